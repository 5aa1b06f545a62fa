import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import { type BuiltImage, builtImages } from './image-identity.ts';

/** A container whose image the unit builds. */
export interface ContainerRun {
  readonly container: Container;
  readonly built: BuiltImage;
}

/** A Compose service whose image the unit builds. */
export interface ServiceRun {
  readonly project: ComposeProject;
  readonly service: ComposeService;
  readonly built: BuiltImage;
}

/** All that a unit runs of what it builds, in the order of its files. */
export interface ImageRuns {
  readonly containers: readonly ContainerRun[];
  readonly services: readonly ServiceRun[];
}

/** Why once: every rule of images that are built here asks. */
export const imageRuns = onceFor((unit: RepositoryUnit): ImageRuns => {
  const images = builtImages(unit);
  return {
    containers: unit.objects
      .flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers))
      .flatMap(container => {
        const built = images.ofContainer(container);
        return built === undefined ? [] : [{ container, built }];
      }),
    services: unit.artifacts.flatMap(project =>
      project.kind !== 'compose'
        ? []
        : project.services.flatMap(service => {
            const built = images.ofService(project, service);
            return built === undefined ? [] : [{ project, service, built }];
          }),
    ),
  };
});
