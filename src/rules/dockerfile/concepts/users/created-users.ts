import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { wordSet } from '../../../../text/word-set.ts';

/** Options that take the next word as their value. Sources: useradd(8), adduser(8) of Debian, BusyBox `adduser --help`. */
const valueOptions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'useradd',
    wordSet(
      '-b -c -d -e -f -g -G -k -K -p -R -P -s -u -Z --base-dir --comment --home-dir --home --expiredate --inactive --gid --groups ' +
        '--skel --key --password --root ' +
        '--prefix --shell --uid --selinux-user',
    ),
  ],
  [
    'adduser',
    wordSet(
      '-b -c -d -e -f -g -G -h -k -p -s -u --home --shell --uid --gid --ingroup --gecos --comment --firstuid --lastuid --firstgid ' +
        '--lastgid --conf --base-dir ' +
        '--home-dir --groups --password --skel --add-extra-groups --allow-badname',
    ),
  ],
]);

/** Flags of the table above that take no value in Debian's adduser, which has no short `-c` with one. */
const flagsWithoutValue = wordSet('--add-extra-groups --allow-badname');

/** True when the option's value is the next word: `-u`, `--uid`, or a cluster that ends in such a letter (`-ms`). */
const takesNext = (option: string, withValue: ReadonlySet<string>): boolean => {
  if (flagsWithoutValue.has(option) || option.includes('=')) return false;
  if (option.startsWith('--')) return withValue.has(option);
  const letters = option.slice(1).split('');
  const first = letters.findIndex(letter => withValue.has(`-${letter}`));
  return first !== -1 && first === letters.length - 1;
};

const positionals = (args: readonly ShellWord[], withValue: ReadonlySet<string>): readonly (string | undefined)[] => {
  const found: (string | undefined)[] = [];
  let skip = false;
  for (const { value, prefix } of args) {
    if (skip) skip = false;
    else if (prefix.startsWith('-') && prefix.length > 1) skip = takesNext(value ?? prefix, withValue);
    else found.push(value);
  }
  return found;
};

/** Options of usermod and userdel that take the next word. Sources: usermod(8), userdel(8), deluser(8). */
const changeOptions = wordSet(
  '-b -c -d -e -f -g -G -l -p -P -R -s -u -v -V -w -W -Z --comment --home --expiredate --inactive --gid --groups --login --password ' +
    '--prefix --root --shell --uid --add-subuids --del-subuids --add-subgids --del-subgids --selinux-user --backup-to',
);

/** A user that a command takes away, and what it is called from then on when it is only renamed. `new` is undefined when unknown. */
export interface RemovedUser {
  readonly name: string;
  readonly renamed?: { readonly to: string | undefined };
}

const userName = /^[a-z_][a-z0-9_-]{0,31}$/i;

/**
 * The user that a command creates: `useradd`'s or `adduser`'s last argument. Undefined for other commands, for names known only at run
 * time, for `adduser USER GROUP` (which adds to a group), and for a second root.
 */
export const createdUser = ({ name, args }: ShellCommand): string | undefined => {
  const withValue = valueOptions.get(name ?? '');
  if (withValue === undefined) return undefined;
  const [user, ...more] = positionals(args, withValue);
  const nonUnique = args.some(arg => arg.value === '-o' || arg.value === '--non-unique');
  return user !== undefined && more.length === 0 && userName.test(user) && user !== 'root' && !nonUnique ? user : undefined;
};

/** The value of usermod's `-l NEW`, `--login NEW`, `--login=NEW`: undefined without it, `unknown` when it is known only at run time. */
const newLogin = (args: readonly ShellWord[]): ShellWord | 'unknown' | undefined => {
  const at = args.findIndex(({ value, prefix }) => /^-[a-zA-Z]{0,8}l$/.test(value ?? '') || /^--login(?:=|$)/.test(value ?? prefix));
  const option = args[at];
  if (option === undefined) return undefined;
  return (option.value ?? option.prefix).startsWith('--login=')
    ? { ...option, value: option.value?.slice('--login='.length) }
    : (args[at + 1] ?? 'unknown');
};

/** The user that a command takes away: `usermod -l app node` renames "node", `userdel node` and `deluser node` remove it. */
export const removedUser = ({ name, args }: ShellCommand): RemovedUser | undefined => {
  if (name !== 'usermod' && name !== 'userdel' && name !== 'deluser') return undefined;
  const [user, ...more] = positionals(args, name === 'deluser' ? new Set() : changeOptions);
  const login = name === 'usermod' ? newLogin(args) : undefined;
  // `deluser USER GROUP` takes it from a group.
  if (user === undefined || more.length > 0 || (name === 'usermod' && login === undefined)) return undefined;
  return { name: user, ...(login !== undefined && { renamed: { to: login === 'unknown' ? undefined : login.value } }) };
};
