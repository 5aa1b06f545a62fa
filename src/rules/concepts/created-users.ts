import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { wordSet } from './word-set.ts';

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
