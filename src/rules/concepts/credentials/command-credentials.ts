import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { appendAll } from '../../../text/append-all.ts';
import { containsRange } from '../../../text/range.ts';
import { accountPlaces } from './account-credentials.ts';
import { secretName } from './secret-names.ts';
import { statementPlaces } from './statement-credentials.ts';
import { type CredentialPlace, headerPlace, wordPlaces } from './text-credentials.ts';

/** How a program takes credentials in its arguments. */
interface Syntax {
  /** One of these words must be among the first arguments. */
  readonly subcommands?: readonly string[];
  /** Options whose value (next word, or behind `=`) is a password or token. */
  readonly flags?: readonly string[];
  /** Such options with which it only counts behind `=`: without, the program asks. */
  readonly glued?: readonly string[];
  /** Options whose value is `user:password`. */
  readonly pairs?: readonly string[];
  /** One-letter options with the password directly behind them: `-psecret`. */
  readonly attached?: readonly string[];
  /** Options whose value is an HTTP header. */
  readonly headers?: readonly string[];
  /** The last argument is the token. */
  readonly last?: boolean;
}

const registryLogin: Syntax = { subcommands: ['login'], flags: ['-p', '--password'], attached: ['-p'] };
const database: Syntax = { glued: ['--password'], attached: ['-p'] };
const mongo: Syntax = { flags: ['-p', '--password'] };
const server: Syntax = { flags: ['--requirepass', '--masterauth'] };

const databaseClients = ['mysql', 'mysqladmin', 'mysqldump', 'mariadb', 'mariadb-admin', 'mariadb-dump'];

/** Sources: the programs' manual pages and documentation. */
const programs: ReadonlyMap<string, readonly Syntax[]> = new Map<string, readonly Syntax[]>([
  ...['docker', 'podman', 'buildah', 'nerdctl', 'skopeo', 'oras', 'crane', 'regctl'].map((name): [string, readonly Syntax[]] => [
    name,
    [registryLogin],
  ]),
  ['helm', [registryLogin, { subcommands: ['repo', 'pull', 'push'], flags: ['--password'] }]],
  ['az', [{ subcommands: ['login'], flags: ['-p', '--password'] }]],
  ...databaseClients.map((name): [string, readonly Syntax[]] => [name, [database]]),
  ...['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport'].map((name): [string, readonly Syntax[]] => [name, [mongo]]),
  ['redis-cli', [{ flags: ['-a', '--pass'] }]],
  ...['redis-server', 'valkey-server', 'keydb-server'].map((name): [string, readonly Syntax[]] => [name, [server]]),
  ['sshpass', [{ flags: ['-p'], attached: ['-p'] }]],
  ['curl', [{ pairs: ['-u', '--user', '-U', '--proxy-user'], headers: ['-H', '--header', '--proxy-header'], flags: ['--oauth2-bearer'] }]],
  ['wget', [{ flags: ['--password', '--http-password', '--ftp-password', '--proxy-password'], headers: ['--header'] }]],
  ['twine', [{ subcommands: ['upload'], flags: ['-p', '--password'] }]],
  ['dotnet', [{ subcommands: ['nuget'], flags: ['-p', '--password', '-k', '--api-key'] }]],
  ['nuget', [{ flags: ['-Password', '-ApiKey', '-password', '-apikey'] }]],
  ['cargo', [{ subcommands: ['login'], last: true }]],
  ['vault', [{ subcommands: ['login'], last: true }]],
  ['snyk', [{ subcommands: ['auth'], last: true }]],
  ['git', [{ subcommands: ['config'], headers: ['http.extraheader', 'http.extraHeader', 'http.https://github.com/.extraheader'] }]],
]);

/** A `--password`-like long option means an own thing to these: other rules, build secrets by id, hashes. */
const otherMeaning: ReadonlySet<string> = new Set([
  'adduser',
  'useradd',
  'usermod',
  'chpasswd',
  'htpasswd',
  'docker',
  'buildx',
  'podman',
  'buildah',
  'nerdctl',
  'gpg',
  'gpg2',
  ...databaseClients,
]);

/** Words of an option's name that turn it into a switch: `--no-password`, `--disabled-password`. */
const switchOption = /^--(?:no|disabled?|enable|without|ask|prompt|random|generate|skip|allow|use|require|with)-/;

/** The value of an option: the next word, or what stands behind `=`. */
function* optionValues(
  args: readonly ShellWord[],
  flags: readonly string[],
): Iterable<{ readonly flag: string; readonly word: ShellWord; readonly part: string }> {
  for (const [index, word] of args.entries()) {
    const { pattern } = word;
    const equals = pattern.indexOf('=');
    const name = equals === -1 ? pattern : pattern.slice(0, equals);
    if (!flags.includes(name)) continue;
    if (equals !== -1) yield { flag: name, word, part: pattern.slice(equals + 1) };
    const next = args[index + 1];
    if (equals === -1 && next !== undefined && !/^-\D/.test(next.pattern)) yield { flag: name, word: next, part: next.pattern };
  }
}

const title = (command: ShellCommand, { subcommands }: Syntax): string => {
  const used = subcommands?.find(name => command.args.some(arg => arg.value === name));
  return used === undefined ? `"${command.name ?? ''}"` : `"${command.name ?? ''} ${used}"`;
};

/** How far into the arguments a subcommand is looked for. */
const maxSubcommandPlace = 6;

type MakePlace = (what: string, word: ShellWord, part: string) => CredentialPlace;

function* pairPlaces(args: readonly ShellWord[], pairs: readonly string[], place: MakePlace): Iterable<CredentialPlace> {
  for (const { word, part } of optionValues(args, pairs)) {
    const colon = part.indexOf(':');
    const user = part.slice(0, colon);
    // `curl -u TOKEN:` has the token in the place of the user; `anonymous:` has none.
    const password = colon === -1 ? part : part.slice(colon + 1) || (/[\d\0]/.test(user) ? user : '');
    // Why not without a colon: `curl -u name` asks for the password. A variable may hold both.
    if (colon !== -1 || part.includes('\0')) yield place('password', word, password);
  }
}

function* headerPlaces(args: readonly ShellWord[], headers: readonly string[]): Iterable<CredentialPlace> {
  for (const { word } of optionValues(args, headers)) {
    const found = headerPlace(word.pattern.startsWith('--') ? behind(word, word.pattern.indexOf('=') + 1) : word);
    if (found) yield { ...found, word };
  }
  if (!headers.includes('-H')) return;
  for (const word of args) {
    const found = word.pattern.startsWith('-H') ? headerPlace(behind(word, 2)) : undefined;
    if (found) yield { ...found, word };
  }
}

function* attachedPlaces(args: readonly ShellWord[], attached: readonly string[], place: MakePlace): Iterable<CredentialPlace> {
  for (const word of args) {
    const { pattern } = word;
    const flag = pattern.startsWith('--') ? undefined : attached.find(name => pattern.startsWith(name) && pattern.length > name.length);
    if (flag !== undefined) yield place('password', word, pattern.slice(flag.length).replace(/^=/, ''));
  }
}

/** An argument that is neither an option nor `key=value`. */
const isPlain = ({ pattern, prefix }: ShellWord): boolean => !pattern.startsWith('-') && !/\w=/.test(prefix);

function* syntaxPlaces(command: ShellCommand, syntax: Syntax): Iterable<CredentialPlace> {
  const { args } = command;
  const { subcommands } = syntax;
  if (subcommands && !args.slice(0, maxSubcommandPlace).some(arg => subcommands.includes(arg.value ?? ''))) return;
  const of = title(command, syntax);
  const place: MakePlace = (what, word, part) => ({ what: `${what} of ${of}`, word, part, variables: word.variables, proof: 'place' });
  for (const { word, part } of optionValues(args, syntax.flags ?? [])) yield place('password', word, part);
  for (const { word, part } of optionValues(args, syntax.glued ?? []))
    if (word.pattern.startsWith('-')) yield place('password', word, part);
  yield* pairPlaces(args, syntax.pairs ?? [], place);
  yield* headerPlaces(args, syntax.headers ?? []);
  yield* attachedPlaces(args, syntax.attached ?? [], place);
  const last = args.at(-1);
  if (syntax.last && last !== undefined && args.length > 1 && isPlain(last)) yield place('token', last, last.pattern);
}

const behind = (word: ShellWord, at: number): ShellWord => ({ ...word, pattern: word.pattern.slice(at) });

const credentialKey = /(?:^|[:/.])_?(?:auth|authToken|password|npmAuthToken|npmAuthIdent)$/;

const packageManagers: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun']);

/** `npm config set //registry.npmjs.org/:_authToken TOKEN` (or `key=TOKEN`), `yarn config set npmAuthToken TOKEN`. */
function* packageManagerPlaces({ name, args }: ShellCommand): Iterable<CredentialPlace> {
  if (!args.some(arg => arg.value === 'set')) return;
  const what = `registry token of "${name} config set"`;
  for (const [index, word] of args.entries()) {
    const equals = word.pattern.indexOf('=');
    const key = equals === -1 ? word.pattern : word.pattern.slice(0, equals);
    const next = args[index + 1];
    if (!credentialKey.test(key)) continue;
    if (equals !== -1) yield { what, word, part: word.pattern.slice(equals + 1), variables: word.variables, proof: 'place' };
    else if (next) yield { what, word: next, part: next.pattern, variables: next.variables, proof: 'place' };
  }
}

const configuredKeys: ReadonlyMap<string, RegExp> = new Map([
  ['composer', /^(?:http-basic|github-oauth|gitlab-oauth|gitlab-token|bearer|bitbucket-oauth)\./],
  ['poetry', /^(?:http-basic|pypi-token)\./],
  ['bundle', /^(?:https?:\/\/)?[\w-]+\.[\w.-]+$|^BUNDLE_[A-Z0-9_]+__[A-Z0-9_]+$/],
  ['aws', /^(?:[\w-]+\.)?aws_(?:access_key_id|secret_access_key|session_token)$/],
]);

/** `aws configure set aws_secret_access_key KEY`, `composer config http-basic.host user password`: the last argument behind a known key. */
function* configuredPlaces({ name = '', args }: ShellCommand, key: RegExp): Iterable<CredentialPlace> {
  if (!args.some(arg => arg.value === 'config' || arg.value === 'configure')) return;
  const at = args.findIndex(arg => key.test(arg.value ?? ''));
  const word = args.slice(at + 1).findLast(arg => !arg.pattern.startsWith('--'));
  if (at === -1 || word === undefined || args.some(arg => arg.value === '--unset' || arg.value === '--delete')) return;
  yield { what: `"${args[at]?.value ?? ''}" of "${name}"`, word, part: word.pattern, variables: word.variables, proof: 'place' };
}

/** What a program that keeps settings is told to keep. */
const settingPlaces = (command: ShellCommand): Iterable<CredentialPlace> => {
  if (packageManagers.has(command.name ?? '')) return packageManagerPlaces(command);
  const key = configuredKeys.get(command.name ?? '');
  return key === undefined ? [] : configuredPlaces(command, key);
};

/** `--token VALUE` of any program, and `-Dsonar.token=VALUE`, by the option's name. */
function* namedOptionPlaces({ name, args }: ShellCommand): Iterable<CredentialPlace> {
  if (otherMeaning.has(name ?? '')) return;
  for (const [index, arg] of args.entries()) {
    if (!arg.prefix.startsWith('-')) continue;
    const option = /^(?:--|-[DP])[A-Za-z][\w.-]{1,60}/.exec(arg.prefix)?.[0] ?? '';
    if (option === '' || switchOption.test(option) || !secretName(option.replace(/^-[DP]/, ''))) continue;
    const what = `"${option}" of "${name ?? ''}"`;
    const next = args[index + 1];
    if (arg.pattern[option.length] === '=')
      yield { what, word: arg, part: arg.pattern.slice(option.length + 1), variables: arg.variables, proof: 'name' };
    else if (arg.pattern === option && option.startsWith('--') && next && !next.pattern.startsWith('-'))
      yield { what, word: next, part: next.pattern, variables: next.variables, proof: 'name' };
  }
}

/** Options whose value is a setting with a name of its own: `--conf spark.ssl.keyPassword=…`, `--set auth.password=…`. */
const settingFlags = ['--conf', '--config', '--property', '--set', '--set-string', '--override', '--env'];

/** A setting of a chart with the name of a Secret. */
const namesSecret = /(?:existing|pull)-?secrets?$/i;

/** To others `-e` is an expression. */
const takesVariables: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl']);

function* settingOptionPlaces({ name, args }: ShellCommand): Iterable<CredentialPlace> {
  for (const { word, part } of optionValues(args, takesVariables.has(name ?? '') ? [...settingFlags, '-e'] : settingFlags)) {
    const key = /^[A-Za-z][\w.-]{1,120}(?==)/.exec(part)?.[0] ?? '';
    if (key === '' || !secretName(key) || namesSecret.test(key)) continue;
    yield { what: `"${key}" of "${name ?? ''}"`, word, part: part.slice(key.length + 1), variables: word.variables, proof: 'name' };
  }
}

const takesInput: ReadonlySet<string> = new Set(['--password-stdin', '--with-token', '--token-stdin', '--username-and-password-stdin']);

/** `echo TOKEN | docker login --password-stdin`: the credential stands in the command before. */
const pipedPlaces = ({ name, args, pipeline, position }: ShellCommand): readonly CredentialPlace[] => {
  const before = pipeline.commands[position - 1];
  const word = before?.args.at(-1);
  if (word === undefined || (before?.name !== 'echo' && before?.name !== 'printf') || !args.some(arg => takesInput.has(arg.value ?? '')))
    return [];
  return [{ what: `password piped to "${name ?? ''}"`, word, part: word.pattern.trim(), variables: word.variables, proof: 'place' }];
};

/** `echo machine host login me password PASSWORD > ~/.netrc`, written without quotes. */
const netrcPlaces = ({ name, args }: ShellCommand): readonly CredentialPlace[] => {
  const at = name === 'echo' && args[0]?.value === 'machine' ? args.findIndex(arg => arg.value === 'password') : -1;
  const word = at === -1 ? undefined : args[at + 1];
  return word ? [{ what: '.netrc password', word, part: word.pattern, variables: word.variables, proof: 'place' }] : [];
};

/** `sh -c "…"`: the word is commands, which have places of their own. */
const isScriptOf = ({ inner }: ShellCommand, { range }: ShellWord): boolean =>
  inner?.[0] !== undefined && containsRange(range, inner[0].range);

/**
 * All places of a command where a credential stands, each word once. What stands there may still be a reference or a file:
 * `couldBeSecret` tells.
 */
export const credentialPlaces = (command: ShellCommand): readonly CredentialPlace[] => {
  const places: CredentialPlace[] = [];
  for (const syntax of programs.get(command.name ?? '') ?? []) appendAll(places, syntaxPlaces(command, syntax));
  places.push(
    ...settingPlaces(command),
    ...pipedPlaces(command),
    ...accountPlaces(command),
    ...netrcPlaces(command),
    ...statementPlaces(command),
  );
  for (const word of command.args) if (!isScriptOf(command, word)) appendAll(places, wordPlaces(word));
  for (const { value } of command.assignments) if (value) appendAll(places, wordPlaces(value));
  appendAll(places, namedOptionPlaces(command));
  appendAll(places, settingOptionPlaces(command));
  if (places.length < 2) return places;
  const seen = new Set<ShellWord>();
  return places.filter(({ word }) => !seen.has(word) && seen.add(word));
};
