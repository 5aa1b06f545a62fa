import type { ComposeItem, ComposeVariable } from '../../artifacts/compose/model.ts';
import type { Range } from '../../text/range.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { takeFromOutside, textStart, wholeDefault } from '../concepts/compose/variable-edits.ts';
import { defineRule } from '../rule.ts';
import { secretsInEnvironment } from './concepts/environment-secrets.ts';

const partOf = (variable: ComposeVariable, part: Range | undefined): Range => {
  const start = part === undefined ? undefined : textStart(variable);
  return part === undefined || start === undefined ? variable.range : { start: start + part.start, end: start + part.end };
};

/** An alias has its text where the anchor is: it is reported there, when that is a secret's variable too. */
const ownText = ({ node, entry }: ComposeItem): Pick<ComposeItem, 'node' | 'entry'> =>
  entry === undefined || entry.value.kind === 'alias' || entry.value.anchor !== undefined ? { node } : { node, entry };

export const secretInEnvironment = defineRule({
  meta: {
    id: 'compose/secret-in-environment',
    kind: 'compose',
    severity: 'high',
    title: 'Plain-text secret in the service environment',
    rationale:
      'A secret in a Compose file is in the repository for good: everyone who can read it, now or later, has it, and so have the logs and backups that copy it. In the ' +
      'container, environment variables are shown by `docker inspect` and are inherited by every process.',
    remediation:
      'Put the secret into a file outside the repository, declare it under `secrets`, and name the file with the variable that the image reads (`POSTGRES_PASSWORD_FILE: ' +
      '/run/secrets/db_password`). Where the image has none, use `${NAME:?}` and set the variable outside. Change a secret that was committed.',
    messages: {
      secret: 'The environment variable "{name}" of the service "{service}" holds a secret in plain text.',
      fallback: 'The environment variable "{name}" of the service "{service}" falls back to a secret in plain text.',
      known:
        'The environment variable "{name}" of the service "{service}" holds a secret that everybody can guess (a sample value or the name of something else).',
      credential: 'The environment variable "{name}" of the service "{service}" contains a credential in plain text ({kind}).',
      knownCredential:
        'The environment variable "{name}" of the service "{service}" contains a credential that everybody can guess ({kind}).',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: Kx9vPq2mWz\n',
      good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n',
    },
    standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.docker.com/reference/compose-file/secrets/',
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://attack.mitre.org/techniques/T1552/001/',
      'https://cwe.mitre.org/data/definitions/526.html',
    ],
    textIsHazard: true,
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { project, once };
  },
  visit: {
    *service(service, { project, once }) {
      for (const { variable, exposure, kind, part } of secretsInEnvironment(service)) {
        const place = placeOfSetting(service, variable.item, partOf(variable, part));
        if (place === undefined || !once.isFirst(ownText(variable.item))) continue;
        const isAll = part === undefined || wholeDefault(variable.value?.text ?? '') !== undefined;
        const edit = place.editable && isAll ? takeFromOutside(project, variable) : undefined;
        yield {
          messageId: exposure,
          at: place.at,
          data: { name: variable.name, service: service.name, kind },
          ...((exposure === 'known' || exposure === 'knownCredential') && { severity: 'medium' as const }),
          ...(place.related && { related: place.related, identity: `variable ${variable.name}` }),
          ...(edit && { fix: { title: 'Take the value from outside the file', edits: [edit] } }),
        };
      }
    },
  },
});
