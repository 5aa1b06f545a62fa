import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { overrideKind } from './companion-path.ts';
import { readEnvironment } from './environment.ts';
import { interpolate } from './interpolate.ts';
import { effectiveValue, isFullyKnown, type Layers, layersAt, mergedItems } from './merge.ts';
import type { ComposeItem, ComposeLookup, ComposePort, ComposeService, ComposeVariable, ComposeVolume, Interpolated } from './model.ts';
import { readPorts } from './ports.ts';
import type { ServiceLayers } from './service-layers.ts';
import { textOf } from './source.ts';
import { readVolumes } from './volumes.ts';

/** Keys with which a service says what runs: an image, a build, or a program outside Compose. */
const definingKeys = ['image', 'build', 'provider'];

const isDefined = (layers: Layers): boolean => definingKeys.some(key => effectiveValue(layersAt(layers, [key])).state !== 'absent');

const scalarOf = (layers: Layers, key: string): Interpolated | undefined => {
  const found = effectiveValue(layersAt(layers, [key]));
  return found.state === 'present' && found.node.kind === 'scalar' && !found.node.opaque ? interpolate(found.node.value) : undefined;
};

/** A service of the file under review with all that is merged into it. Lists are read when first asked for. */
export class MergedService implements ComposeService {
  readonly name: string;
  readonly subject: string;
  readonly file: SourceFile;
  readonly nameRange: Range;
  readonly range: Range;
  readonly node: YamlNode;
  readonly complete: boolean;
  readonly amends: boolean;
  readonly isExtensionUnread: boolean;
  readonly judgedElsewhere: ReadonlySet<string>;
  readonly profiles: readonly string[];
  readonly image: Interpolated | undefined;
  readonly builds: boolean;
  readonly #layers: Layers;
  readonly #roots: Layers;
  #environment: readonly ComposeVariable[] | undefined;
  #volumes: readonly ComposeVolume[] | undefined;
  #ports: readonly ComposePort[] | undefined;

  constructor(name: string, entry: YamlEntry, node: YamlNode, file: SourceFile, merged: ServiceLayers, roots: Layers) {
    const defined = isDefined(merged.layers);
    this.name = name;
    this.subject = `service:${name}`;
    this.file = file;
    this.nameRange = entry.key.range;
    this.range = entry.range;
    this.node = node;
    this.complete = defined && !merged.layers.includes('unknown');
    this.amends = merged.basePaths.size > 0 && (overrideKind(file.path) === 'override' || !isDefined(merged.own));
    this.isExtensionUnread = merged.own.includes('unknown');
    this.judgedElsewhere = merged.basePaths;
    this.#layers = defined ? merged.layers : ['unknown', ...merged.layers];
    this.#roots = roots;
    this.profiles = mergedItems(layersAt(merged.layers, ['profiles'])).flatMap(item => textOf(item.node) ?? []);
    this.image = scalarOf(merged.layers, 'image');
    this.builds = effectiveValue(layersAt(merged.layers, ['build'])).state === 'present';
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

  get environment(): readonly ComposeVariable[] {
    this.#environment ??= readEnvironment(layersAt(this.#layers, ['environment']));
    return this.#environment;
  }

  get volumes(): readonly ComposeVolume[] {
    this.#volumes ??= readVolumes(layersAt(this.#layers, ['volumes']), this.#roots);
    return this.#volumes;
  }

  get ports(): readonly ComposePort[] {
    this.#ports ??= readPorts(layersAt(this.#layers, ['ports']));
    return this.#ports;
  }
}
