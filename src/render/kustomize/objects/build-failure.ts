/** Why a kustomization is not built: as kustomize would refuse it, or what is not in the repository. */
export class BuildFailure extends Error {
  override name = 'BuildFailure';
}

/** A file or folder that is not there, or not of the kind that was asked for: a resource is then tried in the other way. */
export class NotFound extends BuildFailure {}

/** Past a bound of this renderer, which kustomize does not have. Never tried in another way. */
export class TooMuch extends BuildFailure {}
