import type { Notification } from '../../findings/notification.ts';
import type { ReadChoice } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { deref } from '../yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { borrowedAnchor } from './borrowed-anchor.ts';
import { interpolate } from './interpolate.ts';
import { countItems, effectiveValue, type Layers, layersAt } from './merge.ts';
import type { ComposeProject, ComposeService } from './model.ts';
import { projectVariables } from './project-variables.ts';
import { MergedService } from './service.ts';
import { ComposeFiles, type ServiceLayers } from './service-layers.ts';
import type { Variables } from './variables.ts';

/** Services and their list items are counted after aliases and merges; past this many, the remaining services are not judged. */
const maxItems = 100_000;

const countedKeys = ['environment', 'volumes', 'ports', 'cap_drop', 'networks'];

const sizeOf = (merged: ServiceLayers): number =>
  countedKeys.reduce((sum, key) => sum + countItems(layersAt(merged.layers, [key])), 1 + merged.layers.length);

const tooMany = (file: SourceFile, read: number): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  message: `The file has more than ${maxItems} service settings once its aliases are followed; only the first ${read} services were reviewed. Split the file.`,
});

/** More names than this are not spelled out in one message. */
const maxNames = 5;

const unresolved = (file: SourceFile, entries: readonly YamlEntry[]): readonly Notification[] => {
  const [first] = entries;
  if (first === undefined) return [];
  const names = entries.slice(0, maxNames).map(entry => `"${entry.name ?? ''}"`);
  const rest = entries.length > maxNames ? ` and ${entries.length - maxNames} more` : '';
  return [
    {
      code: 'unresolved',
      level: 'note',
      path: file.path,
      range: first.key.range,
      message: `Files or services that these services are built on could not be read: ${names.join(', ')}${rest}. Nothing is said about what may be missing in them; review the files together.`,
    },
  ];
};

interface ReadServices {
  readonly services: readonly ComposeService[];
  readonly settings: number;
  readonly notifications: readonly Notification[];
}

/** A service that `!reset` takes away is none. */
const isReset = (entry: YamlEntry): boolean => entry.value.tag === '!reset';

const readServices = (files: ComposeFiles, roots: Layers, variables: Variables): ReadServices => {
  const { file } = files.main;
  const services: ComposeService[] = [];
  const incomplete: YamlEntry[] = [];
  let left = maxItems;
  for (const [name, entries] of files.main.services) {
    const entry = entries.at(-1);
    const node = deref(entry?.value);
    if (entry === undefined || node === undefined || isReset(entry)) continue;
    const merged = files.layersOf(name);
    left -= sizeOf(merged);
    if (left < 0) return { services, settings: maxItems, notifications: [...unresolved(file, incomplete), tooMany(file, services.length)] };
    if (merged.layers.includes('unknown')) incomplete.push(entry);
    services.push(new MergedService(name, entry, node, file, merged, { roots, variables }));
  }
  return { services, settings: maxItems - left, notifications: unresolved(file, incomplete) };
};

const interpolateNode = (node: YamlNode, variables: Variables): ReturnType<ComposeProject['interpolate']> => {
  const scalar = deref(node);
  if (scalar?.kind !== 'scalar') return undefined;
  return scalar.opaque ? { text: scalar.value, value: undefined, variables: [] } : interpolate(scalar.value, variables);
};

/**
 * Reads a Compose file with the other files it needs (`composeCompanions` names them) into one merged model: anchors and merge keys,
 * `extends`, `include`, the base of an override, variables with their defaults. What can't be known stays unknown. Never throws. The choice names
 * companions: one that is merged onto the file, to judge both together, and those that variables are taken from.
 */
export const parseCompose = (
  file: SourceFile,
  companions: ReadonlyMap<string, SourceFile>,
  { override, variables: given }: Pick<ReadChoice, 'override' | 'variables'> = {},
): ComposeProject => {
  const files = new ComposeFiles(file, companions, override);
  const roots = files.roots();
  const { variables, problems } = projectVariables(file, companions, given);
  const { services, settings, notifications } = readServices(files, roots, variables);
  const borrowed = borrowedAnchor(files.main.yaml);
  const serviceNames = new Map(services.map(service => [service.name, service]));
  return {
    kind: 'compose',
    file,
    override,
    variables: given,
    yaml: files.main.yaml,
    services,
    settings,
    includes: files.main.includes.map(({ path, text, range }) => ({ text, range, file: files.source(path)?.file })),
    companion: path => companions.get(path),
    serviceSetting: (name, ...path) => serviceNames.get(name)?.get(...path) ?? effectiveValue(layersAt(files.layersOfOther(name), path)),
    topLevel: (...path) => effectiveValue(layersAt(roots, path)),
    interpolate: node => interpolateNode(node, variables),
    notifications: [...files.main.yaml.notifications, ...(borrowed ? [borrowed] : []), ...problems, ...notifications],
  };
};
