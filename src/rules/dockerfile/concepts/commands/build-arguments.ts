import type { Dockerfile, KeyValue } from '../../../../artifacts/dockerfile/model.ts';
import { onceFor } from '../../../../text/once-for.ts';

/** False for no value and for an empty one, which a build is meant to set. */
export const hasText = (value: KeyValue['value']): boolean => value !== undefined && value.expanded.value !== '';

/** The build arguments of a file, and which of them are declared before the first FROM, in a stage, or with a value. */
export interface BuildArguments {
  readonly names: ReadonlySet<string>;
  readonly inStages: ReadonlySet<string>;
  readonly globalDefaults: ReadonlySet<string>;
  /** Names that are declared more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** The arguments of all ARG instructions. Why once: several rules ask for them. */
export const buildArguments = onceFor(({ instructions }: Dockerfile): BuildArguments => {
  const declared = instructions
    .filter(instruction => instruction.keyword === 'ARG')
    .flatMap(({ stage, declarations }) => declarations.map(({ name, value }) => ({ name, value, global: stage === undefined })));
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of declared) (names.has(name) ? repeated : names).add(name);
  return {
    names,
    repeated,
    inStages: new Set(declared.filter(({ global }) => !global).map(({ name }) => name)),
    globalDefaults: new Set(declared.filter(({ global, value }) => global && hasText(value)).map(({ name }) => name)),
  };
});
