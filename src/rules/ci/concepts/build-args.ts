import { imageText } from '../../../artifacts/images/image-text.ts';
import type { Step } from '../../../artifacts/pipeline/model.ts';
import { buildArguments } from '../../../artifacts/shell/engine-calls.ts';
import { entriesOf, lookup } from '../../../artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

/** A build argument that a step hands to a build. */
export interface BuildArg {
  readonly name: string;
  /** Undefined where it comes from the environment, by its name alone. Unknown parts are `\0`. */
  readonly value: string | undefined;
  /** Variables of the shell and expressions of the pipeline in the value; those are written as `secrets_NAME`. */
  readonly variables: readonly string[];
  /** Where it stands. Why asked for: an input may have many lines, and is searched for each that is reported. */
  readonly at: () => Range;
}

const named = (text: string): Pick<BuildArg, 'name' | 'value'> => {
  const equals = text.indexOf('=');
  return equals === -1 ? { name: text, value: undefined } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
};

const commandArgs = ({ scripts }: Step): readonly BuildArg[] =>
  scripts
    .flatMap(({ commands }) => commands)
    .flatMap(command =>
      (buildArguments(command)?.options ?? []).flatMap(({ name, pattern, word, valueWord }) => {
        const text = name === '--build-arg' ? pattern : name === '--opt' ? pattern.replace(/^build-arg:/u, '') : undefined;
        if (text === undefined || (name === '--opt' && text === pattern)) return [];
        const { range, variables } = valueWord ?? word;
        return [{ ...named(text), variables, at: () => range }];
      }),
    );

/** Names under which actions take build arguments, one a line. Sources: the pages of docker/build-push-action, redhat-actions/buildah-build and others. */
const inputNames = new Set(['build-args', 'build_args', 'buildargs', 'build-arg', 'extra-args', 'buildoptions', 'set']);

const expression = /\$\{\{[ \t]*([^{}\n]{0,500}?)[ \t]*\}\}/gu;

/** A line of an input, where it stands in the file; the whole scalar where folds hide it. */
const lineRange = (scalar: YamlScalar, line: string): Range => {
  const { range, text } = imageText(scalar);
  const at = text.indexOf(line);
  return at === -1 ? range : { start: range.start + at, end: range.start + at + line.length };
};

const inputArgs = ({ uses }: Step): readonly BuildArg[] =>
  entriesOf(lookup(uses?.inputs)).flatMap(({ name, value }) => {
    if (name === undefined || value.kind !== 'scalar' || !inputNames.has(name.toLowerCase())) return [];
    return value.value.split(/[\r\n]+/u).flatMap(written => {
      // `NAME=value`, `*.args.NAME=value` of bake, `--build-arg NAME=value`.
      const line = written.trim();
      const text = line.replace(/^--build-arg[ =]|^[\w*-]{1,100}\.args\./u, '');
      if (line === '' || (name === 'set' && text === line)) return [];
      const variables = [...text.matchAll(expression)].flatMap(([, inner = '']) => inner.replaceAll(/\W+/gu, '_'));
      return [{ ...named(text.replaceAll(expression, '\0')), variables, at: () => lineRange(value, line) }];
    });
  });

/** The build arguments that a step hands over: on command lines, and in inputs of actions. */
export const buildArgsOf = (step: Step): readonly BuildArg[] => [...commandArgs(step), ...inputArgs(step)];
