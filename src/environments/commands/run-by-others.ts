import { isShell } from '../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { parseShellScript } from '../../artifacts/shell/parse.ts';
import { plainWord } from '../../artifacts/shell/shell-word.ts';
import { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';

/** Programs that deploy. */
export const deployers: ReadonlySet<string> = new Set(
  'kubectl oc kustomize kapp helm helm3 docker docker-compose podman podman-compose nerdctl k3s microk8s minikube'.split(' '),
);

/** Programs that only say or look for the words that they are given. */
const sayers: ReadonlySet<string> = new Set(
  'echo printf grep egrep rg which type man alias log info warn error say die usage cat sed awk'.split(' '),
);

/** What is behind the last slash of a path, or of the name of an image, is a program: `bitnami/kubectl:1.33` and `/usr/bin/kubectl` give `kubectl`. */
export const programIn = (name: string): string => name.replace(/^.*\//su, '').replace(/[:@].*$/su, '');

/** `k() { kubectl -n x "$@"; }`: a function that hands its arguments on. */
const handingOn =
  /(?:^|[;\n{])[ \t]{0,40}(?:function[ \t]{1,9})?([\w.-]{1,100})[ \t]{0,9}\(\)[ \t]{0,9}\{\s{0,99}([\w.-][^;{}|&\n]{0,300}?)[ \t]{1,9}"?\$[@*]"?/gu;

/** What a script gives a name of its own, an alias or a function, by its first words. */
const namesIn = (commands: readonly ShellCommand[], text: string): ReadonlyMap<string, readonly string[]> => {
  const aliases = commands.filter(({ name }) => name === 'alias').flatMap(({ args }) => args.map(({ value = '' }) => value));
  const pairs = [
    ...aliases.map(value => /^([\w.-]{1,100})=([^|&;]{1,500})$/su.exec(value) ?? []),
    ...(text.includes('$@') || text.includes('$*') ? text.matchAll(handingOn) : []),
  ];
  return new Map(
    pairs.flatMap(([, name, words]) => (name === undefined || words === undefined ? [] : [[name, words.trim().split(/\s+/u)] as const])),
  );
};

/** The command under the name that another stands for. */
const named = (command: ShellCommand, names: ReadonlyMap<string, readonly string[]>): ShellCommand => {
  const [name, ...words] = names.get(command.name ?? '') ?? [];
  if (name === undefined || !deployers.has(name)) return command;
  const before = words.map(word => plainWord(word, word, command.range));
  return { ...command, name, args: [...before, ...command.args] };
};

const commandsIn = (text: string, range: Range): readonly ShellCommand[] =>
  parseShellScript(MappedText.standing(text, range))?.commands ?? [];

/** More of one script is not looked at. */
const maxFound = 200;

/**
 * What the programs in a script run of their arguments, where it deploys something: `ssh host kubectl …`, `aws-vault exec x -- kubectl …`, `docker run bitnami/kubectl
 * …`, `nix-shell --run '…'`. It stands before the command that holds it, in the same pipeline.
 */
const heldBy = (command: ShellCommand): readonly ShellCommand[] => {
  const { name = '', args, inner = [], redirects } = command;
  if (name === 'ssh') {
    const bodies = redirects.flatMap(({ body }) => body ?? []);
    if (bodies.length > 0) return bodies.flatMap(({ text, range }) => commandsIn(text, range));
  }
  if (sayers.has(name) || isShell(name) || inner.length > 0) return [];
  const at = args.findIndex(({ value = '' }) => deployers.has(programIn(value)));
  const word = args[at];
  if (word !== undefined) return [{ ...command, name: programIn(word.value ?? ''), nameWord: word, args: args.slice(at + 1) }];
  return args.flatMap(({ value = '', range }): readonly ShellCommand[] => {
    const isScript = /\s/u.test(value) && /\b(?:kubectl|oc|docker|podman|helm)\b/u.test(value);
    return isScript ? commandsIn(value.replace(/^--?[\w-]+=/u, ''), range) : [];
  });
};

/** All commands of a script, with those that other programs run for it, and its own names by what they stand for. */
export const withHeld = (commands: readonly ShellCommand[], text: string): readonly ShellCommand[] => {
  const names = namesIn(commands, text);
  let left = maxFound;
  return commands.flatMap(command => {
    const own = names.size === 0 ? command : named(command, names);
    const held = left > 0 ? heldBy(own) : [];
    left -= held.length;
    return held.length === 0 ? [own] : [own, ...held];
  });
};
