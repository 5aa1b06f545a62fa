import type { FileArtifact } from '../artifact.ts';
import { kindOf } from '../kinds.ts';
import type { ImageUses } from './image-uses.ts';

/** All images that a file names and that are pulled, in source order. */
export const collectImages = (artifact: FileArtifact): ImageUses => ({
  kind: 'images',
  file: artifact.file,
  images: kindOf(artifact).images(artifact),
});
