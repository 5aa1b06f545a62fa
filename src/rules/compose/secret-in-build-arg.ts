import type { Severity } from '../../findings/severity.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { findCredential } from '../concepts/credentials/credential-formats.ts';
import { judgeSecret, secretName } from '../concepts/credentials/secret-names.ts';
import { defineRule } from '../rule.ts';
import { type BuildArgument, buildArguments } from './concepts/build-arguments.ts';

type Message = 'literal' | 'known' | 'passed';

const severities: Readonly<Record<Message, Severity>> = { literal: 'high', known: 'low', passed: 'medium' };

/** Bundlers write variables with these beginnings into what the browser loads: they are made to be seen. Sources: their documentation. */
const isForBrowsers = (name: string): boolean => /^(?:VITE|REACT_APP|VUE_APP|GATSBY|NG_APP|STORYBOOK)_/.test(name);

/** A variable's default is a literal of the file; without one the secret comes from outside, and the build keeps it. */
const judge = ({ name, value }: BuildArgument): Message | undefined => {
  if (isForBrowsers(name)) return undefined;
  if (value === undefined || value.value === undefined) return secretName(name) ? 'passed' : undefined;
  const verdict = judgeSecret(name, value.value);
  if (verdict !== 'no') return verdict === 'secret' ? 'literal' : 'known';
  return findCredential(value.value)?.verdict === 'secret' ? 'literal' : undefined;
};

export const secretInBuildArg = defineRule({
  meta: {
    id: 'compose/secret-in-build-arg',
    kind: 'compose',
    severity: 'high',
    title: 'Secret passed as a build argument',
    rationale: `The engine writes build arguments into the history of the image and into its provenance attestation: everyone who can pull it reads them with \`docker history\`. A literal is in
the repository besides.`,
    remediation:
      'Declare the secret at the top (`secrets: {npm: {environment: NPM_TOKEN}}`), list it under `build.secrets`, and read it in the Dockerfile by `RUN --mount=type=secret,id=npm`. Change a secret that was committed or is in an image.',
    messages: {
      literal: 'The build argument "{name}" of the service "{service}" holds a secret in plain text.',
      known: 'The build argument "{name}" of the service "{service}" holds a secret that everybody can guess.',
      passed:
        'The build argument "{name}" of the service "{service}" passes a secret to the build, which keeps it in the history of the image.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  web:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN}\n',
      good: 'services:\n  web:\n    build:\n      context: .\n      secrets: [npm]\nsecrets:\n  npm:\n    environment: NPM_TOKEN\n',
    },
    standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/reference/compose-file/build/#secrets',
      'https://docs.docker.com/build/building/secrets/',
      'https://cwe.mitre.org/data/definitions/522.html',
    ],
    textIsHazard: true,
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const argument of buildArguments(project, service)) {
        const messageId = judge(argument);
        const place = messageId && placeOfSetting(service, argument.item, argument.range);
        if (messageId === undefined || place === undefined || !once.isFirst(argument.item)) continue;
        const { name } = argument;
        yield {
          messageId,
          at: place.at,
          severity: severities[messageId],
          data: { name, service: service.name },
          ...(place.related && { related: place.related, identity: `build argument ${name}` }),
        };
      }
    },
  },
});
