import { imagePartRanges } from '../../artifacts/images/image-reference.ts';
import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { type VulnerableVersion, vulnerableImage } from '../../facts/vulnerable-releases.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { isReplaced } from './concepts/replaced-images.ts';
import { isNeverPulled } from './concepts/unpulled-images.ts';

/** The tag with the first release of the line that is mended. Why unsafe: it is another release, and the variant may not exist for it. */
const fixOf = ({ literal, reference, text, range }: ImageNode, { version, fixed }: VulnerableVersion): ReportFix | undefined => {
  const { tag } = imagePartRanges(text, range.start);
  if (!literal || tag === undefined || reference?.digest !== undefined || !reference?.tag?.startsWith(version)) return undefined;
  const start = tag.start + (/^v\d/u.test(version) ? 1 : 0);
  return { title: `Take ${fixed}`, edits: [{ range: { start, end: tag.start + version.length }, newText: fixed }], safety: 'unsafe' };
};

/**
 * By repository and exact release: tags that move, forks under other names and images that only a digest names say nothing for certain. What a scanner of
 * images reports is another matter: this is the handful that one should not need a scanner for.
 */
export const knownVulnerableRelease = defineRule({
  meta: {
    id: 'image/known-vulnerable-release',
    kind: 'images',
    severity: 'high',
    title: 'Component release has a known critical flaw',
    rationale:
      'The flaw of this release is public, is critical and has its exploit in every toolkit: whoever reaches the program needs no skill of his own. Where it runs in a cluster with rights over it, the cluster is his.',
    remediation:
      'Take the release that the finding names or a later one. Where the old one has to stay for a while, let nobody reach it but who must, and say so in a waiver with an end.',
    messages: { release: 'The image "{image}" is {product}, which lets {effect} ({advisory}); it is mended in {fixed}.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM tomcat:9.0.30-jdk11\n',
      good: 'FROM tomcat:9.0.112-jdk21\n',
    },
    standards: { cisDocker: ['4.4'], nsa: ['Upgrading and application security'], mitre: ['T1190'] },
    references: [
      'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
      'https://github.com/advisories',
      'https://cwe.mitre.org/data/definitions/1395.html',
    ],
  },
  visit: {
    *image(node, images, { facts }) {
      const found = node.reference && vulnerableImage(node.reference);
      if (found === undefined || isNeverPulled(node) || isReplaced(facts, images, node)) return;
      const fix = fixOf(node, found);
      yield {
        messageId: 'release',
        at: node.range,
        facts: { value: found.product, hazards: [found.advisory] },
        data: { ...found, image: imageName(node), product: `${found.product} ${found.version.replace(/^v/u, '')}` },
        ...(fix && { fix }),
      };
    },
  },
});
