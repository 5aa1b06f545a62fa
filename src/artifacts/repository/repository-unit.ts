import type { RepositoryUnit } from '../artifact.ts';

/** A unit of artifacts that were read. `reason` tells why it is not complete: a full sentence. */
export const repositoryUnit = (
  {
    unit,
    path,
    artifacts,
    former = { artifacts: [], objects: [] },
  }: Pick<RepositoryUnit, 'unit' | 'path' | 'artifacts'> & Partial<Pick<RepositoryUnit, 'former'>>,
  reason?: string,
): RepositoryUnit => {
  let objects: RepositoryUnit['objects'] | undefined;
  return {
    kind: 'repository',
    unit,
    path,
    artifacts,
    // Why not at once: each proof of a fix makes the unit anew, which no rule may want to look at.
    get objects() {
      objects ??= artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));
      return objects;
    },
    former,
    complete: reason === undefined,
    ...(reason !== undefined && { reason }),
  };
};

/** How messages name a unit. */
export const describeUnit = ({ unit, path }: Pick<RepositoryUnit, 'unit' | 'path'>): string => {
  switch (unit) {
    case 'cluster':
      return 'the manifests of the repository as a whole';
    case 'images':
      return path === '' ? 'what the repository builds and runs' : `what "${path}" builds and runs`;
    case 'compose-project':
      return `the Compose project of "${path}"`;
    case 'sops':
      return `"${path}" with the configuration of SOPS`;
    case 'kustomization':
      return `the kustomization "${path}"`;
    case 'chart':
    case 'folder':
      return path === '' ? `the ${unit} at the root` : `the ${unit} "${path}"`;
  }
};
