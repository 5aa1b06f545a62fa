import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { imageKey } from '../../artifacts/images/image-reference.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { builtImages } from './concepts/image-identity.ts';
import { imageReads } from './concepts/image-reads.ts';
import { deployedImages, publishedImages, publisherOf } from './concepts/published-images.ts';

function* unbuilt(unit: RepositoryUnit): Iterable<Report<'unbuilt'>> {
  const [built, published] = [builtImages(unit), publishedImages(unit)];
  // Why: one of those may be the image that seems to be built nowhere.
  if (!published.complete) return;
  const names = new Set([...built.declared, ...published.byName.keys()]);
  const publishers = new Set([...names].flatMap(name => publisherOf(name) ?? []));
  for (const { container, reference, at } of deployedImages(unit)) {
    const key = imageKey(reference);
    const publisher = publisherOf(key);
    if (publisher === undefined || !publishers.has(publisher) || names.has(key) || built.hasFolderOf(reference)) continue;
    yield {
      messageId: 'unbuilt',
      absent: true,
      path: container.object.file.path,
      at,
      subject: container.subject,
      identity: `built ${key}`,
      data: { name: displayName(container), image: key, publisher },
    };
  }
}

/** Whose images are the repository's own is told by those that it builds under a name: they have the same publisher. */
export const firstPartyImageUnbuilt = defineRule({
  meta: {
    id: 'cross/first-party-image-unbuilt',
    kind: 'repository',
    reads: imageReads({ instructions: [] }),
    severity: 'low',
    profile: 'strict',
    title: 'Image of our own that nothing here builds',
    rationale:
      'Of an image that is built elsewhere nothing here says as whom it runs, what it brings and who scanned it: findings about its content are not linked to what deploys it.',
    remediation: 'Build it here, or review the repository that does; suppress this with the name of that repository.',
    messages: {
      unbuilt: 'Container "{name}" runs "{image}", which nothing here builds, though other images of "{publisher}" are built here.',
    },
    fix: 'none',
    examples: {
      bad: Object.fromEntries(
        Object.entries(builtPod('')).map(([path, text]) => [path, path === 'web.yaml' ? text.replace('acme/web', 'acme/api') : text]),
      ),
      good: builtPod(''),
    },
    references: ['https://kubernetes.io/docs/concepts/containers/images/'],
  },
  visit: { unit: unbuilt },
});
