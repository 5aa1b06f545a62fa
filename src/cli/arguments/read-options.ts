import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closestName } from '../../text/closest-name.ts';
import { UsageError } from '../usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What `parseArgs` makes of options. */
export type ReadOptions<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>>;

/**
 * Options and operands, as `parseArgs` reads them, and the names of the options that were given. Names in `known` are suggested for one that is
 * not there. Throws `UsageError` for that, and for a value that is missing, needless or taken for another option: what Node says of it names
 * neither the right one nor what to do.
 */
export const readOptions = <const T extends Options>(
  args: readonly string[],
  options: T,
  known: readonly string[] = Object.keys(options),
): ReadOptions<T> & { readonly given: ReadonlySet<keyof T> } => {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const given = new Set<keyof T>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) throw new UsageError(`${unknownOption(rawName, known)} ${help}`);
    const isSwitch = options[name]?.type === 'boolean';
    if (isSwitch && value !== undefined) throw new UsageError(`${rawName} takes no value, but got "${value}". ${help}`);
    if (!isSwitch && value === undefined) throw new UsageError(`${rawName} needs a value. ${help}`);
    if (inlineValue === false && value.length > 1 && value.startsWith('-'))
      throw new UsageError(
        `${rawName} needs a value, and "${value}" looks like another option. If it is the value: ${rawName}${rawName.startsWith('--') ? '=' : ''}${value}`,
      );
    given.add(name);
  }
  return { ...parseArgs({ args: [...args], options, allowPositionals: true }), given };
};

const help = 'Run "tidewaiter --help".';

const unknownOption = (written: string, known: readonly string[]): string => {
  const close = closestName(written.replace(/^-+/u, ''), known);
  return `There is no option "${written}".${close === undefined ? '' : ` Did you mean "--${close}"?`}`;
};
