import { defineRule } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { isReplaced } from './concepts/replaced-images.ts';
import { isNeverPulled } from './concepts/unpulled-images.ts';

/**
 * Also reported beside `image/mutable-tag` and `image/floating-tag`: a policy may let this rule alone stop a merge, and a tag that is
 * written in answer to them is not yet a digest.
 */
export const notPinnedToDigest = defineRule({
  meta: {
    id: 'image/not-pinned-to-digest',
    kind: 'images',
    severity: 'low',
    profile: 'strict',
    title: 'Image is not pinned by digest',
    rationale: `A tag is a name that whoever may push can move, the tag of a version too. Only a digest says which bytes run: what was reviewed and scanned is then what is pulled, and a hijacked
account or registry cannot put something else in its place.`,
    remediation:
      'Write the digest behind the tag (`nginx:1.30.1@sha256:…`; `docker buildx imagetools inspect nginx:1.30.1` prints it), and let Dependabot or Renovate propose updates of both, so that pinning does not keep old flaws.',
    messages: { tag: 'The image "{image}" is named without a digest, so that whoever may push its tag decides what is pulled.' },
    fix: 'none',
    examples: {
      bad: 'FROM nginx:1.30.1\n',
      good: 'FROM nginx:1.30.1@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n',
    },
    standards: { cisDocker: ['4.12'], nsa: ['Pod security > Building secure container images'], mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://kubernetes.io/docs/concepts/containers/images/#image-names',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *image(node, images, { facts }) {
      const { reference, partial } = node;
      const ending = reference ?? partial?.ending;
      if (!ending || ending.digest !== undefined || isNeverPulled(node) || isReplaced(facts, images, node)) return;
      yield {
        messageId: 'tag',
        at: node.range,
        facts: { value: reference ? `${reference.registry}/${reference.repository}` : node.text },
        data: { image: imageName(node) },
      };
    },
  },
});
