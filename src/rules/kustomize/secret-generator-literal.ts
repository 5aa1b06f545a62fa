import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import type { Kustomization } from '../../artifacts/kustomize/kind.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../artifacts/yaml/model.ts';
import { judgeSecret } from '../concepts/credentials/secret-names.ts';
import { defineRule } from '../rule.ts';

interface Literal {
  readonly generator: string;
  readonly key: string;
  readonly value: string;
  readonly node: YamlScalar;
}

/** `KEY=value`, as kustomize takes it apart: quotes around the value are not part of it. Source: kustomize, `kv.ParseLiteralSource`. */
const literalsOf = ({ root }: Kustomization): readonly Literal[] =>
  root === undefined
    ? []
    : itemsOf(lookup(root, 'secretGenerator')).flatMap(generator =>
        itemsOf(lookup(generator, 'literals')).flatMap(node => {
          const found = node.kind === 'scalar' ? /^([^=]+)=(.*)$/su.exec(node.value) : null;
          if (node.kind !== 'scalar' || found === null) return [];
          const value = (found[2] ?? '').replace(/^(["'])(.*)\1$/su, '$2');
          return [{ generator: stringAt(generator, 'name') ?? '?', key: found[1] ?? '', value, node }];
        }),
      );

export const secretGeneratorLiteral = defineRule({
  meta: {
    id: 'kustomize/secret-generator-literal',
    kind: 'kustomization',
    severity: 'high',
    title: 'Secret value written in the kustomization',
    rationale: `A literal of a secretGenerator is in the repository for good: whoever can read it, now or later, has the secret, and kustomize only encodes it on its way into the cluster.`,
    remediation:
      'Take the Secret from a store (External Secrets, CSI driver), seal it (Sealed Secrets, SOPS), or let the pipeline write the file that the generator reads. Change a secret that was committed.',
    messages: {
      secret: 'The secretGenerator "{generator}" writes the secret "{key}" in plain text.',
      known:
        'The secretGenerator "{generator}" gives "{key}" a value that everybody can guess; it is medium because a sample value may be replaced.',
    },
    fix: 'none',
    examples: {
      bad: 'secretGenerator:\n  - name: db\n    literals:\n      - DB_PASSWORD=Kx9vPq2mWz\n',
      good: 'secretGenerator:\n  - name: db\n    envs: [db.enc.env]\n',
    },
    standards: { cisKubernetes: ['5.4.1'], mitre: ['T1552.001'] },
    references: [
      'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/',
      'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
  },
  visit: {
    *file(kustomization) {
      for (const { generator, key, value, node } of literalsOf(kustomization)) {
        // Why any name: what stands in a generator of Secrets is meant to be one.
        const verdict = isSubstituted(value) ? 'no' : judgeSecret(key, value, new Set());
        if (verdict === 'no') continue;
        const isSecret = verdict === 'secret';
        yield {
          messageId: isSecret ? 'secret' : 'known',
          severity: isSecret ? ('high' as const) : ('medium' as const),
          at: node.range,
          facts: { value: key, degree: isSecret ? 1 : 0 },
          data: { generator, key },
        };
      }
    },
  },
});
