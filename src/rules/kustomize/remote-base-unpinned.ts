import type { Kustomization } from '../../artifacts/kustomize/kind.ts';
import { itemsOf, lookup } from '../../artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../artifacts/yaml/model.ts';
import { defineRule } from '../rule.ts';
import { remoteBase } from './concepts/remote-base.ts';

/** The fields by which kustomize takes in files and folders. Source: kustomize, `types.Kustomization`. */
const fields = ['resources', 'bases', 'components', 'crds'];

const entries = ({ root }: Kustomization): readonly YamlScalar[] =>
  root === undefined
    ? []
    : fields.flatMap(field => itemsOf(lookup(root, field))).filter((node): node is YamlScalar => node.kind === 'scalar');

export const remoteBaseUnpinned = defineRule({
  meta: {
    id: 'kustomize/remote-base-unpinned',
    kind: 'kustomization',
    severity: 'medium',
    title: 'Remote base is not pinned',
    rationale: `Kustomize fetches a remote base when it builds. Without a commit or a tag it takes what a branch holds at that moment: whoever may push there decides what is deployed, no
two builds need be the same, and nobody has reviewed what comes next.`,
    remediation:
      'Name a commit (`?ref=<40 hexadecimal digits>`) or at least a tag of a release, or copy the base into the repository, where changes of it are reviewed.',
    messages: {
      moving: 'The remote base "{base}" is taken from "{version}", which is another one after each push.',
      none: 'The remote base "{base}" names no version, so that each build takes what is there at that moment.',
    },
    fix: 'none',
    examples: {
      bad: 'resources:\n  - https://github.com/acme/platform//base?ref=main\n',
      good: 'resources:\n  - https://github.com/acme/platform//base?ref=v1.4.2\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *file(kustomization) {
      for (const node of entries(kustomization)) {
        const base = remoteBase(node.value);
        if (base === undefined || base.version === 'fixed') continue;
        const moving = base.version !== 'none';
        yield {
          messageId: moving ? 'moving' : 'none',
          at: node.range,
          facts: { value: base.address, degree: 1 },
          data: { base: node.value, ...(moving && { version: base.moving ?? '' }) },
        };
      }
    },
  },
});
