import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { imageKey } from '../../../artifacts/images/image-reference.ts';
import type { Facts } from '../../../facts/facts.ts';
import { onceFor } from '../../../text/once-for.ts';
import { annotationsOf } from '../../network/concepts/annotations.ts';
import type { DeployedImage } from './published-images.ts';

/**
 * Words in a pipeline by which it may write a tag into what is deployed: commands of deployment tools and of text editors, and actions that are
 * called after them. Why looked for in the text: scripts that are not about images are not read as commands.
 */
const writing =
  /\b(?:kubectl|oc)[ \t]{1,10}(?:set|patch|apply|replace)\b|\bkustomize[ \t]{1,10}(?:edit|build)\b|\bhelm[ \t]{1,10}(?:upgrade|install|template)\b|\bargocd\b|\b(?:sed|perl|awk|yq|envsubst|kbld|skaffold|werf|tilt|kpt|jsonnet|ytt)[ \t]|k8s-(?:deploy|bake)|(?:yaml|image|manifest)s?-(?:update|patch)|update-(?:yaml|image|manifest)|find-and-replace|replacetokens|gitops/iu;

/** True where something other than people writes tags into the manifests of a unit, or may: a pipeline, Flux or Argo CD. */
export const areTagsWritten = onceFor(({ artifacts, objects }: RepositoryUnit): boolean => {
  const isUpdated = objects.some(
    object =>
      object.group === 'image.toolkit.fluxcd.io' ||
      annotationsOf(object).some(({ name }) => name.startsWith('argocd-image-updater.argoproj.io/')),
  );
  return (
    isUpdated ||
    artifacts.some(artifact => artifact.kind === 'pipeline' && (artifact.called.length > 0 || writing.test(artifact.file.text)))
  );
});

/** Those of which nothing but people decides the tag: no digest, no other file, and no tool that marks the lines that it writes. */
export const writtenByPeople = (images: readonly DeployedImage[], replaced: Facts['replacedImages']): readonly DeployedImage[] =>
  images.filter(({ reference, container: { object } }) => {
    const { path, text } = object.file;
    // Why the text: Flux marks its lines by a comment.
    return reference.digest === undefined && !text.includes('$imagepolicy') && replaced?.get(path)?.has(imageKey(reference)) !== true;
  });
