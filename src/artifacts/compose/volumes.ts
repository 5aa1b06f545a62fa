import { lookup } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { composeBoolean } from './compose-boolean.ts';
import { interpolate, interpolatedPart, notKnown, separatorOffsets, unknownMark } from './interpolate.ts';
import { effectiveValue, type Layers, layersAt, type MergedItem, mergedItems, uniqueItems } from './merge.ts';
import type { ComposeItem, ComposeVolume, Interpolated, InterpolatedPattern } from './model.ts';
import { rangeWithin } from './scalar-range.ts';
import type { Variables } from './variables.ts';

const isLetter = (text: string, at: number): boolean => /^[A-Za-z]$/.test(text.charAt(at));

/** True for the colon of a Windows drive that begins a part: `C:\x:/y`. One letter before a colon is always taken for a drive. */
const isDriveColon = (text: string, colon: number, partStart: number): boolean => colon === partStart + 1 && isLetter(text, partStart);

/** The parts of `SOURCE:TARGET[:MODE]`. Source: compose-go, `format.ParseVolume`. */
const splitVolume = (text: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    if (isDriveColon(text, colon, start)) continue;
    parts.push(text.slice(start, colon));
    start = colon + 1;
  }
  return [...parts, text.slice(start)];
};

/** True when a source is a path of the host and no volume's name. Source: compose-go, `format.isFilePath`. */
const isHostPath = (source: string): boolean => /^(?:[./~]|\\\\|[A-Za-z]:(?:[\\/]|$))/.test(source);

const isPipe = (source: string): boolean => /^(?:\\\\|\/\/)[.?](?:\\|\/)pipe(?:\\|\/)/i.test(source);

/** The kind of mount that a short form's source stands for; undefined when a variable decides. */
const typeOf = (source: string): string | undefined => {
  if (isPipe(source)) return 'npipe';
  if (isHostPath(source)) return 'bind';
  return source.startsWith(unknownMark) ? undefined : 'volume';
};

/** A short form's mount: `source` is undefined for an anonymous volume. */
const shortForm = (whole: InterpolatedPattern): Pick<ComposeVolume, 'type' | 'source' | 'target' | 'readOnly'> => {
  const [first = '', second, mode] = splitVolume(whole.pattern);
  if (second === undefined) {
    const known = whole.value === undefined ? undefined : 'volume';
    return { type: known, source: undefined, target: interpolatedPart(first, whole), readOnly: known === undefined ? undefined : false };
  }
  const options = mode?.split(',') ?? [];
  const readOnly = mode?.includes(unknownMark) ? undefined : options.includes('ro') || options.includes('readonly');
  return { type: typeOf(first), source: interpolatedPart(first, whole), target: interpolatedPart(second, whole), readOnly };
};

const fromText = (item: MergedItem, text: string, variables: Variables): ComposeVolume => {
  const mount = shortForm(interpolate(text, variables));
  const separator = separatorOffsets(text).find(offset => !isDriveColon(text, offset, 0));
  if (mount.source === undefined || separator === undefined) return { ...mount, hostPath: undefined, range: item.written.range, item };
  const range = item.written.kind === 'alias' ? item.written.range : rangeWithin(item.file, item.node, 0, separator);
  return { ...mount, source: { ...mount.source, text: text.slice(0, separator) }, hostPath: undefined, range, item };
};

const valueUnder = (
  node: YamlNode,
  key: string,
  variables: Variables,
): { readonly value: Interpolated | undefined; readonly written: YamlNode | undefined } => {
  const found = lookup(node, key);
  if (found.state !== 'present' || found.node.kind !== 'scalar')
    return { value: found.state === 'absent' ? undefined : notKnown, written: undefined };
  return { value: interpolate(found.node.value, variables), written: found.entry?.value ?? found.node };
};

const fromMapping = (item: MergedItem, variables: Variables): ComposeVolume => {
  const type = valueUnder(item.node, 'type', variables).value;
  const source = valueUnder(item.node, 'source', variables);
  const readOnly = valueUnder(item.node, 'read_only', variables).value;
  return {
    type: type === undefined ? typeOf(source.value?.value ?? unknownMark) : type.value,
    source: source.value,
    target: valueUnder(item.node, 'target', variables).value,
    readOnly: readOnly === undefined ? false : composeBoolean(readOnly.value),
    hostPath: undefined,
    range: source.written?.range ?? item.written.range,
    item,
  };
};

const fromItem = (item: MergedItem, variables: Variables): readonly ComposeVolume[] => {
  if (item.node.kind === 'mapping') return [fromMapping(item, variables)];
  return item.node.kind === 'scalar' && item.node.value !== '' && !item.node.opaque ? [fromText(item, item.node.value, variables)] : [];
};

interface Device {
  readonly path: Interpolated;
  readonly readOnly: boolean;
  readonly isDisk: boolean;
  readonly item: ComposeItem;
}

/** The host's path behind a named volume: `driver_opts` of the local driver that bind a device, or the folder that a plugin keeps it in. */
const deviceOf = (roots: Layers, name: string, variables: Variables): Device | undefined => {
  const volume = layersAt(roots, ['volumes', name]);
  const option = (key: string): (Omit<Device, 'readOnly' | 'isDisk'> & { readonly value: string | undefined }) | undefined => {
    const item = effectiveValue(layersAt(volume, ['driver_opts', key]));
    if (item.state !== 'present' || item.node.kind !== 'scalar' || item.node.opaque) return undefined;
    const path = interpolate(item.node.value, variables);
    return { path, value: path.value, item };
  };
  const options =
    option('o')
      ?.value?.split(',')
      .map(text => text.trim()) ?? [];
  const binds = options.includes('bind') || options.includes('rbind') || option('type')?.value === 'bind';
  // A disk of the host, mounted as it is, is the host's as much as a folder.
  const disk = option('device');
  const device = binds || disk?.value?.startsWith('/dev/') === true ? disk : (lowerFolder(options, option('o')) ?? option('mountpoint'));
  return device === undefined
    ? undefined
    : { path: device.path, item: device.item, readOnly: options.includes('ro'), isDisk: !binds && device === disk };
};

/** `lowerdir=/etc`: what an overlay shows. */
const lowerFolder = <T extends { readonly path: Interpolated; readonly value: string | undefined }>(
  options: readonly string[],
  option: T | undefined,
): T | undefined => {
  const lower = options
    .find(text => text.startsWith('lowerdir='))
    ?.slice('lowerdir='.length)
    .split(':', 1)[0];
  return option === undefined || lower === undefined ? undefined : { ...option, path: { ...option.path, value: lower }, value: lower };
};

const withHostPath = (volume: ComposeVolume, roots: Layers, variables: Variables): ComposeVolume => {
  if (volume.type === 'bind' || volume.type === 'npipe' || volume.type === undefined)
    return volume.source === undefined ? volume : { ...volume, hostPath: volume.source };
  const name = volume.source?.value;
  const device = volume.type === 'volume' && name !== undefined && name !== '' ? deviceOf(roots, name, variables) : undefined;
  if (device === undefined) return volume;
  const { path, item, isDisk } = device;
  const range = (item.entry?.value ?? item.node).range;
  return { ...volume, hostPath: path, device: { range, item, isDisk }, readOnly: device.readOnly ? true : volume.readOnly };
};

/** The mounts of a service; a later layer's mount takes the place of an earlier one's with the same target. */
export const readVolumes = (layers: Layers, roots: Layers, variables: Variables): readonly ComposeVolume[] => {
  const volumes = mergedItems(layers).flatMap(item => fromItem(item, variables));
  return uniqueItems(volumes, volume => volume.target?.value).map(volume => withHostPath(volume, roots, variables));
};
