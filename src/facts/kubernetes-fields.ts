import { kubernetesFieldLines } from './kubernetes-fields-data.ts';

/** The fields of a type, each with the type of what is in it (or in its items); undefined for values, and for maps with free keys. */
export type FieldTypes = ReadonlyMap<string, string | undefined>;

/** What a field holds, and how server-side apply merges it. */
export type FieldShape =
  | { readonly kind: 'text' | 'boolean' | 'number' | 'scalar' | 'anything' }
  | { readonly kind: 'struct'; readonly type: string }
  /** `atomic`: taken as a whole. `set`: of scalars. Else the fields that tell items apart. */
  | { readonly kind: 'list'; readonly merged: 'atomic' | 'set' | readonly string[]; readonly items: FieldShape }
  | { readonly kind: 'map'; readonly atomic: boolean; readonly values: FieldShape };

/** The fields of a type with what they hold. */
export interface TypeShape {
  /** True where server-side apply takes it as a whole. */
  readonly atomic: boolean;
  readonly fields: ReadonlyMap<string, FieldShape>;
}

interface Schema {
  readonly kinds: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, FieldTypes>;
  /** What is written of the fields of each type, and whether it is atomic. */
  readonly codes: ReadonlyMap<string, { readonly atomic: boolean; readonly fields: readonly (readonly [name: string, code: string])[] }>;
}

const split = (field: string): readonly [name: string, code: string] => {
  const colon = field.indexOf(':');
  return colon === -1 ? [field, ''] : [field.slice(0, colon), field.slice(colon + 1)];
};

/** What is below a map has keys of the author's choice in between. */
const typeBelow = (code: string): string | undefined => {
  const hash = code.indexOf('#');
  return hash === -1 || code.startsWith('{') ? undefined : code.slice(hash + 1);
};

const read = (): Schema => {
  const kinds = new Map<string, string>();
  const types = new Map<string, FieldTypes>();
  const codes: Map<string, { atomic: boolean; fields: (readonly [string, string])[] }> = new Map();
  for (const line of kubernetesFieldLines.split('\n')) {
    const [written = '', ...fields] = line.split(' ');
    if (written.startsWith('=')) kinds.set(written.slice(1), fields[0] ?? '');
    else {
      const atomic = written.startsWith('!');
      const [name, own] = [atomic ? written.slice(1) : written, fields.map(split)];
      codes.set(name, { atomic, fields: own });
      types.set(name, new Map(own.map(([field, code]) => [field, typeBelow(code)])));
    }
  }
  return { kinds, types, codes };
};

let schema: Schema | undefined;

/**
 * The type of a kind's objects; undefined for kinds that are not in the table: it holds those with pods, and those that restrict or give
 * access.
 */
export const typeOfKind = (apiVersion: string, kind: string): string | undefined => {
  schema ??= read();
  return schema.kinds.get(`${apiVersion}/${kind}`);
};

/** The fields of a type. */
export const fieldsOfType = (type: string): FieldTypes | undefined => {
  schema ??= read();
  return schema.types.get(type);
};

const shapes = new Map<string, TypeShape>();

/** What the fields of a type hold, as its schema for server-side apply has it. */
export const shapeOfType = (type: string): TypeShape | undefined => {
  const known = shapes.get(type);
  if (known) return known;
  schema ??= read();
  const codes = schema.codes.get(type);
  if (!codes) return undefined;
  const made = { atomic: codes.atomic, fields: new Map(codes.fields.map(([field, code]) => [field, shapeOf(code)])) };
  shapes.set(type, made);
  return made;
};

const scalars: Readonly<Record<string, FieldShape>> = {
  '': { kind: 'text' },
  b: { kind: 'boolean' },
  n: { kind: 'number' },
  u: { kind: 'scalar' },
};

const shapeOf = (code: string): FieldShape => {
  if (code.startsWith('#')) return { kind: 'struct', type: code.slice(1) };
  if (code.startsWith('{'))
    return code.startsWith('{!')
      ? { kind: 'map', atomic: true, values: shapeOf(code.slice(2)) }
      : { kind: 'map', atomic: false, values: shapeOf(code.slice(1)) };
  if (!code.startsWith('[')) return scalars[code] ?? { kind: 'anything' };
  const [, keys, items = ''] = /^\[(?:<([^>]*)>)?(.*)$/u.exec(code) ?? [];
  return { kind: 'list', merged: keys === undefined ? 'atomic' : keys === '' ? 'set' : keys.split(','), items: shapeOf(items) };
};
