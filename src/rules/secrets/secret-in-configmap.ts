import type { KeyedValue } from '../../artifacts/kubernetes/objects/field.ts';
import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { severityDegree } from '../../findings/severity.ts';
import { scalarText } from '../concepts/containers/command-lines.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type EmbeddedSecret, embeddedSecrets } from './concepts/embedded-secrets.ts';

type MessageId = 'secret' | 'known' | 'credential' | 'knownCredential';

const messageOf = ({ kind, verdict }: EmbeddedSecret): MessageId => {
  if (kind === '') return verdict === 'secret' ? 'secret' : 'known';
  return verdict === 'secret' ? 'credential' : 'knownCredential';
};

function* secretsUnder({ name: key, value }: KeyedValue, configMap: string): Iterable<Report<MessageId>> {
  const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
  if (key === undefined || scalar === undefined || (!scalar.value.includes('\n') && isSubstituted(scalar.value))) return;
  const mapped = scalarText(scalar);
  for (const found of embeddedSecrets(key, scalar.value)) {
    const { name, kind, start, end, verdict } = found;
    const severity = verdict === 'secret' ? 'high' : 'medium';
    yield {
      messageId: messageOf(found),
      at: mapped.range(start, end),
      severity,
      data: { key: name || key, name: configMap, kind },
      facts: { hazards: [scalar.value.slice(start, end)], degree: severityDegree(severity) },
    };
  }
}

const configMap = (data: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: web}
  data: ${data}
`;

/**
 * The words of keys are judged as those of variables are, and the value with them: other tools go by parts of words, and report
 * `server-tokens`, the number of replicas and the source of programs.
 */
export const secretInConfigmap = defineRule({
  meta: {
    id: 'secrets/secret-in-configmap',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Secret in a ConfigMap',
    rationale: `ConfigMaps are read by everybody who may look at a namespace, the role \`view\` included, where the right to read Secrets is given to few; they are not encrypted in etcd, and in the
repository everyone has what is in them for good.`,
    remediation:
      'Put the value into a Secret that comes from a secret store or is sealed, and name it in the pod; leave a variable in the configuration that the program replaces. Change a secret that was committed.',
    messages: {
      secret: '"{key}" in the ConfigMap "{name}" is a secret in plain text.',
      known: '"{key}" in the ConfigMap "{name}" is a secret that everybody can guess; it is medium because a sample value may be replaced.',
      credential: '"{key}" in the ConfigMap "{name}" has a credential in it ({kind}).',
      knownCredential:
        '"{key}" in the ConfigMap "{name}" has a credential in it that everybody can guess ({kind}); it is medium because a sample value may be replaced.',
    },
    fix: 'none',
    examples: { bad: configMap('{db_password: Kx9vPq2mWz}'), good: configMap('{db_password_file: /run/secrets/db}') },
    standards: { nsa: ['Network separation > Secrets'], mitre: ['T1552.007'] },
    references: ['https://kubernetes.io/docs/concepts/configuration/configmap/', 'https://cwe.mitre.org/data/definitions/312.html'],
    textIsHazard: true,
  },
  visit: {
    *ConfigMap({ object, data }) {
      for (const entry of data.entries) yield* secretsUnder(entry, object.name ?? '?');
    },
  },
});
