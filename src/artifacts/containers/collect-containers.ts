import type { FileArtifact } from '../artifact.ts';
import { composeContainers } from './compose-containers.ts';
import type { ContainerNode, ContainerUses } from './container-uses.ts';
import { dockerfileContainers } from './dockerfile-containers.ts';
import { kubernetesContainers } from './kubernetes-containers.ts';

const containersOf = (artifact: FileArtifact): readonly ContainerNode[] => {
  switch (artifact.kind) {
    case 'dockerfile':
      return dockerfileContainers(artifact);
    case 'compose':
      return composeContainers(artifact);
    case 'kubernetes':
      return kubernetesContainers(artifact);
    default:
      return [];
  }
};

/** All containers that a file describes, in source order. */
export const collectContainers = (artifact: FileArtifact): ContainerUses => ({
  kind: 'containers',
  file: artifact.file,
  containers: containersOf(artifact),
});
