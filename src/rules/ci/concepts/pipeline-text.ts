import { entriesOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { onceFor } from '../../../text/once-for.ts';

/** A text of which parts are known only when the pipeline runs. */
export interface PipelineText {
  /** With `\0` for each such part. */
  readonly pattern: string;
  /** What those parts are, in their order: `github.sha`, `GITHUB_SHA`. */
  readonly unknown: readonly string[];
}

/** The value of a variable, where it is known. */
export type Environment = (name: string) => string | undefined;

/** Longer texts are not read. */
const maxLength = 20_000;

const expression = /\$\{\{[ \t]*([^{}\n]{0,500}?)[ \t]*\}\}/gu;

const environmentName = /^env\.([A-Za-z_]\w{0,100})$/u;

/** Why once: the environment of a workflow is that of all its steps. */
const environmentOf = onceFor(
  (holder: YamlNode): ReadonlyMap<string, string> =>
    new Map(
      entriesOf(lookup(holder, 'env')).flatMap(({ name, value }) => {
        const text = stringAt(value);
        return name === undefined || text === undefined || text.includes('${{') ? [] : [[name, text] as const];
      }),
    ),
);

/** What `env` says around a step, the nearest first: literals only. */
export const environmentAround =
  (...holders: readonly (YamlNode | undefined)[]): Environment =>
  name => {
    for (const holder of holders) {
      const value = holder && environmentOf(holder).get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };

/** A text with expressions of GitHub, in which what `env` says is put in. */
export const pipelineText = (text: string, environment: Environment): PipelineText => {
  const unknown: string[] = [];
  const pattern = text.slice(0, maxLength).replaceAll(expression, (_, inner: string) => {
    const name = environmentName.exec(inner)?.[1];
    const known = name === undefined ? undefined : environment(name);
    if (known !== undefined) return known;
    unknown.push(inner);
    return '\0';
  });
  return { pattern, unknown };
};
