import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { fieldsOf, isJsonObject } from '../json.ts';

/** What the runner takes from an `action.yml`. */
export interface ActionDefinition {
  readonly name: string;
  /** Runtime, such as `node24`. */
  readonly using: string;
  /** Absolute path of the script. */
  readonly main: string;
  /** Absolute path of the script that runs at the end of the job, if there is one. */
  readonly post: string | undefined;
  /** Default by input; undefined when it has none. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly outputs: readonly string[];
}

/** Reads an `action.yml` of a JavaScript action. */
export const readActionDefinition = (path: string): ActionDefinition => {
  const raw: unknown = parse(readFileSync(path, 'utf8'));
  const fields = fieldsOf(raw);
  const runs = fields.object('runs');
  const using = runs?.text('using') ?? '';
  const main = runs?.text('main');
  if (!/^node\d+$/.test(using) || main === undefined) throw new Error(`${path} is not a JavaScript action: runs.using is '${using}'.`);
  const inputs = Object.entries(fields.object('inputs')?.raw ?? {}).map(([name, input]): [string, string | undefined] => {
    const value = isJsonObject(input) ? input['default'] : undefined;
    return [name, typeof value === 'object' || value === undefined ? undefined : String(value)];
  });
  const post = runs?.text('post');
  return {
    name: fields.text('name') ?? '',
    using,
    main: resolve(dirname(path), main),
    post: post === undefined ? undefined : resolve(dirname(path), post),
    inputs: new Map(inputs),
    outputs: Object.keys(fields.object('outputs')?.raw ?? {}),
  };
};

/** Fills in expressions of an input's default, which may use the `github` context. */
export const evaluateDefault = (text: string, context: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{\{\s*([^}]*?)\s*\}\}/g, (_, expression: string) => {
    const value = context[expression];
    if (value === undefined) throw new Error(`The runner of the tests does not know the expression ${expression}.`);
    return value;
  });

/** `INPUT_…` of an input: upper case, blanks as `_`; dashes stay. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
