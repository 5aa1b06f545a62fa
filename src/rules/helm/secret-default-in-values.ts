import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import type { ChartValues } from '../../artifacts/values/kind.ts';
import { entriesOf, itemsOf } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../artifacts/yaml/model.ts';
import { judgeSecret } from '../concepts/secret-names.ts';
import { defineRule } from '../rule.ts';

interface Leaf {
  /** `auth.password`. */
  readonly path: string;
  readonly name: string;
  readonly node: YamlScalar;
}

/** More values of one file are not looked at. */
const maxLeaves = 20_000;

const leavesOf = ({ yaml }: ChartValues): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  const take = (node: YamlNode, path: string, name: string): void => {
    if (leaves.length >= maxLeaves) return;
    if (node.kind === 'scalar') leaves.push({ path, name, node });
    else if (node.kind === 'mapping')
      for (const { name: key, value } of entriesOf(node)) take(value, path === '' ? (key ?? '?') : `${path}.${key ?? '?'}`, key ?? '');
    else for (const [index, item] of itemsOf(node).entries()) take(item, `${path}[${index}]`, name);
  };
  for (const { root } of yaml.documents) if (root) take(root, '', '');
  return leaves;
};

/** Keys whose values are the names of objects or of keys in them, not what they hold. */
const namesAnObject = /(?:secret(?:s|name|ref)?|existing\w*|ref|key(?:name|ref)?|name|file|path|class|type|length|mount\w*)$/iu;

/** A name as Kubernetes asks for it. Source: RFC 1123. */
const objectName = /^[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/u;

const isOfTests = (path: string): boolean => /(?:^|\/)(?:ci|tests?|examples?)\//u.test(path);

export const secretDefaultInValues = defineRule({
  meta: {
    id: 'helm/secret-default-in-values',
    kind: 'values',
    severity: 'high',
    title: 'Chart values contain a real secret',
    rationale: `A secret among the values of a chart is in the repository for good, goes into every package of the chart, and runs wherever nobody sets another one. Helm also keeps it in the
cluster with each release.`,
    remediation:
      'Leave the value empty and take the secret from an existing Secret (`existingSecret`), from a store, or from values that SOPS or helm-secrets encrypts. Change a secret that was committed.',
    messages: {
      secret: 'The value "{path}" is a secret in plain text.',
      test: 'The value "{path}" is a secret in plain text; it is info because it is there for tests.',
    },
    fix: 'none',
    examples: { bad: 'auth:\n  password: Kx9vPq2mWz\n', good: 'auth:\n  existingSecret: web-auth\n' },
    standards: { cisKubernetes: ['5.4.1'], mitre: ['T1552.001'] },
    references: [
      'https://helm.sh/docs/chart_best_practices/values/',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    ],
  },
  create() {
    return {
      *file(values) {
        // Why: SOPS writes what it encrypted in the same places.
        if (/^sops:/mu.test(values.file.text)) return;
        const forTests = isOfTests(values.file.path);
        for (const { path, name, node } of leavesOf(values)) {
          if (isSubstituted(node.value) || (namesAnObject.test(name) && objectName.test(node.value))) continue;
          if (judgeSecret(name, node.value, new Set()) !== 'secret') continue;
          yield {
            messageId: forTests ? 'test' : 'secret',
            ...(forTests && { severity: 'info' as const }),
            at: node.range,
            facts: { value: path, degree: forTests ? 0 : 1 },
            data: { path },
          };
        }
      },
    };
  },
});
