import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { type CredentialPlace, variablesIn } from './text-credentials.ts';

/** What `echo` or `printf` writes into a command that reads a password, or a here-string. */
export function* passwordInputs({ pipeline, position, redirects }: ShellCommand): Iterable<ShellWord> {
  const before = pipeline.commands[position - 1];
  const piped = before?.name === 'echo' || before?.name === 'printf' ? before.args.at(-1) : undefined;
  if (piped) yield piped;
  for (const { operator, target } of redirects) if (operator === '<<<' && target) yield target;
}

/** Where the first colon stands that does not belong to an expansion (`${NAME:-x}`); -1 for none. */
const colonIn = (text: string): number => {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, 1000); at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (text[at] === ':' && depth === 0) return at;
  }
  return -1;
};

const firstLine = (text: string): string => text.split(/\n|\\n/, 1)[0] ?? '';

const placeIn = (what: string, word: ShellWord, part: string, written: string): CredentialPlace => {
  const inPart = variablesIn(written);
  return { what, word, part: firstLine(part).trim(), variables: word.variables.filter(name => inPart.includes(name)), proof: 'place' };
};

/** `echo user:password | chpasswd`. Not with `-e`: then it is a hash. */
function* chpasswdPlaces(command: ShellCommand): Iterable<CredentialPlace> {
  if (command.args.some(({ value }) => value === '-e' || value === '--encrypted')) return;
  for (const word of passwordInputs(command)) {
    const inPattern = colonIn(word.pattern);
    const inText = colonIn(word.text);
    if (inPattern === -1 || inText === -1) continue;
    const place = placeIn('account password for "chpasswd"', word, word.pattern.slice(inPattern + 1), word.text.slice(inText + 1));
    yield { ...place, guessable: place.part === word.pattern.slice(0, inPattern) };
  }
}

/** A hash as `crypt` makes it (`$6$…`, or 13 characters), or one that no password has: `!`, `*`. */
const crypted = /^(?:[$!*]|[./\w]{13}$)/;

/** `useradd -p VALUE`, where a hash belongs; a password is written there by mistake. */
function* userPlaces({ name = '', args }: ShellCommand): Iterable<CredentialPlace> {
  for (const [index, { pattern }] of args.entries()) {
    const glued = pattern.startsWith('--password=');
    const word = glued ? args[index] : pattern === '-p' || pattern === '--password' ? args[index + 1] : undefined;
    const part = word?.pattern.slice(glued ? '--password='.length : 0) ?? '';
    if (word && part !== '' && !crypted.test(part)) yield placeIn(`account password for "${name}"`, word, part, word.text);
  }
}

const readsPassword = /^-(?:stdin|in|noverify|table|reverse|help)$/;

/** `openssl passwd -6 PASSWORD` and `htpasswd -b FILE USER PASSWORD`: the last argument; with `-stdin` what is written into it. */
function* hashedPlaces(command: ShellCommand): Iterable<CredentialPlace> {
  const { name = '', args } = command;
  if (name === 'openssl' && args[0]?.value === 'passwd' && args.some(({ value }) => value === '-stdin')) {
    for (const word of passwordInputs(command)) yield placeIn('password for "openssl passwd"', word, word.pattern, word.text);
    return;
  }
  const last = args.at(-1);
  const before = args.at(-2)?.value ?? '';
  if (last === undefined || last.pattern.startsWith('-')) return;
  const takesPassword =
    name === 'openssl'
      ? args[0]?.value === 'passwd' && args.length > 1 && before !== '-salt' && !args.some(({ value = '' }) => readsPassword.test(value))
      : args.length > 2 && args.some(({ value = '' }) => /^-[a-zA-Z]{0,8}b/.test(value));
  if (takesPassword) yield placeIn(`password for "${name === 'openssl' ? 'openssl passwd' : name}"`, last, last.pattern, last.text);
}

/** Where a command that sets or hashes an account's password gets it. Sources: the manual pages of the programs. */
export const accountPlaces = (command: ShellCommand): Iterable<CredentialPlace> => {
  switch (command.name) {
    case 'chpasswd':
      return chpasswdPlaces(command);
    case 'passwd':
      return [...passwordInputs(command)].map(word => placeIn('account password for "passwd"', word, word.pattern, word.text));
    case 'useradd':
    case 'usermod':
      return userPlaces(command);
    case 'openssl':
    case 'htpasswd':
      return hashedPlaces(command);
    default:
      return [];
  }
};
