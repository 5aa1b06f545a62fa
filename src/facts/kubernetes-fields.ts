import { kubernetesFieldLines } from './kubernetes-fields-data.ts';

/** The fields of a type, each with the type of what is in it (or in its items); undefined for values, and for maps with free keys. */
export type FieldTypes = ReadonlyMap<string, string | undefined>;

interface Schema {
  readonly kinds: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, FieldTypes>;
}

const read = (): Schema => {
  const kinds = new Map<string, string>();
  const types = new Map<string, FieldTypes>();
  for (const line of kubernetesFieldLines.split('\n')) {
    const [name = '', ...fields] = line.split(' ');
    if (name.startsWith('=')) kinds.set(name.slice(1), fields[0] ?? '');
    else
      types.set(
        name,
        new Map(
          fields.map(field => {
            const colon = field.indexOf(':');
            return colon === -1 ? [field, undefined] : [field.slice(0, colon), field.slice(colon + 1)];
          }),
        ),
      );
  }
  return { kinds, types };
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
