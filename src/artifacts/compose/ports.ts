import { lookup } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { interpolate, interpolatedPart, notKnown } from './interpolate.ts';
import { type Layers, type MergedItem, mergedItems, uniqueItems } from './merge.ts';
import type { ComposePort, Interpolated, InterpolatedPattern } from './model.ts';
import type { Variables } from './variables.ts';

const addressAlone = /^(?:\d+\.[\d.]+|\[[^\]]*\])$/;

/**
 * The parts of `[[IP:]PUBLISHED:]TARGET`, from the end: an IPv6 address without brackets has colons of its own. `127.0.0.1:80` is refused
 * by Compose, and means the address.
 */
const splitMapping = (mapping: string): readonly [string | undefined, string | undefined, string] => {
  const target = mapping.lastIndexOf(':');
  if (target === -1) return [undefined, undefined, mapping];
  const before = mapping.slice(0, target);
  if (addressAlone.test(before)) return [before, undefined, mapping.slice(target + 1)];
  const published = mapping.lastIndexOf(':', target - 1);
  if (target === 0 || published === -1) return [undefined, before, mapping.slice(target + 1)];
  return [mapping.slice(0, published), mapping.slice(published + 1, target), mapping.slice(target + 1)];
};

const withoutBrackets = (address: string): string => (address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address);

const partOrNothing = (part: string | undefined, whole: InterpolatedPattern): Interpolated | undefined =>
  part === undefined || part === '' ? undefined : interpolatedPart(part, whole);

/** `[[IP:]PUBLISHED:]TARGET[/PROTOCOL]`. Also `22:22` without quotes, which YAML 1.1 would read as a number to base 60. */
const fromText = (item: MergedItem, text: string, variables: Variables): ComposePort => {
  const whole = interpolate(text, variables);
  const slash = whole.pattern.lastIndexOf('/');
  const mapping = slash === -1 ? whole.pattern : whole.pattern.slice(0, slash);
  const [hostIp, published, target] = splitMapping(mapping);
  return {
    hostIp: partOrNothing(hostIp === undefined ? undefined : withoutBrackets(hostIp), whole),
    published: partOrNothing(published, whole),
    target: interpolatedPart(target, whole),
    protocol: slash === -1 ? 'tcp' : interpolatedPart(whole.pattern.slice(slash + 1), whole).value?.toLowerCase(),
    mode: undefined,
    range: item.written.range,
    item,
  };
};

const valueUnder = (node: YamlNode, key: string, variables: Variables): Interpolated | undefined => {
  const found = lookup(node, key);
  if (found.state === 'absent') return undefined;
  if (found.state === 'unknown' || found.node.kind !== 'scalar') return notKnown;
  return found.node.value === '' ? undefined : interpolate(found.node.value, variables);
};

/** An address in the place of the port: Compose refuses it, Swarm's older readers took it. */
const addressIn = (published: Interpolated | undefined): Interpolated | undefined => {
  const text = published?.value ?? '';
  const colon = text.lastIndexOf(':');
  const address = colon === -1 ? (text.includes('.') ? text : '') : text.slice(0, colon);
  return address === '' ? undefined : { text: address, value: withoutBrackets(address), variables: [] };
};

const fromMapping = (item: MergedItem, variables: Variables): ComposePort => {
  const protocol = valueUnder(item.node, 'protocol', variables);
  const published = valueUnder(item.node, 'published', variables);
  return {
    hostIp: valueUnder(item.node, 'host_ip', variables) ?? addressIn(published),
    published,
    target: valueUnder(item.node, 'target', variables),
    protocol: protocol === undefined ? 'tcp' : protocol.value?.toLowerCase(),
    mode: valueUnder(item.node, 'mode', variables)?.value,
    range: item.written.range,
    item,
  };
};

const fromItem = (item: MergedItem, variables: Variables): readonly ComposePort[] => {
  if (item.node.kind === 'mapping') return [fromMapping(item, variables)];
  return item.node.kind === 'scalar' && item.node.value !== '' && !item.node.opaque ? [fromText(item, item.node.value, variables)] : [];
};

const portKey = (port: ComposePort): string | undefined => {
  const parts = [port.hostIp, port.published, port.target];
  if (port.target?.value === undefined || parts.some(part => part !== undefined && part.value === undefined)) return undefined;
  return [...parts.map(part => part?.value), port.protocol].join(' ');
};

/** The published ports of a service; equal ones of several layers count once. */
export const readPorts = (layers: Layers, variables: Variables): readonly ComposePort[] =>
  uniqueItems(
    mergedItems(layers).flatMap(item => fromItem(item, variables)),
    portKey,
  );
