import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { scalarText } from '../concepts/containers/command-lines.ts';
import { findCredential } from '../concepts/credentials/credential-formats.ts';
import { judgeSecret, plainName, secretName } from '../concepts/credentials/secret-names.ts';
import { type EnvironmentVariable, environmentOf } from '../concepts/environments.ts';
import { container } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'secret' | 'known' | 'credential' | 'knownCredential';

const openNames = (variables: readonly EnvironmentVariable[], name: string): ReadonlySet<string> => {
  const values = variables.flatMap(variable => (variable.value === undefined || secretName(variable.name) ? [] : [variable.value]));
  return new Set([name, ...values].filter(value => plainName.test(value)).map(value => value.toLowerCase()));
};

/** A secret by the variable's name, else by the form of what is in its value. */
const judge = (variable: EnvironmentVariable, open: ReadonlySet<string>): Report<MessageId> | undefined => {
  const { name, value, scalar, at } = variable;
  if (value === undefined || scalar === undefined) return undefined;
  const verdict = isSubstituted(value) ? 'no' : judgeSecret(name, value, open);
  if (verdict !== 'no') return { messageId: verdict === 'secret' ? 'secret' : 'known', at, data: { kind: '' } };
  const found = findCredential(value);
  if (found === undefined) return undefined;
  const messageId = found.verdict === 'secret' ? 'credential' : 'knownCredential';
  return { messageId, at: scalarText(scalar).range(found.start, found.end), data: { kind: found.kind } };
};

const severityOf = (messageId: MessageId): Severity => (messageId === 'secret' || messageId === 'credential' ? 'high' : 'medium');

export const plaintextEnvValue = defineRule({
  meta: {
    id: 'secrets/plaintext-env-value',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Plain-text secret in the environment of a container',
    rationale: `A secret in a manifest is in the repository for good: everyone who can read it, now or later, has it, and so has everyone who may read pods in the cluster, where the right
to read Secrets is given to few. Environment variables are also inherited by every process and end up in crash reports.`,
    remediation:
      'Put the value into a Secret that comes from a secret store or is sealed, and name it by `valueFrom.secretKeyRef`, or mount it as a file where the image reads one (`…_FILE`). Change a secret that was committed.',
    messages: {
      secret: 'The environment variable "{name}" of container "{container}" holds a secret in plain text.',
      known:
        'The environment variable "{name}" of container "{container}" holds a secret that everybody can guess; it is medium because a sample value may be replaced.',
      credential: 'The environment variable "{name}" of container "{container}" contains a credential in plain text ({kind}).',
      knownCredential:
        'The environment variable "{name}" of container "{container}" contains a credential that everybody can guess ({kind}); it is medium because a sample value may be replaced.',
    },
    fix: 'none',
    examples: {
      bad: container`env: [{name: DB_PASSWORD, value: Kx9vPq2mWz}]`,
      good: container`env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]`,
    },
    standards: { cisKubernetes: ['5.4.1'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: [
      'https://kubernetes.io/docs/concepts/configuration/secret/',
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://attack.mitre.org/techniques/T1552/001/',
      'https://cwe.mitre.org/data/definitions/526.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *container(one) {
      const { variables } = environmentOf(one);
      const open = openNames(variables, one.name ?? '');
      for (const variable of variables) {
        const report = judge(variable, open);
        if (report === undefined) continue;
        const severity = severityOf(report.messageId);
        yield {
          ...report,
          severity,
          data: { ...report.data, name: variable.name, container: displayName(one) },
          facts: { hazards: [`${variable.name}=${variable.value ?? ''}`], degree: severityDegree(severity) },
        };
      }
    },
  },
});
