import type { ShellWord } from '../../../artifacts/shell/model.ts';
import { findCredential } from './credential-formats.ts';
import { secretName } from './secret-names.ts';

/**
 * A place of a command line where a credential belongs. `part` is what stands there, with `\0` for what is only known at run time;
 * `variables` are those used in it.
 */
export interface CredentialPlace {
  /** For people: `password of "docker login"`. */
  readonly what: string;
  readonly word: ShellWord;
  readonly part: string;
  readonly variables: readonly string[];
  /** `known`: the part has a vendor's format and needs no further judgement. */
  readonly proof: 'known' | 'place' | 'name';
  /** What stands beside it gives it away: the password is the name of the account. */
  readonly guessable?: boolean;
}

/** Longer words are looked at in their beginning only. */
const maxLength = 4_096;

const variableName = /\$\{?([A-Za-z_]\w{0,63})/g;

/** Names of the variables in a piece of a word as written. */
export const variablesIn = (text: string): readonly string[] => [...text.matchAll(variableName)].flatMap(match => match[1] ?? []);

/** What stands between `://` and the `@` of its authority, in the written text or in the pattern. */
const userinfo = (text: string): string | undefined => {
  const start = text.indexOf('://') + 3;
  if (start === 2) return undefined;
  let end = start;
  let depth = 0;
  for (; end < Math.min(text.length, start + 600); end++) {
    const unit = text[end] ?? '';
    if (unit === '{') depth++;
    else if (unit === '}') depth--;
    else if (depth <= 0 && '/?# \t\r\n"\'`,;<>'.includes(unit)) break;
  }
  const at = text.lastIndexOf('@', end - 1);
  return at > start ? text.slice(start, at) : undefined;
};

/** `https://user:password@host` and `https://token@host` with a variable; literal ones are told by `findCredential`. */
const urlPlace = (word: ShellWord): CredentialPlace | undefined => {
  const pattern = userinfo(word.pattern.slice(0, maxLength));
  const written = userinfo(word.text.slice(0, maxLength));
  if (pattern === undefined || written === undefined) return undefined;
  const [user = '', ...rest] = written.split(':');
  const inPassword = variablesIn(rest.join(':'));
  const inUser = variablesIn(user).filter(name => secretName(name));
  const variables = [...inUser, ...inPassword];
  return variables.length > 0 ? { what: 'password in a URL', word, part: '\0', variables, proof: 'place' } : undefined;
};

const headerName = /^["']?([A-Za-z][\w-]{1,60}):[ \t]{0,8}/;
const scheme = /^(?:bearer|basic|token|apikey|bot)[ \t]{1,8}/i;

/** `Authorization: Bearer …`, `PRIVATE-TOKEN: …`. */
export const headerPlace = (word: ShellWord): CredentialPlace | undefined => {
  const header = headerName.exec(word.pattern);
  const name = header?.[1] ?? '';
  if (header === null || !(/^(?:proxy-)?authorization$/i.test(name) || secretName(name))) return undefined;
  const part = word.pattern.slice(header[0].length, maxLength).replace(scheme, '').trim();
  return part === '' ? undefined : { what: `"${name}" header`, word, part, variables: word.variables, proof: 'place' };
};

/** Keys of .npmrc, .yarnrc.yml and .aws/credentials, and the beginning of a .netrc line, before a credential. */
const configurationKeys = [
  '_authToken',
  ':_auth',
  ':_password',
  'npmAuthToken',
  'npmAuthIdent',
  'aws_secret_access_key',
  'aws_session_token',
  '^machine[ \\t]{1,8}\\S{1,255}[ \\t]{1,8}(?:login[ \\t]{1,8}\\S{1,255}[ \\t]{1,8})?password',
];
const configurationLine = new RegExp(
  `(${configurationKeys.join('|')})(?:[ \\t]{0,8}[=:][ \\t]{0,8}|[ \\t]{1,8})["']?([^\\s"']{1,512})`,
  'm',
);

/** The shortest such line: `:_auth=x`. */
const minLineLength = 8;

/** What the lines of a text (a word of `echo`, a here-document) put into a configuration file. */
export const configurationPart = (pattern: string): { readonly key: string; readonly part: string } | undefined => {
  if (pattern.length < minLineLength) return undefined;
  const found = configurationLine.exec(pattern.slice(0, maxLength));
  const key = found?.[1]?.startsWith('machine') ? '.netrc password' : found?.[1]?.replace(/^:/, '');
  return found && key !== undefined ? { key, part: found[2] ?? '' } : undefined;
};

const configurationPlace = (word: ShellWord): CredentialPlace | undefined => {
  const found = configurationPart(word.pattern);
  return found && { what: `"${found.key}" setting`, word, part: found.part, variables: word.variables, proof: 'place' };
};

/** A private key's first line alone is not a key: scripts search for it. */
const minKeyLength = 100;

/** A literal of a vendor's format. */
const knownPlace = (word: ShellWord): CredentialPlace | undefined => {
  if (word.value === undefined && !word.prefix.includes('://') && word.prefix.length < 12) return undefined;
  const text = word.pattern;
  const found = findCredential(text);
  if (found === undefined || found.verdict === 'placeholder' || text.slice(found.start, found.end).includes('\0')) return undefined;
  if (found.kind === 'private key' && text.length < minKeyLength) return undefined;
  return { what: found.kind, word, part: text.slice(found.start, found.end), variables: word.variables, proof: 'known' };
};

/** What any word of any command may show: a literal of a known format, a password in a URL, a line of a credentials file. */
export const wordPlaces = (word: ShellWord): readonly CredentialPlace[] => {
  const found = knownPlace(word) ?? urlPlace(word) ?? configurationPlace(word);
  return found ? [found] : [];
};
