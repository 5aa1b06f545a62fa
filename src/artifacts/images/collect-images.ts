import type { FileArtifact } from '../artifact.ts';
import { composeImages } from './compose-images.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import type { ImageUses } from './image-uses.ts';
import { kubernetesImages } from './kubernetes-images.ts';

/** All images that a file names and that are pulled, in source order. */
export const collectImages = (artifact: FileArtifact): ImageUses => {
  const { file } = artifact;
  switch (artifact.kind) {
    case 'dockerfile':
      return { kind: 'images', file, images: dockerfileImages(artifact) };
    case 'compose':
      return { kind: 'images', file, images: composeImages(artifact) };
    case 'kubernetes':
      return { kind: 'images', file, images: kubernetesImages(artifact) };
  }
};
