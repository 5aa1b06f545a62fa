import { entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { Origin, Substitution } from '../environment.ts';
import { type DeployObject, originOf, type RepositorySide } from '../repository-side.ts';
import { referredData } from './referred-values.ts';

type Variables = Map<string, { readonly value: string; readonly origin: Origin }>;

/** More references are not followed. */
const maxReferences = 50;

/** What a release or a Kustomization says of variables, and objects that it names and the repository does not have. */
export interface FoundSubstitution {
  readonly substitution: Substitution | undefined;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const withoutLastBreak = (text: string): string => text.replaceAll('\n', '');

/** Adds the variables of one ConfigMap or Secret; false when some of them are not known. */
const addReferred = (
  reference: YamlNode,
  { namespace, text }: DeployObject,
  side: RepositorySide,
  into: Variables,
): 'known' | 'open' | 'missing' => {
  const [kind, name] = [stringAt(reference, 'kind'), stringAt(reference, 'name')];
  if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined) return 'open';
  const [data] = referredData(kind, name, namespace, side);
  if (data === undefined) return kind === 'Secret' ? 'open' : 'missing';
  let isOpen = false;
  for (const [variable, entry] of data.entries) {
    const file = entry.kind === 'file' ? side.text(entry.path) : undefined;
    const value = entry.kind === 'text' ? entry.value : file?.text;
    if (value === undefined) isOpen = true;
    else {
      const origin = entry.kind === 'text' ? entry.text.placeOf(wholeOf(entry.text.source.text)) : originOf(reference, text);
      into.set(variable, { value: withoutLastBreak(value), origin });
    }
  }
  return isOpen ? 'open' : 'known';
};

const wholeOf = (text: string): { readonly start: number; readonly end: number } => {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
};

/**
 * The variables of a Kustomization's `postBuild`: those of objects in order, then its own. Source: Flux, Kustomization API, "Post build
 * variable substitution".
 */
export const substitutionOf = (object: DeployObject, side: RepositorySide): FoundSubstitution => {
  const postBuild = mappingAt(object.node, 'spec', 'postBuild');
  if (postBuild === undefined) return { substitution: undefined, missing: [], unknown: [] };
  const variables: Variables = new Map();
  const [missing, unknown]: [string[], string[]] = [[], []];
  for (const reference of itemsOf(lookup(postBuild, 'substituteFrom')).slice(0, maxReferences)) {
    const state = addReferred(reference, object, side, variables);
    const isOptional = scalarOf(nodeAt(reference, 'optional')) === true;
    const label = `${stringAt(reference, 'kind') ?? 'object'} "${stringAt(reference, 'name') ?? '?'}"`;
    if (state === 'missing' && !isOptional) missing.push(label);
    else if (state !== 'known') unknown.push(label);
  }
  for (const { name, value } of entriesOf(lookup(postBuild, 'substitute'))) {
    const said = scalarOf(value);
    if (name !== undefined && said !== undefined)
      variables.set(name, { value: withoutLastBreak(String(said ?? '')), origin: originOf(value, object.text) });
  }
  return { substitution: { variables, isOpen: missing.length + unknown.length > 0 }, missing, unknown };
};

const scalarOf = (node: YamlNode | undefined) => (node === undefined ? undefined : scalarValue(node));
