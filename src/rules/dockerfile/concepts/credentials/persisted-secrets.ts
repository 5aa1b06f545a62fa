import type { RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { upstream } from '../../../../artifacts/shell/walk.ts';
import { liesWithin } from '../../../../text/path.ts';

/** What a RUN's secret mounts give it: files by their paths, and variables. */
export interface MountedSecrets {
  readonly paths: readonly string[];
  readonly variables: ReadonlySet<string>;
}

/** Programs whose output holds what they are given. */
const carriers = new Set('echo printf cat envsubst sed awk gawk base64 tr cut head tail tee jq grep xargs openssl'.split(' '));
const copiers = new Set(['cp', 'mv', 'install']);
const removers = new Set(['rm', 'unlink', 'shred']);
/** Programs that keep what `config` is told in a file of the user. */
const configured = new Set('git npm yarn pnpm pip pip3 poetry composer bundle gem conda aws gcloud'.split(' '));

/** Bounds for what nobody writes by hand: mounts of one RUN, members of a pipeline, and targets that are told. */
const maxMounts = 20;
const maxUpstream = 50;
const maxTargets = 20;

/** The secrets that mounts of a RUN give it, and variables that its script fills from them. */
export const mountedSecrets = ({ mounts, command }: RunInstruction): MountedSecrets | undefined => {
  const secrets = mounts
    .filter(({ type }) => type === 'secret')
    .slice(0, maxMounts)
    .map(({ options }) => options);
  if (secrets.length === 0) return undefined;
  const paths = secrets.flatMap(options => {
    const target = options.get('target') ?? (options.has('env') ? undefined : `/run/secrets/${options.get('id') ?? ''}`);
    return target === undefined || target.endsWith('/') ? [] : [target.startsWith('/') ? target : `/${target}`];
  });
  const variables = new Set(secrets.flatMap(options => options.get('env') ?? []));
  for (const { assignments, name, args } of command.script?.commands ?? []) {
    for (const { name: variable, value } of assignments) if (value && holdsPath(value.text, paths)) variables.add(variable);
    for (const { text } of name === 'export' ? args : []) if (holdsPath(text, paths)) variables.add(text.split('=')[0] ?? '');
  }
  return { paths, variables };
};

/** True when one of the paths stands in a text, and not as the beginning of another one. */
const holdsPath = (text: string, paths: readonly string[]): boolean =>
  paths.some(path => {
    const at = text.indexOf(path);
    return at !== -1 && !/[\w./-]/.test(text[at + path.length] ?? '');
  });

const holdsVariable = (text: string, variables: ReadonlySet<string>): boolean =>
  [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => variables.has(name));

/** True when the command is given a secret: in a word, on standard input, in a here-document. */
const isGiven = ({ name, args, redirects }: ShellCommand, { paths, variables }: MountedSecrets): boolean =>
  args.some(({ text, variables: used }) => holdsPath(text, paths) || used.some(each => variables.has(each))) ||
  redirects.some(
    ({ takesOutput, target, body }) =>
      (!takesOutput && target !== undefined && holdsPath(target.text, paths)) ||
      (body !== undefined && holdsVariable(body.text, variables)),
  ) ||
  // It takes all variables of its environment.
  (name === 'envsubst' && variables.size > 0);

/** True when the command passes a secret on to its output, its own or one that is piped into it. */
const carries = (command: ShellCommand, given: ReadonlySet<ShellCommand>): boolean => {
  const all = [...upstream(command).slice(-maxUpstream), command];
  const from = all.findIndex(each => carriers.has(each.name ?? '') && given.has(each));
  return from !== -1 && all.slice(from).every(({ name }) => carriers.has(name ?? ''));
};

const isOption = ({ pattern }: ShellWord): boolean => pattern.startsWith('-');

/** Where `cp`, `mv` and `install` put a secret; a link (`ln -s`, `cp -s`) holds nothing. */
const copyTarget = ({ args }: ShellCommand, { paths }: MountedSecrets): readonly ShellWord[] => {
  const operands = args.filter(word => !isOption(word));
  const last = operands.at(-1);
  const isLink = args.some(({ value }) => /^-\w*s|^--symbolic/.test(value ?? ''));
  return last && !isLink && operands.slice(0, -1).some(({ text }) => holdsPath(text, paths)) ? [last] : [];
};

/** True when the last word of the command is what it writes a secret into: `sed -i … file`, `git config name value`. */
const writesLast = ({ name = '', args }: ShellCommand): boolean =>
  (configured.has(name) && args.some(({ value }) => value === 'config')) ||
  (name === 'sed' && args.some(({ pattern }) => /^-\w*i|^--in-place/.test(pattern)));

/** The words that name what a command writes a secret into. */
const targetsOf = (command: ShellCommand, secrets: MountedSecrets, given: ReadonlySet<ShellCommand>): readonly ShellWord[] => {
  const { name = '', args, redirects } = command;
  if (copiers.has(name)) return copyTarget(command, secrets);
  if (writesLast(command) && given.has(command)) return args.slice(-1);
  const redirected = redirects.flatMap(({ takesOutput, target }) => (takesOutput && target ? [target] : []));
  const written = name === 'tee' ? [...args.filter(word => !isOption(word)), ...redirected] : redirected;
  return written.length > 0 && carries(command, given) ? written : [];
};

const lastPart = (path: string): string => path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1).replace(/["'/]/g, '');

/** True when a later command of the script removes the file, by its name or with its folder. */
const isRemoved = (commands: readonly ShellCommand[], index: number, names: readonly string[], path: string): boolean =>
  commands.some(({ name, args }, at) => {
    if (name === 'trap') return args.some(({ text }) => names.some(each => text.includes(each)));
    if (at <= index) return false;
    if (removers.has(name ?? ''))
      return args.some(({ pattern }) => names.includes(lastPart(pattern)) || path.startsWith(`${pattern.replace(/\/$/, '')}/`));
    return (
      configured.has(name ?? '') && args.some(({ value }) => /^(?:--unset(?:-all)?|--remove-section|delete|rm|unset)$/.test(value ?? ''))
    );
  });

/** A word by which a secret of a mount gets into a layer: the file that it is written to. */
export const persistedSecrets = (run: RunInstruction, secrets: MountedSecrets): readonly ShellWord[] => {
  const commands = run.command.script?.commands ?? [];
  // What is written into a mount is in no layer.
  const outside = ['/run/secrets', '/dev', ...run.mounts.flatMap(({ options }) => options.get('target') ?? [])];
  const sources = secrets.paths.map(lastPart);
  const given = new Set(commands.filter(command => isGiven(command, secrets)));
  const staysIn = (command: ShellCommand, { pattern }: ShellWord): boolean => {
    const name = lastPart(pattern);
    if (configured.has(command.name ?? '')) return true;
    if (name === '' || name.includes('\0') || /^&?\d$/.test(pattern)) return false;
    return !outside.some(folder => liesWithin(pattern, folder));
  };
  const found = commands.flatMap((command, index) =>
    targetsOf(command, secrets, given).flatMap(target => (staysIn(command, target) ? [{ command, index, target }] : [])),
  );
  return found.slice(0, maxTargets).flatMap(({ command, index, target }) => {
    const name = lastPart(target.pattern);
    const names = copiers.has(command.name ?? '') ? [name, ...sources] : [name];
    return isRemoved(commands, index, names, target.pattern) ? [] : [target];
  });
};
