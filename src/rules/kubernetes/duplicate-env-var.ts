import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import { type EnvironmentVariable, environmentOf } from '../concepts/environments.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const isSecret = ({ node }: EnvironmentVariable): boolean => !isMissing(lookup(node, 'valueFrom', 'secretKeyRef'));

export const duplicateEnvVar = defineRule({
  meta: {
    id: 'kubernetes/duplicate-env-var',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'hardening',
    raisedTo: 'medium',
    title: 'Environment variable is set twice',
    rationale:
      'The last of two variables of one name wins, without a word. Server-side apply refuses the list. A plain value behind one from a Secret means that the Secret is not used, though the manifest looks as if it were.',
    remediation: 'Remove the one that is not meant.',
    messages: {
      repeated: 'Container "{container}" sets "{name}" before; this one wins.',
      shadowed: 'Container "{container}" sets "{name}" from a Secret before; it is medium because this plain value wins.',
    },
    fix: 'none',
    examples: {
      bad: container`env: [{name: LOG_LEVEL, value: info}, {name: LOG_LEVEL, value: debug}]`,
      good: container`env: [{name: LOG_LEVEL, value: info}, {name: LOG_FORMAT, value: json}]`,
    },
    references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],
  },
  // Why not in templates: two branches of a condition may each set it.
  where: ({ template }) => template === 'none',
  visit: {
    *container(one) {
      const seen = new Map<string, EnvironmentVariable>();
      for (const variable of environmentOf(one).variables) {
        const { name, value, node } = variable;
        const before = seen.get(name);
        seen.set(name, variable);
        if (before === undefined) continue;
        const isShadowed = isSecret(before) && value !== undefined;
        yield {
          messageId: isShadowed ? 'shadowed' : 'repeated',
          at: node.entries.find(entry => entry.name === 'name')?.range ?? variable.at,
          ...(isShadowed && { severity: 'medium' }),
          data: { container: displayName(one), name },
          related: [{ at: before.at, note: 'Set here first.' }],
        };
      }
    },
  },
});
