import { isExplicitNull } from '../yaml/lookup.ts';
import type { YamlScalar } from '../yaml/model.ts';
import { interpolate, interpolatedPart, unknownMark } from './interpolate.ts';
import { type Layers, type MergedItem, mergedItems } from './merge.ts';
import type { ComposeVariable, Interpolated } from './model.ts';
import { rangeWithin } from './scalar-range.ts';
import type { Variables } from './variables.ts';

/** `KEY: value`. Numbers and booleans are taken as they are written. */
const fromEntry = (item: MergedItem, name: string, known: Variables): ComposeVariable | undefined => {
  const { node, written, entry } = item;
  if (node.kind !== 'scalar' || entry === undefined) return undefined;
  if (isExplicitNull(node)) return { name, value: undefined, range: entry.key.range, item };
  const value: Interpolated = node.opaque ? { text: node.value, value: undefined, variables: [] } : interpolate(node.value, known);
  return { name, value, range: written.range, item };
};

/** `- KEY=value`, or `- KEY` for the value that the host has. */
const fromText = (item: MergedItem, scalar: YamlScalar, known: Variables): ComposeVariable | undefined => {
  const whole = interpolate(scalar.value, known);
  const equals = whole.pattern.indexOf('=');
  const name = equals === -1 ? whole.pattern : whole.pattern.slice(0, equals);
  if (name === '' || name.includes(unknownMark) || scalar.opaque) return undefined;
  if (equals === -1) return { name, value: undefined, range: item.written.range, item };
  const written = scalar.value.indexOf('=');
  const text = scalar.value.slice(written + 1);
  const value = { ...interpolatedPart(whole.pattern.slice(equals + 1), whole), text };
  const range = item.written.kind === 'alias' ? item.written.range : rangeWithin(item.file, scalar, written + 1, scalar.value.length);
  return { name, value, range, item };
};

/** An item as variables: one, or several when a list's item is a map by mistake. */
const variablesOf = (item: MergedItem, known: Variables): readonly (ComposeVariable | undefined)[] => {
  const { node, entry } = item;
  if (entry?.name !== undefined && item.written === entry.value) return [fromEntry(item, entry.name, known)];
  if (node.kind === 'scalar') return [fromText(item, node, known)];
  if (node.kind !== 'mapping') return [];
  return mergedItems([item]).map(inner => (inner.entry?.name === undefined ? undefined : fromEntry(inner, inner.entry.name, known)));
};

/** The environment of a service, map and list forms made one; a later layer's variable takes the place of an earlier one's. */
export const readEnvironment = (layers: Layers, known: Variables): readonly ComposeVariable[] => {
  const variables = new Map<string, ComposeVariable>();
  for (const item of mergedItems(layers)) {
    if (item.written.tag === '!reset' && item.entry?.name !== undefined) variables.delete(item.entry.name);
    else for (const variable of variablesOf(item, known)) if (variable !== undefined) variables.set(variable.name, variable);
  }
  return [...variables.values()];
};
