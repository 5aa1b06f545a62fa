import type { FileArtifact } from '../artifact.ts';
import type { Dockerfile } from '../dockerfile/model.ts';
import { collectImages } from './collect-images.ts';
import { composeBroughtImages } from './compose-brought-images.ts';
import { composeImages } from './compose-images.ts';
import { customImages } from './custom-images.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import { frontendImage } from './frontend-image.ts';
import { oncePerPlace } from './image-places.ts';
import type { ImageNode } from './image-uses.ts';
import { inlineDockerfileImages } from './inline-dockerfile-images.ts';
import { kubernetesImages } from './kubernetes-images.ts';

/**
 * Whether a name stands for an image in a registry. `stage`: an earlier stage of the file. `scratch`: the empty image. `built-here`: the
 * Compose file that names it says that it is never pulled, or always built.
 */
export type ImageStanding = 'pulled' | 'built-here' | 'stage' | 'scratch';

/** A place that names an image, and what the file tells of it. */
export interface NamedImageNode {
  readonly node: ImageNode;
  readonly standing: ImageStanding;
}

/**
 * All images that a file names, in source order: those of `collectImages`, and what rules don't look at but a gate has to: BuildKit's
 * frontend, Dockerfiles inside of Compose files, bare names after `--from` that may be build contexts, stages and `scratch`.
 */
export const collectPulledImages = (artifact: FileArtifact): readonly NamedImageNode[] => {
  switch (artifact.kind) {
    case 'dockerfile': {
      const frontend = frontendImage(artifact);
      return inOrder([
        ...[...(frontend ? [frontend] : []), ...dockerfileImages(artifact, 'images')].map(standingOf),
        ...localBases(artifact),
      ]);
    }
    case 'compose':
      return inOrder([...composeImages(artifact), ...composeBroughtImages(artifact), ...inlineDockerfileImages(artifact)].map(standingOf));
    case 'kubernetes':
      return oncePerPlace([...kubernetesImages(artifact), ...artifact.objects.flatMap(customImages)]).map(standingOf);
    // Why not those of pipelines: they are not deployed, and the gate is about what is.
    case 'pipeline':
      return [];
    default:
      return collectImages(artifact).images.map(standingOf);
  }
};

/**
 * Why not `builtHere`: Compose asks the registry first for an image that is also built, and builds only what is not there. Source: Compose
 * specification, "Using `build` and `image`".
 */
const standingOf = (node: ImageNode): NamedImageNode => ({ node, standing: node.neverPulled ? 'built-here' : 'pulled' });

const inOrder = (images: readonly NamedImageNode[]): readonly NamedImageNode[] =>
  images.toSorted((a, b) => a.node.range.start - b.node.range.start);

/** `FROM` a stage or `scratch`. */
const localBases = ({ stages }: Dockerfile): readonly NamedImageNode[] =>
  stages.flatMap(({ from, parent, subject }): readonly NamedImageNode[] => {
    const { word } = from.image;
    const standing = parent !== undefined ? 'stage' : word.expanded.value === 'scratch' ? 'scratch' : undefined;
    if (standing === undefined) return [];
    const node: ImageNode = {
      place: 'from',
      range: word.range,
      subject,
      scope: from.range,
      text: word.text,
      reference: undefined,
      builtHere: false,
      literal: false,
    };
    return [{ node, standing }];
  });
