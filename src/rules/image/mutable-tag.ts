import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { presentRelease } from '../../facts/next-release.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { imageEdits } from './concepts/image-edits.ts';
import { imageName } from './concepts/image-wording.ts';
import { isReplaced } from './concepts/replaced-images.ts';
import { holdsRepository, parseRepositoryPattern } from './concepts/repository-pattern.ts';
import { isNeverPulled } from './concepts/unpulled-images.ts';

/** The release that people begin with today. Why unsafe: which version was meant stands in no file, and a digest only the registry knows. */
const fixOf = (node: ImageNode, today: string): ReportFix | undefined => {
  const tag = node.reference && presentRelease(node.reference, today);
  const edits = tag === undefined ? undefined : imageEdits(node, { tag });
  return edits && { title: `Name the release ${tag}`, edits, safety: 'unsafe' };
};

export const mutableTag = defineRule({
  meta: {
    id: 'image/mutable-tag',
    insteadOf: ['image/floating-tag'],
    kind: 'images',
    severity: 'medium',
    title: 'Image has no tag or uses latest',
    rationale:
      'Without a tag, or with `latest`, the registry decides at each pull what runs. The same file then gives different images on different days: ' +
      'nobody can say which version was reviewed, tested or scanned, an update with breaking changes or a compromised push goes straight in, and a roll-back brings back the same image.',
    remediation:
      'Name the version that was tested, such as `nginx:1.30.1`, or better the version and its digest: `nginx:1.30.1@sha256:…`. ' +
      'Let Dependabot or Renovate propose the updates, so that each of them is a reviewed change.',
    messages: {
      noTag: 'The image "{image}" has no tag, so that "latest" is pulled, whatever it is at that time.',
      latest: 'The image "{image}" has the tag "latest", which names another version after each release.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM node\n',
      good: 'FROM node:24.11.1-bookworm-slim\n',
    },
    standards: { cisDocker: ['5.28'], nsa: ['Pod security > Building secure container images'], mitre: ['T1525'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://kubernetes.io/docs/concepts/containers/images/#image-names',
      'https://www.cisecurity.org/benchmark/docker',
      'https://cwe.mitre.org/data/definitions/1357.html',
    ],
    options: {
      local: {
        default: [],
        description: 'Images that are built on the machine and never pulled, as registries or repositories: `localhost`, `acme/dev-*`.',
      },
    },
  },
  prepare(images, { facts, options }) {
    const local = Array.isArray(options['local']) ? options['local'].map(parseRepositoryPattern) : [];
    return { local, images, facts };
  },
  visit: {
    *image(node, { local, images, facts }) {
      const { reference, partial } = node;
      const ending = reference ?? partial?.ending;
      if (!ending || ending.digest !== undefined || isNeverPulled(node)) return;
      if (isReplaced(facts, images, node)) return;
      if (reference && local.some(pattern => holdsRepository(pattern, reference))) return;
      const messageId = ending.tag === undefined ? 'noTag' : 'latest';
      if (messageId === 'latest' && ending.tag !== 'latest') return;
      const fix = fixOf(node, facts.today);
      yield {
        messageId,
        at: node.range,
        facts: { value: reference ? `${reference.registry}/${reference.repository}` : node.text },
        data: { image: imageName(node) },
        ...(fix && { fix }),
      };
    },
  },
});
