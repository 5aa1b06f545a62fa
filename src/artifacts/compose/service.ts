import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { overrideKind } from './companion-path.ts';
import { readEnvironment } from './environment.ts';
import { interpolate } from './interpolate.ts';
import { effectiveValue, isFullyKnown, type Layers, layersAt, mergedItems } from './merge.ts';
import type {
  ComposeItem,
  ComposeLookup,
  ComposePort,
  ComposeService,
  ComposeVariable,
  ComposeVolume,
  Interpolated,
  InterpolatedPattern,
} from './model.ts';
import { readPorts } from './ports.ts';
import type { ServiceLayers } from './service-layers.ts';
import { textOf } from './source.ts';
import type { Variables } from './variables.ts';
import { readVolumes } from './volumes.ts';

/** Keys with which a service says what runs: an image, a build, or a program outside Compose. */
const definingKeys = ['image', 'build', 'provider'];

const isDefined = (layers: Layers): boolean => definingKeys.some(key => effectiveValue(layersAt(layers, [key])).state !== 'absent');

const scalarOf = (layers: Layers, key: string, variables: Variables): Interpolated | undefined => {
  const found = effectiveValue(layersAt(layers, [key]));
  return found.state === 'present' && found.node.kind === 'scalar' && !found.node.opaque
    ? interpolate(found.node.value, variables)
    : undefined;
};

/** Why one list for all that is not there: most services lack most lists, and there may be very many services. */
const none: readonly never[] = [];

const profilesOf = (layers: Layers, variables: Variables): readonly string[] => {
  const items = mergedItems(layersAt(layers, ['profiles']));
  return items.length === 0 ? none : items.flatMap(item => textOf(item.node, variables) ?? []);
};

/** What all services of a project have in common. */
interface ProjectParts {
  readonly roots: Layers;
  readonly variables: Variables;
}

/** A service of the file under review with all that is merged into it. Lists are read when first asked for. */
export class MergedService implements ComposeService {
  readonly name: string;
  readonly file: SourceFile;
  readonly node: YamlNode;
  readonly complete: boolean;
  readonly amends: boolean;
  readonly isExtensionUnread: boolean;
  readonly judgedElsewhere: ReadonlySet<string>;
  readonly profiles: readonly string[];
  readonly image: Interpolated | undefined;
  readonly builds: boolean;
  readonly #entry: YamlEntry;
  readonly #layers: Layers;
  readonly #roots: Layers;
  readonly #variables: Variables;
  readonly #merged: Pick<ServiceLayers, 'apart'>;
  #environment: readonly ComposeVariable[] | undefined;
  #volumes: readonly ComposeVolume[] | undefined;
  #ports: readonly ComposePort[] | undefined;

  constructor(name: string, entry: YamlEntry, node: YamlNode, file: SourceFile, merged: ServiceLayers, { roots, variables }: ProjectParts) {
    const defined = isDefined(merged.layers);
    this.name = name;
    this.file = file;
    this.node = node;
    this.#entry = entry;
    this.complete = defined && !merged.layers.includes('unknown');
    this.amends = merged.basePaths.size > 0 && (overrideKind(file.path) === 'override' || !isDefined(merged.own));
    this.isExtensionUnread = merged.own.includes('unknown');
    this.judgedElsewhere = merged.basePaths;
    this.#layers = defined ? merged.layers : ['unknown', ...merged.layers];
    this.#roots = roots;
    this.#variables = variables;
    this.#merged = merged;
    this.profiles = profilesOf(merged.layers, variables);
    this.image = scalarOf(merged.layers, 'image', variables);
    this.builds = effectiveValue(layersAt(merged.layers, ['build'])).state === 'present';
  }

  get apart(): ComposeService | undefined {
    const layers = this.#merged.apart;
    if (layers === undefined) return undefined;
    const merged = { layers, own: layers, apart: undefined, basePaths: new Set<string>() };
    return new MergedService(this.name, this.#entry, this.node, this.file, merged, { roots: this.#roots, variables: this.#variables });
  }

  get subject(): string {
    return `service:${this.name}`;
  }

  get nameRange(): Range {
    return this.#entry.key.range;
  }

  get range(): Range {
    return this.#entry.range;
  }

  get(...path: readonly (string | number)[]): ComposeLookup {
    return effectiveValue(layersAt(this.#layers, path));
  }

  items(key: string): readonly ComposeItem[] | undefined {
    const layers = layersAt(this.#layers, [key]);
    return isFullyKnown(layers) ? mergedItems(layers) : undefined;
  }

  writtenItems(key: string): readonly ComposeItem[] {
    return mergedItems(layersAt(this.#layers, [key]));
  }

  interpolate(text: string): InterpolatedPattern {
    return interpolate(text, this.#variables);
  }

  get environment(): readonly ComposeVariable[] {
    this.#environment ??= this.#read('environment', layers => readEnvironment(layers, this.#variables));
    return this.#environment;
  }

  get volumes(): readonly ComposeVolume[] {
    this.#volumes ??= this.#read('volumes', layers => readVolumes(layers, this.#roots, this.#variables));
    return this.#volumes;
  }

  get ports(): readonly ComposePort[] {
    this.#ports ??= this.#read('ports', layers => readPorts(layers, this.#variables));
    return this.#ports;
  }

  #read<T>(key: string, read: (layers: Layers) => readonly T[]): readonly T[] {
    const layers = layersAt(this.#layers, [key]);
    return layers.length === 0 ? none : read(layers);
  }
}
