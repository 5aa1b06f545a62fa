import { hubRepository } from '../../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../../artifacts/images/image-reference.ts';
import { isSystemImage } from '../../facts/end-of-life.ts';
import { defineRule } from '../rule.ts';
import { imageName } from './concepts/image-wording.ts';
import { isReplaced } from './concepts/replaced-images.ts';
import { channelNames, type TagMeaning, tagMeaning } from './concepts/tag-words.ts';

/** Variants without a version are a convention of the official images; elsewhere such a word may be the name of anything. */
const isOfficial = (reference: ImageReference | undefined): boolean =>
  reference !== undefined && hubRepository(reference)?.startsWith('library/') === true;

/** Whether the tag moves: the release of a system moves as slowly as a major version, where it is the system's own image. */
const floats = (meaning: TagMeaning, reference: ImageReference | undefined, strict: boolean): boolean => {
  if (meaning === 'channel' || meaning === 'plain-variant') return true;
  if (meaning === 'variant') return isOfficial(reference);
  if (meaning === 'suite') return strict || (isOfficial(reference) && reference !== undefined && !isSystemImage(reference));
  return meaning === 'major' && strict;
};

const messageIds = {
  channel: 'channel',
  variant: 'variant',
  'plain-variant': 'variant',
  suite: 'variant',
  major: 'major',
  version: 'major',
} as const;

export const floatingTag = defineRule({
  meta: {
    id: 'image/floating-tag',
    kind: 'images',
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Tag is known to move',
    rationale:
      'Tags such as `stable`, `lts`, `edge` or `alpine` are moved to the newest version by plan. As with `latest`, the same file gives different images on ' +
      'different days, so that what runs is not what was reviewed and scanned, and an unwanted update cannot be rolled back.',
    remediation:
      'Name a version, such as `node:24.11.1-alpine3.22` in place of `node:lts-alpine`, or pin the digest behind the tag (`node:lts-alpine@sha256:…`) ' +
      'and let Dependabot or Renovate propose updates.',
    messages: {
      channel:
        'The tag "{tag}" of the image "{image}" is a channel that is moved to newer versions, so that what is pulled changes without a change of this file.',
      variant: 'The tag "{tag}" of the image "{image}" names a variant but no version, so that what is pulled changes with each release.',
      major: 'The tag "{tag}" of the image "{image}" fixes only the major version, so that what is pulled changes with each minor release.',
    },
    fix: 'none',
    examples: { bad: 'FROM node:lts-alpine\n', good: 'FROM node:24.11.1-alpine3.22\n' },
    standards: { mitre: ['T1525'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://kubernetes.io/docs/concepts/containers/images/#image-names',
      'https://cwe.mitre.org/data/definitions/1357.html',
    ],
    options: {
      channels: { default: channelNames, description: 'Tags, or parts of tags between hyphens, that are channels.' },
      strict: {
        default: false,
        description: 'Also report tags that fix only a major version (`node:24`) or the release of a system (`debian:bookworm`).',
      },
    },
  },
  prepare(images, { facts, options }) {
    const channels = new Set(Array.isArray(options['channels']) ? options['channels'].map(name => name.toLowerCase()) : channelNames);
    const strict = options['strict'] === true;
    return { channels, strict, images, facts };
  },
  visit: {
    *image(node, { channels, strict, images, facts }) {
      const { reference, partial } = node;
      const { tag, digest } = reference ?? partial?.ending ?? {};
      // `latest` alone is the business of image/mutable-tag.
      if (tag === undefined || digest !== undefined || node.builtHere || tag === 'latest' || isReplaced(facts, images, node)) return;
      const meaning = tagMeaning(tag, channels);
      if (floats(meaning, reference, strict))
        yield {
          messageId: messageIds[meaning],
          at: node.range,
          facts: { value: reference ? `${reference.registry}/${reference.repository}` : node.text },
          data: { image: imageName(node), tag },
        };
    },
  },
});
