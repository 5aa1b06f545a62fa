import type { ShellWord } from '../../artifacts/shell/model.ts';
import { unknownPart } from '../path-tree.ts';

/** An option of Helm with its value, and the word that the value stands in. */
export interface HelmOption {
  readonly name: string;
  /** Unknown parts are `\0`. */
  readonly pattern: string;
  readonly word: ShellWord;
}

/** The arguments of `helm install`, `upgrade` or `template`. */
export interface HelmArguments {
  readonly action: 'install' | 'upgrade' | 'template';
  readonly operands: readonly ShellWord[];
  readonly options: readonly HelmOption[];
}

/** One-letter options with a value, and their long names. Source: `helm upgrade --help`. */
const short: ReadonlyMap<string, string> = new Map([
  ['f', 'values'],
  ['n', 'namespace'],
  ['o', 'output'],
  ['l', 'labels'],
  ['s', 'show-only'],
  ['a', 'api-versions'],
]);

/** Long options that take no value. Source: `helm upgrade`, `install` and `template --help`, Helm 3 and 4; all others take one. */
const switches = new Set(
  (
    'atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation dry-run enable-dns force force-replace force-conflicts ' +
    'generate-name help hide-notes hide-secret include-crds insecure-skip-tls-verify install is-upgrade no-hooks pass-credentials plain-http render-subchart-notes ' +
    'replace reset-then-reuse-values reset-values reuse-values rollback-on-failure server-side skip-crds skip-schema-validation skip-tests take-ownership ' +
    'validate verify wait wait-for-jobs kube-insecure-skip-tls-verify'
  ).split(' '),
);

const actions: ReadonlyMap<string, HelmArguments['action']> = new Map([
  ['install', 'install'],
  ['upgrade', 'upgrade'],
  ['template', 'template'],
]);

const afterEquals = (pattern: string): string => pattern.slice(pattern.indexOf('=') + 1);

/** The option that a word is, and whether its value is the next word; undefined for an operand. */
const optionIn = (word: ShellWord): { readonly name: string; readonly value: string | undefined } | undefined => {
  const { pattern } = word;
  const long = /^--([a-z][a-z0-9-]{0,50})(=?)/u.exec(pattern);
  if (long) return { name: long[1] ?? '', value: long[2] === '=' ? afterEquals(pattern) : undefined };
  const letter = /^-([A-Za-z])/u.exec(pattern)?.[1];
  if (letter === undefined) return undefined;
  const rest = pattern.slice(2);
  return { name: short.get(letter) ?? letter, value: rest === '' ? undefined : rest.replace(/^=/u, '') };
};

/** Whether the next word is an option's value: not for switches, and not for one-letter options that are none of those with a value. */
const takesNext = (name: string): boolean => name.length > 1 && !switches.has(name);

/** Reads the words after `helm`; undefined when they deploy nothing. */
export const helmArguments = (words: readonly ShellWord[]): HelmArguments | undefined => {
  const operands: ShellWord[] = [];
  const options: HelmOption[] = [];
  let action: HelmArguments['action'] | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const option = optionIn(word);
    if (option === undefined) {
      if (action === undefined) action = actions.get(word.pattern);
      else operands.push(word);
      // Why: the first operand is the command, and `helm repo add` is none of ours; plugins such as `secrets` go before it.
      if (action === undefined && !['secrets', 'diff'].includes(word.pattern)) return undefined;
      continue;
    }
    if (option.value !== undefined) options.push({ name: option.name, pattern: option.value, word });
    else if (takesNext(option.name)) {
      at += 1;
      const next = words[at];
      if (next) options.push({ name: option.name, pattern: next.pattern, word: next });
    } else options.push({ name: option.name, pattern: '', word });
  }
  return action && { action, operands, options };
};

/** A text with unknown parts as a person would write it: `image.tag=${TAG}`. */
export const withVariables = (pattern: string, { variables }: ShellWord): string => {
  let next = 0;
  return pattern
    .split(unknownPart)
    .map((part, index, all) => {
      if (index === all.length - 1) return part;
      const name = variables[next] ?? 'unknown';
      next += 1;
      return `${part}\${${name}}`;
    })
    .join('');
};
