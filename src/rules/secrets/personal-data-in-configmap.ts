import { scalarText } from '../concepts/containers/command-lines.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { personalData } from './concepts/personal-data.ts';

const configMap = (mail: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: web}
  data: {contact: "${mail}"}
`;

/** Names of keys tell nothing here: a \`username\` is seldom the name of a person. */
export const personalDataInConfigmap = defineRule({
  meta: {
    id: 'secrets/personal-data-in-configmap',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    confidence: 'low',
    title: 'Possible personal data in a ConfigMap',
    rationale:
      'Addresses, account and telephone numbers of people in a repository are copied with every clone, and what the law says about them cannot be kept: they stay in the history.',
    remediation: 'Use an address of a role, or keep the data where people may be forgotten.',
    messages: { found: 'There may be personal data in the key "{key}" ({kind}).' },
    fix: 'none',
    examples: { bad: configMap('jane.doe@acme.io'), good: configMap('support@acme.io') },
    standards: { mitre: ['T1552.007'] },
    references: ['https://cwe.mitre.org/data/definitions/359.html'],
    textIsHazard: true,
  },
  visit: {
    *ConfigMap({ data }) {
      for (const { name, value } of data.entries) {
        const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
        const found = scalar && personalData(scalar.value);
        if (scalar === undefined || found === undefined) continue;
        yield {
          messageId: 'found',
          at: scalarText(scalar).range(found.start, found.end),
          data: { key: name ?? '?', kind: found.kind },
          facts: { hazards: [scalar.value.slice(found.start, found.end)] },
        };
      }
    },
  },
});
