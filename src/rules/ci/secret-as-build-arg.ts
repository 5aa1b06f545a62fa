import type { Severity } from '../../findings/severity.ts';
import { findCredential } from '../concepts/credentials/credential-formats.ts';
import { judgeSecret, secretName } from '../concepts/credentials/secret-names.ts';
import { defineRule } from '../rule.ts';
import { type BuildArg, buildArgsOf } from './concepts/build-args.ts';

type Message = 'passed' | 'literal' | 'known';

const severities: Readonly<Record<Message, Severity>> = { passed: 'high', literal: 'high', known: 'low' };

/** What the pipeline keeps as a secret: GitHub masks what comes from `secrets`. */
const isMasked = (variable: string): boolean => /^secrets_/iu.test(variable);

const judge = ({ name, value, variables }: BuildArg): Message | undefined => {
  if (variables.some(isMasked)) return 'passed';
  if (value === undefined || value.includes('\0')) return secretName(name) || variables.some(secretName) ? 'passed' : undefined;
  const verdict = judgeSecret(name, value);
  if (verdict !== 'no') return verdict === 'secret' ? 'literal' : 'known';
  return findCredential(value)?.verdict === 'secret' ? 'literal' : undefined;
};

/** The ARG of the Dockerfile is told by `dockerfile/secret-in-run` where a command uses it: which build is of which file, a pipeline alone does not say. */
export const secretAsBuildArg = defineRule({
  meta: {
    id: 'ci/secret-as-build-arg',
    kind: 'steps',
    severity: 'high',
    title: 'Secret handed to the image build as a build argument',
    rationale: `Build arguments are written into the history of the image and into its provenance attestation: everyone who can pull the image reads them with \`docker history\`. That the pipeline
masks the secret in its log does not help.`,
    remediation:
      'Hand it over as a build secret: `--secret id=npm,env=NPM_TOKEN`, or the input `secrets` of docker/build-push-action, and read it in the Dockerfile by `RUN --mount=type=secret,id=npm`. Change a secret that is in an image.',
    messages: {
      passed: '{title} passes a secret as the build argument "{name}", which stays readable in the image.',
      literal: '{title} passes the build argument "{name}" with a secret in plain text.',
      known: '{title} passes the build argument "{name}" with a secret that everybody can guess; it is low for that.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build --build-arg NPM_TOKEN=${{ secrets.NPM_TOKEN }} .\n',
      good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build --secret id=npm,env=NPM_TOKEN .\n        env:\n          NPM_TOKEN: ${{ secrets.NPM_TOKEN }}\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/build/ci/github-actions/secrets/',
      'https://cwe.mitre.org/data/definitions/522.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *step(step) {
      for (const argument of buildArgsOf(step)) {
        const messageId = judge(argument);
        if (messageId === undefined) continue;
        yield { messageId, severity: severities[messageId], at: argument.at(), data: { title: step.title, name: argument.name } };
      }
    },
  },
});
