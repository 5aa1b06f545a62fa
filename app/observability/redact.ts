import { formsOf } from './secret-forms.ts';

/** What stands where a secret stood. */
const redacted = '[redacted]';

/** Longer strings are cut once the secrets are out of them: nobody reads them in a log. */
const maxLength = 8_000;

/** Longest part of a string that is searched for secrets. */
const maxSearched = 262_144;

/** What is left out at the end of a part: a shape that begins there may have been cut off, and does not look like a secret any more. */
const tornLength = 8_192;

/** Names of fields whose values are secrets, whatever they look like; compared without case, `-` and `_`. */
const secretFields = new Set([
  'accesstoken',
  'auth',
  'authorization',
  'clientsecret',
  'cookie',
  'databaseurl',
  'identitytoken',
  'jwt',
  'password',
  'privatekey',
  'refreshtoken',
  'registrytoken',
  'secret',
  'setcookie',
  'token',
  'webhooksecret',
  'xhubsignature',
  'xhubsignature256',
]);

/** Shapes of secrets. None ends in something that has to follow, so that none is ever tried twice at one place: they are linear. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // GitHub's tokens (docs.github.com, "About authentication to GitHub", token formats). Since 2026 those of installations may hold a JSON
  // web token.
  [/gh[a-z]_[\w.-]{10,}/gu, redacted],
  [/github_pat_\w{10,}/gu, redacted],
  // JSON web tokens: the base64 of `{"` begins like this.
  [/eyJ[\w.-]{10,}/gu, redacted],
  [/\bbearer\s{1,5}[\w.~+/=-]{8,}/giu, `Bearer ${redacted}`],
  [/\bauthorization["']?\s{0,5}[:=]\s{0,5}["']?(?:(?:basic|bearer|token)\s{1,5})?[^\s"',}]{1,4096}/giu, `authorization: ${redacted}`],
  // Docker's configuration, and what is like it: `"auth": "dXNlcjpwYXNzd29yZA=="`.
  [/(["'](?:auth|identitytoken|registrytoken|password)\\?["']\s{0,5}:\s{0,5}\\?["'])[^"'\\]{1,4096}/giu, `$1${redacted}`],
  // Who may enter stands before the host of an address.
  [/:\/\/[^\s@"'<>]{1,1024}@/gu, `://${redacted}@`],
  [/\b(password|passwd|secret|access_token|client_secret)=[^\s&"']{1,4096}/giu, `$1=${redacted}`],
];

const keyBegins = '-----BEGIN ';
const keyEnds = '-----END ';
const dashes = '-----';

/** Takes out whole keys; one that has no end is taken out to the end of the text. */
const withoutKeys = (text: string): string => {
  let kept = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf(keyBegins, from);
    if (begin < 0) return kept + text.slice(from);
    const end = text.indexOf(keyEnds, begin);
    const closed = end < 0 ? -1 : text.indexOf(dashes, end + keyEnds.length);
    kept += text.slice(from, begin) + redacted;
    if (closed < 0) return kept;
    from = closed + dashes.length;
  }
};

/** Takes secrets out of what is logged. */
export interface Redactor {
  readonly text: (text: string) => string;
  /** Any JSON value: strings by what they look like, fields by their names. */
  readonly value: (value: unknown) => unknown;
}

/** Shortest secret and form of one that is looked for: shorter ones would blacken words. */
const minLength = 8;

/** A redactor that also knows some secrets by heart, in the forms that they may have. */
export const createRedactor = (secrets: readonly string[]): Redactor => {
  // Why the longest first: what holds another one is to go as a whole.
  const known = [...new Set(secrets.filter(({ length }) => length >= minLength).flatMap(formsOf))]
    .filter(({ length }) => length >= minLength)
    .toSorted((one, other) => other.length - one.length);
  const withoutSecrets = (original: string): string => {
    const unknown = known.reduce((rest, secret) => (rest.length < secret.length ? rest : rest.replaceAll(secret, redacted)), original);
    return shapes.reduce((rest, [shape, instead]) => rest.replace(shape, instead), withoutKeys(unknown));
  };
  const text = (original: string): string => {
    const isWhole = original.length <= maxSearched;
    const searched = withoutSecrets(isWhole ? original : original.slice(0, maxSearched));
    const shown = isWhole ? searched : searched.slice(0, Math.max(0, searched.length - tornLength));
    if (isWhole && shown.length <= maxLength) return shown;
    return `${shown.slice(0, maxLength)}… (${original.length} characters)`;
  };
  const value = (original: unknown): unknown => {
    if (typeof original === 'string') return text(original);
    if (Array.isArray(original)) return original.map(value);
    if (typeof original !== 'object' || original === null) return original;
    return Object.fromEntries(
      Object.entries(original).map(([name, field]) => [
        name,
        secretFields.has(name.toLowerCase().replaceAll(/[-_]/gu, '')) && field !== undefined ? redacted : value(field),
      ]),
    );
  };
  return { text, value };
};
