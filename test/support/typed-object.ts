import type { KubernetesObject } from '../../src/artifacts/kubernetes/model.ts';
import type { Field, ListField, Literal, MapField } from '../../src/artifacts/kubernetes/objects/field.ts';
import { type TypedObject, typedObject } from '../../src/artifacts/kubernetes/objects.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';

type Kind = TypedObject['kind'];

/** The views whose `kind` may be `K`. */
type View<K extends Kind, V = TypedObject> = V extends { readonly kind: infer Own } ? (K extends Own ? V : never) : never;

const isKind = <K extends Kind>(view: TypedObject | undefined, kind: K): view is View<K> => view?.kind === kind;

/** The first object of a manifest. */
export const firstObject = (text: string, template: 'none' | 'helm' = 'none'): KubernetesObject => {
  const [first] = parseKubernetes(sourceFile('x.yaml', text), { template }).objects;
  if (first === undefined) throw new Error('The text has no object.');
  return first;
};

/** The first object of a manifest as one of a kind. */
export const viewOf = <K extends Kind>(kind: K, text: string, template: 'none' | 'helm' = 'none'): View<K> => {
  const view = typedObject(firstObject(text, template));
  if (!isKind(view, kind)) throw new Error(`The text has no ${kind}.`);
  return view;
};

/** A field's value, or its state when there is none. */
export const shown = <T>(field: Field<T>): T | 'absent' | 'unknown' => (field.state === 'present' ? field.value : field.state);

/** The texts of a list, with `?` at the end when there may be more; its state when it has none. */
export const texts = (list: ListField<Literal>): readonly string[] | string => {
  if (list.state !== 'present') return list.state;
  return [...list.items.map(({ value }) => value), ...(list.complete ? [] : ['?'])];
};

/** The text of the value under each name of a map, with `?` at the end when there may be more; its state when it has none. */
export const pairs = (map: MapField): readonly string[] | string => {
  if (map.state !== 'present') return map.state;
  const known = map.entries.map(({ name, value }) => {
    const text = value.state === 'present' && value.node.kind === 'scalar' ? value.node.value : value.state;
    return `${name ?? '?'}=${text}`;
  });
  return [...known, ...(map.complete ? [] : ['?'])];
};

/** The one item of a list that has one. */
export const only = <T>(list: ListField<T>): T => {
  const [first, ...rest] = list.items;
  if (first === undefined || rest.length > 0) throw new Error(`The list has ${list.items.length} items.`);
  return first;
};
