import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { dockerfilePath } from '../../../artifacts/compose/companion-path.ts';
import type { ComposeLookup, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import type { Dockerfile, Stage } from '../../../artifacts/dockerfile/model.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, isMissing, itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { Confidence } from '../../../findings/severity.ts';
import { onceFor } from '../../../text/once-for.ts';
import { fileNameOf, folderOf } from '../../../text/path.ts';
import { type PipelineBuild, pipelineBuilds } from '../../ci/concepts/pipeline-builds.ts';
import { serviceImage } from '../../concepts/compose/service-images.ts';
import { baseImage } from '../../concepts/images/base-images.ts';
import { imageProduct } from '../../concepts/images/image-roles.ts';
import { rootImage } from '../../concepts/images/root-images.ts';
import { type ShippedImage, shippedImage } from '../../dockerfile/concepts/commands/shipped-image.ts';
import { isWindowsBuild } from '../../dockerfile/concepts/commands/windows-builds.ts';
import { containerImage } from '../../kubernetes/concepts/container-image.ts';

/** An image that a Dockerfile of the unit makes. */
export interface BuiltImage {
  readonly dockerfile: Dockerfile;
  /** What of the file ends up in it: the chain of the stage that the build names, or of the last one. */
  readonly shipped: ShippedImage;
  /** Build arguments that the build sets: what they decide is not what the file says. */
  readonly set: ReadonlySet<string>;
  /** `medium` where only the names of the image and of the Dockerfile's folder say that they belong together. */
  readonly confidence: Confidence;
}

const isForWindows = onceFor(isWindowsBuild);

/** A build that something declares: a Compose service, or an artifact of Skaffold. */
interface Build {
  readonly path: string;
  readonly target: string | undefined;
  readonly set: ReadonlySet<string>;
}

/** More builds of one unit are not followed. */
const maxBuilds = 1_000;

/** Keys of a Skaffold artifact under which another builder than Docker's is chosen. Source: skaffold.yaml reference, `build.artifacts`. */
const otherBuilders = ['bazel', 'buildpacks', 'custom', 'jib', 'ko'] as const;

const namesIn = (found: Lookup | ComposeLookup): ReadonlySet<string> =>
  found.state !== 'present'
    ? new Set()
    : new Set([
        ...entriesOf(found.node).flatMap(({ name }) => name ?? []),
        ...itemsOf(found.node).flatMap(item => (item.kind === 'scalar' ? [item.value.split('=', 1)[0] ?? ''] : [])),
      ]);

/** What Compose builds for a service. Source: Compose Build Specification. Undefined when it is not known. */
const buildOfService = (project: ComposeProject, service: ComposeService): Build | undefined => {
  const build = service.get('build');
  if (build.state !== 'present' || service.get('build', 'dockerfile_inline').state !== 'absent') return undefined;
  /** Undefined when it is unknown. */
  const textAt = (found: ComposeLookup, otherwise: string): string | undefined => {
    if (found.state === 'absent') return otherwise;
    return found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
  };
  const isShort = build.node.kind === 'scalar';
  const at = isShort ? build : service.get('build', 'context');
  const context = textAt(at, '.');
  const dockerfile = isShort ? 'Dockerfile' : textAt(service.get('build', 'dockerfile'), 'Dockerfile');
  const target = isShort ? '' : textAt(service.get('build', 'target'), '');
  if (context === undefined || dockerfile === undefined || target === undefined) return undefined;
  const path = dockerfilePath((at.state === 'present' ? at : build).file.path, context, dockerfile);
  return path === undefined ? undefined : { path, target: target || undefined, set: namesIn(service.get('build', 'args')) };
};

/** What Skaffold builds under a name, with Docker or kaniko. Source: skaffold.yaml reference, `build.artifacts`. */
const skaffoldBuilds = (object: KubernetesObject): readonly (readonly [image: string, build: Build])[] => {
  if (object.group !== 'skaffold' || object.kind !== 'Config') return [];
  return itemsOf(object.get('build', 'artifacts')).flatMap(item => {
    const image = stringAt(item, 'image');
    if (image === undefined || otherBuilders.some(key => !isMissing(lookup(item, key)))) return [];
    const builder = isMissing(lookup(item, 'kaniko')) ? 'docker' : 'kaniko';
    const textAt = (otherwise: string, ...keys: readonly string[]): string | undefined =>
      isMissing(lookup(item, ...keys)) ? otherwise : stringAt(item, ...keys);
    const context = textAt('.', 'context');
    const dockerfile = textAt('Dockerfile', builder, 'dockerfile');
    const target = textAt('', builder, 'target');
    if (context === undefined || dockerfile === undefined || target === undefined) return [];
    const path = dockerfilePath(object.file.path, context, dockerfile);
    return path === undefined ? [] : [[image, { path, target: target || undefined, set: namesIn(lookup(item, builder, 'buildArgs')) }]];
  });
};

/** A build that names several images is that of each. */
const ofPipeline = ({ images, path, target, set }: PipelineBuild): readonly (readonly [ImageReference, Build])[] =>
  images.map(image => [image, { path, target, set }]);

/** True where something is known of a public image of that name: it is taken from there, whatever a folder is called. */
const isPublic = (reference: ImageReference): boolean =>
  baseImage(reference).user !== 'unknown' || rootImage(reference) !== undefined || imageProduct(reference) !== undefined;

const sameBuild = (one: Build, other: Build): boolean =>
  one.path === other.path && one.target?.toLowerCase() === other.target?.toLowerCase();

/**
 * Which Dockerfile of a unit builds the image that something runs. Certain: `build` of the Compose service itself, and a name under which exactly
 * one build of the unit pushes (Compose services with `image` and `build`, artifacts of Skaffold, builds of pipelines, targets of bake), whatever the tag. Guessed, `medium`: the last
 * part of the image's name is that of a folder in which the only Dockerfile of all folders so called lies, and nobody else is known to publish an
 * image of that name. Everything else is unknown.
 */
class BuiltImages {
  readonly #dockerfiles: ReadonlyMap<string, Dockerfile>;
  readonly #named = new Map<string, Build[]>();
  /** Why kept: many containers run one image. */
  readonly #shipped = new Map<Stage, ShippedImage>();
  readonly #byFolder: ReadonlyMap<string, readonly Dockerfile[]>;

  constructor({ artifacts, objects }: RepositoryUnit) {
    const dockerfiles = artifacts.filter(artifact => artifact.kind === 'dockerfile');
    this.#dockerfiles = new Map(dockerfiles.map(dockerfile => [dockerfile.file.path, dockerfile]));
    this.#byFolder = Map.groupBy(dockerfiles, ({ file }) => fileNameOf(folderOf(file.path).slice(0, -1)).toLowerCase());
    if (dockerfiles.length === 0) return;
    const builds = [
      ...artifacts.flatMap(artifact => (artifact.kind === 'compose' ? [...this.#pushed(artifact)] : [])),
      ...artifacts.flatMap(artifact => (artifact.kind === 'pipeline' ? pipelineBuilds(artifact) : [])).flatMap(ofPipeline),
      ...objects.flatMap(skaffoldBuilds).map(([image, build]) => [parseImageReference(image), build] as const),
    ];
    for (const [reference, build] of builds.slice(0, maxBuilds)) {
      if (reference === undefined) continue;
      const known = this.#named.get(imageKey(reference)) ?? [];
      if (!known.some(other => sameBuild(other, build))) known.push(build);
      this.#named.set(imageKey(reference), known);
    }
  }

  /** The images that a build is declared for, by their names as `imageKey` makes them. */
  get declared(): ReadonlySet<string> {
    return new Set(this.#named.keys());
  }

  /** Whether a Dockerfile may well be that of an image, by the folder that it is in. */
  hasFolderOf({ repository }: ImageReference): boolean {
    return this.#byFolder.has(fileNameOf(repository));
  }

  /** The image that a service of a Compose file runs. */
  ofService(project: ComposeProject, service: ComposeService): BuiltImage | undefined {
    if (service.builds) {
      const build = buildOfService(project, service);
      return build && this.#made(build, 'high');
    }
    const reference = service.complete ? serviceImage(service) : undefined;
    return reference && this.#namedSo(reference);
  }

  /** The image that a container of a pod runs. */
  ofContainer(container: Container): BuiltImage | undefined {
    const reference = containerImage(container);
    return reference && (this.#namedSo(reference) ?? this.#guessed(reference));
  }

  #pushed(project: ComposeProject): readonly (readonly [ImageReference | undefined, Build])[] {
    return project.services.flatMap(service => {
      const build = service.builds ? buildOfService(project, service) : undefined;
      return build && service.image !== undefined ? [[serviceImage(service), build] as const] : [];
    });
  }

  #namedSo(reference: ImageReference): BuiltImage | undefined {
    const [build, ...others] = this.#named.get(imageKey(reference)) ?? [];
    return build === undefined || others.length > 0 ? undefined : this.#made(build, 'high');
  }

  #guessed(reference: ImageReference): BuiltImage | undefined {
    if (this.#named.has(imageKey(reference)) || isPublic(reference)) return undefined;
    const [dockerfile, ...others] = this.#byFolder.get(fileNameOf(reference.repository)) ?? [];
    if (dockerfile === undefined || others.length > 0 || fileNameOf(dockerfile.file.path).toLowerCase() !== 'dockerfile') return undefined;
    return this.#made({ path: dockerfile.file.path, target: undefined, set: new Set() }, 'medium');
  }

  #made({ path, target, set }: Build, confidence: Confidence): BuiltImage | undefined {
    const dockerfile = this.#dockerfiles.get(path);
    const stage = dockerfile && stageOf(dockerfile, target);
    if (dockerfile === undefined || stage === undefined || dockerfile.template) return undefined;
    const shipped = this.#shipped.get(stage) ?? shippedImage(dockerfile, stage);
    this.#shipped.set(stage, shipped);
    return isForWindows(shipped) ? undefined : { dockerfile, shipped, set, confidence };
  }
}

/** Why once: every rule of images that are built here asks. */
export const builtImages = onceFor((unit: RepositoryUnit) => new BuiltImages(unit));

/** The stage that a build ends with: named by name or number, else the last. Source: BuildKit, `target`. */
const stageOf = ({ stages, finalStage }: Dockerfile, target: string | undefined): Stage | undefined =>
  target === undefined
    ? finalStage
    : (stages.find(({ name }) => name?.toLowerCase() === target.toLowerCase()) ?? stages.find(({ index }) => String(index) === target));
