import { findCredential } from '../../concepts/credentials/credential-formats.ts';
import { judgeSecret, type SecretVerdict, secretName } from '../../concepts/credentials/secret-names.ts';

/** A secret in the text of a value. Offsets are into that text. */
export interface EmbeddedSecret {
  /** The key or variable that it stands under; empty where its own form gives it away. */
  readonly name: string;
  /** What it is by its form; empty for a value under a telling name. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: 'secret' | 'placeholder';
}

/** Texts are searched as far as this, and of their lines that many; longer lines are not settings. */
const maxTextLength = 262_144;
const maxLines = 10_000;
const maxLineLength = 2_000;
const maxSecrets = 20;

const keyText = /^["']?([A-Za-z_][\w.-]{0,127})["']?$/;
/** Without quotes a value has neither blanks nor what calls, lists and blocks of programs are written with. */
const plainValue = /^[\w.+/=@:!#%^&*~-]+$/;
/** A variable of a program among the fields of an object, or at the end of a statement: `pwd: dbPassword,`. */
const variable = /^[A-Za-z_$][\w$.]*[,;]$/;
const comment = /^(?:#|\/\/|;|--|\*|<!--)/;
/** Words of schemas and of programs in the place of a value, and those of `nsswitch.conf`, whose `passwd` is a list of people. */
const otherWord =
  /^(?:string|str|text|bool(?:ean)?|int(?:eger)?|number|bytes|object|null|none|true|false|optional|required|compat|files|systemd|sss|ldap)$/i;
/** What a program replaces in a file by itself: `{DB_PASSWORD}`, `%DB_PASSWORD%`, `@DB_PASSWORD@`. */
const blankToFill = /^(?:\{\w{1,100}\}|%\w{1,100}%|@\w{1,100}@)$/;
/** The name of an object of Kubernetes under the name `SECRET`. */
const objectName = /^[a-z]+(?:-[a-z]+){1,10}$/;

interface Line {
  readonly text: string;
  readonly start: number;
}

function* linesOf(text: string): Iterable<Line> {
  let start = 0;
  for (let count = 0; count < maxLines && start < text.length; count += 1) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start <= maxLineLength) yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

/** `key: value`, `key = "value",` and `export KEY=value`: the key and the value with its place in the line. */
const setting = (line: string): { readonly name: string; readonly value: string; readonly at: number } | undefined => {
  const split = line.search(/[:=]/);
  if (split === -1 || comment.test(line.trimStart())) return undefined;
  const name = keyText.exec(
    line
      .slice(0, split)
      .trim()
      .replace(/^(?:export|-) +/, ''),
  )?.[1];
  if (name === undefined) return undefined;
  const rest = line.slice(split + 1).replace(/^=/, '');
  if (variable.test(rest.trim())) return undefined;
  const trimmed = rest.trim().replace(/[,;]$/, '');
  const quote = trimmed.charAt(0);
  const isQuoted = (quote === '"' || quote === "'") && trimmed.length > 1 && trimmed.endsWith(quote);
  const value = isQuoted ? trimmed.slice(1, -1) : trimmed;
  if (value === '' || (!isQuoted && !plainValue.test(value)) || otherWord.test(value) || blankToFill.test(value)) return undefined;
  if (/secrets?$/i.test(name) && objectName.test(value)) return undefined;
  return { name, value, at: line.indexOf(value, split + 1) };
};

/** Shorter names occur in secrets by chance. */
const minNameLength = 6;

/** As all rules judge a name and its value; a value with the name in it (`UPDATE_API_TOKEN`) is to be filled in. */
const judgeOne = (name: string, value: string): SecretVerdict => {
  const verdict = judgeSecret(name, value);
  const isNamed = name.length >= minNameLength && value.toLowerCase().includes(name.toLowerCase());
  return verdict === 'secret' && isNamed ? 'placeholder' : verdict;
};

/** The secrets that lines of a text set under telling names. Values that everybody can guess are left out: samples are full of them. */
const inLines = (text: string): readonly EmbeddedSecret[] => {
  const found: EmbeddedSecret[] = [];
  for (const line of linesOf(text)) {
    const { name, value, at } = setting(line.text) ?? { name: '', value: '', at: 0 };
    if (name === '' || !secretName(name) || judgeOne(name, value) !== 'secret') continue;
    found.push({ name, kind: '', start: line.start + at, end: line.start + at + value.length, verdict: 'secret' });
    if (found.length === maxSecrets) break;
  }
  return found;
};

/**
 * The secrets in a value under a key: the value itself where the key tells, else what its lines set under telling names, else what a form
 * gives away. Linear.
 */
export const embeddedSecrets = (key: string, value: string): readonly EmbeddedSecret[] => {
  const text = value.slice(0, maxTextLength);
  const isOneLine = !text.trimEnd().includes('\n');
  const own = isOneLine && !blankToFill.test(text.trim()) ? judgeOne(key, text) : 'no';
  if (own !== 'no') return [{ name: key, kind: '', start: 0, end: text.trimEnd().length, verdict: own }];
  const settings = inLines(text);
  if (settings.length > 0) return settings;
  const credential = findCredential(text);
  return credential && (isOneLine || credential.verdict === 'secret') ? [{ name: '', ...credential }] : [];
};
