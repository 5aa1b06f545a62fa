import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { isWhole } from '../../../artifacts/kubernetes/walk.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import { appendAll } from '../../../text/append-all.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import type { TagPattern } from '../../ci/concepts/image-tags.ts';
import { pushedImages } from '../../ci/concepts/pushed-images.ts';
import type { RelatedReport } from '../../rule.ts';

/** What the pipelines of a unit push. */
export interface PublishedImages {
  /** By the names of the images, as `imageKey` makes them. */
  readonly byName: ReadonlyMap<string, { readonly tags: readonly TagPattern[]; readonly places: readonly RelatedReport[] }>;
  /** False where something is pushed under a name that only a run of the pipeline tells. */
  readonly complete: boolean;
}

/** More tags and places of one image are not kept. */
const maxTags = 100;
const maxPlaces = 5;

/** Why once: several rules hold what is deployed against what is pushed. */
export const publishedImages = onceFor(({ artifacts }: RepositoryUnit): PublishedImages => {
  const byName = new Map<string, { tags: TagPattern[]; places: RelatedReport[] }>();
  let complete = true;
  for (const { step, at, images, complete: isKnown } of artifacts.flatMap(artifact =>
    artifact.kind === 'pipeline' ? pushedImages(artifact) : [],
  )) {
    complete &&= isKnown;
    for (const { reference, tags } of images) {
      if (reference === undefined) continue;
      const known = byName.get(imageKey(reference)) ?? { tags: [], places: [] };
      byName.set(imageKey(reference), known);
      if (known.tags.length + tags.length > maxTags) complete = false;
      else appendAll(known.tags, tags);
      if (known.places.length < maxPlaces) known.places.push({ at, path: step.file.path, note: 'It is pushed here.' });
    }
  }
  return { byName, complete };
});

/** An image that a container names, all of it known. */
export interface DeployedImage {
  readonly container: Container;
  readonly reference: ImageReference;
  readonly at: Range;
}

/** The images that the containers of a unit name, as they are written there. */
export const deployedImages = onceFor(({ objects }: RepositoryUnit): readonly DeployedImage[] =>
  objects
    .flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers))
    .flatMap(container => {
      const written = lookup(container.node, 'image');
      const text = written.state === 'present' && written.node.kind === 'scalar' ? written.node.value : undefined;
      const reference = text === undefined ? undefined : parseImageReference(text);
      return written.state !== 'present' || reference === undefined || !isWhole(container)
        ? []
        : [{ container, reference, at: written.node.range }];
    }),
);

/** `ghcr.io/acme` of `ghcr.io/acme/web`: who publishes it; undefined for images without an owner in their name. */
export const publisherOf = (key: string): string | undefined => {
  const [registry, owner, ...rest] = key.split('/');
  return owner === undefined || rest.length === 0 || owner === 'library' ? undefined : `${registry}/${owner}`;
};
