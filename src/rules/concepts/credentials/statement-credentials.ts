import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import type { CredentialPlace } from './text-credentials.ts';

/** Clients that run SQL that an argument or their input holds. */
const sqlClients: ReadonlySet<string> = new Set(['psql', 'mysql', 'mariadb', 'sqlcmd', 'mysqladmin', 'clickhouse-client', 'cqlsh']);

/** `… PASSWORD 'x'`, `… IDENTIFIED [WITH plugin] BY 'x'`, `SET PASSWORD … = 'x'`: the literal in the statement. */
const statement =
  /\b(?:PASSWORD(?:\s{1,8}FOR\s[^=;]{1,120})?\s{0,8}=?|IDENTIFIED(?:\s{1,8}WITH\s{1,8}\w{1,40})?\s{1,8}BY)\s{0,8}'([^'\s]{1,200})'/i;

const place = (what: string, word: ShellWord, part: string): CredentialPlace => ({ what, word, part, variables: [], proof: 'place' });

/** `psql -c "CREATE USER app WITH PASSWORD 'x'"`, also when echo pipes the statement. */
function* sqlPlaces({ name = '', args, pipeline, position }: ShellCommand): Iterable<CredentialPlace> {
  const before = pipeline.commands[position - 1];
  for (const word of [...args, ...(before?.name === 'echo' || before?.name === 'printf' ? before.args : [])]) {
    const part = statement.exec(word.pattern)?.[1];
    // Why not with an unknown part: the statement may hold several variables, of which one is the password.
    if (part !== undefined && !part.includes('\0')) yield place(`password in the SQL for "${name}"`, word, part);
  }
}

/** `-passout pass:x`; `file:`, `env:` and `stdin` name other places. Source: openssl-passphrase-options(1). */
function* opensslPlaces({ args }: ShellCommand): Iterable<CredentialPlace> {
  for (const [index, word] of args.entries()) {
    const isOption = /^-(?:pass|passin|passout)$/.test(args[index - 1]?.value ?? '');
    if (isOption && word.value?.startsWith('pass:')) yield place('passphrase of "openssl"', word, word.value.slice('pass:'.length));
  }
}

const storeOptions = /^-(?:storepass|keypass|srcstorepass|deststorepass|srckeypass|destkeypass)$/;

/** `keytool -storepass x`. Java's own trust store has the password `changeit`, which protects nothing. Source: keytool(1). */
function* keytoolPlaces({ args }: ShellCommand): Iterable<CredentialPlace> {
  for (const [index, word] of args.entries()) {
    const isOption = storeOptions.test(args[index - 1]?.value ?? '');
    if (isOption && word.value !== undefined && word.value !== 'changeit') yield place('password of "keytool"', word, word.value);
  }
}

/** Credentials that stand inside an argument with an own grammar: SQL, pass phrase options. */
export const statementPlaces = (command: ShellCommand): readonly CredentialPlace[] => {
  if (command.name === 'openssl') return [...opensslPlaces(command)];
  if (command.name === 'keytool') return [...keytoolPlaces(command)];
  return sqlClients.has(command.name ?? '') ? [...sqlPlaces(command)] : [];
};
