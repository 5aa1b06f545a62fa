import { kubernetesDefaultLines } from './kubernetes-defaults-data.ts';

/** What the API server does to the fields of a type. */
export interface TypeDefaults {
  /** Defaults as JSON text, by field. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Fields with quantities, or maps of them: a number that is written there becomes a text. */
  readonly quantities: ReadonlySet<string>;
}

const read = (): ReadonlyMap<string, TypeDefaults> =>
  new Map(
    kubernetesDefaultLines.split('\n').map(line => {
      const [name = '', ...fields] = line.split(' ');
      const defaults = fields
        .filter(field => field.includes('='))
        .map(field => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)] as const);
      const quantities = fields.filter(field => field.endsWith('~')).map(field => field.slice(0, -1));
      return [name, { defaults: new Map(defaults), quantities: new Set(quantities) }];
    }),
  );

let facts: ReadonlyMap<string, TypeDefaults> | undefined;

/** What is filled in, in objects of a type; undefined where nothing is. */
export const defaultsOfType = (type: string): TypeDefaults | undefined => {
  facts ??= read();
  return facts.get(type);
};
