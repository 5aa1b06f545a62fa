import { kubernetesEnumLines } from './kubernetes-enums-data.ts';

const read = (): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> =>
  new Map(
    kubernetesEnumLines.split('\n').map(line => {
      const [name = '', ...fields] = line.split(' ');
      return [
        name,
        new Map(fields.map(field => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1).split('|')] as const)),
      ];
    }),
  );

let facts: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> | undefined;

/** The texts that a field of a type takes; undefined where it takes any. */
export const valuesOfField = (type: string, field: string): readonly string[] | undefined => {
  facts ??= read();
  return facts.get(type)?.get(field);
};
