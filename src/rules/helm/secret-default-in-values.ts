import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import type { ChartValues } from '../../artifacts/values/kind.ts';
import { entriesOf, itemsOf } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../artifacts/yaml/model.ts';
import { severityDegree } from '../../findings/severity.ts';
import { fileNameOf } from '../../text/path.ts';
import { judgeSecret } from '../concepts/credentials/secret-names.ts';
import { defineRule } from '../rule.ts';

const severities = { secret: 'high', sample: 'medium', test: 'info' } as const;

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

/** What nobody makes up to be replaced: as a generator of secrets writes it. */
const looksGenerated = (value: string): boolean =>
  value.length >= 12 &&
  /\d/u.test(value) &&
  /[a-z]/u.test(value) &&
  (/[A-Z]/u.test(value) || value.length >= 24) &&
  new Set(value).size >= 9;

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
      sample: 'The value "{path}" is a secret in plain text; it is medium because the defaults of a chart are meant to be replaced.',
      test: 'The value "{path}" is a secret in plain text; it is info because it is there for tests.',
    },
    fix: 'none',
    examples: { bad: 'auth:\n  password: q7Rm2xV9tKp4wZ1cB8\n', good: 'auth:\n  existingSecret: web-auth\n' },
    standards: { cisKubernetes: ['5.4.1'], mitre: ['T1552.001'] },
    references: [
      'https://helm.sh/docs/chart_best_practices/values/',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
  },
  visit: {
    *file(values) {
      // Why: SOPS writes what it encrypted in the same places.
      if (/^sops:/mu.test(values.file.text)) return;
      const forTests = isOfTests(values.file.path);
      for (const { path, name, node } of leavesOf(values)) {
        if (isSubstituted(node.value) || (namesAnObject.test(name) && objectName.test(node.value))) continue;
        if (judgeSecret(name, node.value, new Set()) !== 'secret') continue;
        const isSample = fileNameOf(values.file.path) === 'values.yaml' && !looksGenerated(node.value);
        const messageId = forTests ? 'test' : isSample ? 'sample' : 'secret';
        yield {
          messageId,
          severity: severities[messageId],
          at: node.range,
          facts: { value: path, degree: severityDegree(severities[messageId]) },
          data: { path },
        };
      }
    },
  },
});
