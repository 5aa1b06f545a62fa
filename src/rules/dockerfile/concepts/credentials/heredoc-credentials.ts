import type { Range } from '../../../../text/range.ts';
import { findCredential } from '../../../concepts/credentials/credential-formats.ts';
import { couldBeSecret, secretName } from '../../../concepts/credentials/secret-names.ts';
import { configurationPart } from '../../../concepts/credentials/text-credentials.ts';

/** A credential in a text that becomes a file. */
export interface WrittenCredential {
  /** For people: `private key`, `"_authToken" setting`. */
  readonly what: string;
  readonly at: Range;
  /** What stands in the place of the credential, to be judged further; undefined for one that its own form gives away. */
  readonly part?: string;
}

/** The first line of a private key alone is none. */
const minKeyLength = 100;

/** `NAME=value`, `export NAME="value"`, `name: value`: a line of an env file or a configuration. */
const assignment = /^[ \t]{0,20}(?:export[ \t]{1,8})?([A-Za-z_][\w.-]{0,100})[ \t]{0,8}[=:][ \t]{0,8}["']?([^\s"'#$]{6,512})["']?[ \t]*$/;
const maxLines = 1_000;

/** The credentials in the here-document at a range of a file, with the range of each: in the order in which they are looked for. */
export function* heredocCredentials(file: string, range: Range): Generator<WrittenCredential> {
  const text = file.slice(range.start, range.end);
  const whole: Range = { start: range.start, end: range.start + text.trimEnd().length };
  let start = range.start;
  for (const line of text.split('\n', maxLines)) {
    const [, name = '', value = ''] = assignment.exec(line.trimEnd()) ?? [];
    if (name !== '' && secretName(name) && couldBeSecret(value) === 'secret')
      yield { what: `value of "${name}"`, at: { start, end: start + line.trimEnd().length } };
    start += line.length + 1;
  }
  const found = findCredential(text);
  const isKey = found?.kind === 'private key';
  if (found && found.verdict === 'secret' && !(isKey && text.length < minKeyLength)) yield { what: found.kind, at: whole };
  const setting = configurationPart(text);
  if (setting) yield { what: `"${setting.key}" setting`, at: whole, part: setting.part };
}

/** The first of them that holds for certain, where nothing but the text itself decides. */
export const heredocSecret = (file: string, range: Range): WrittenCredential | undefined =>
  [...heredocCredentials(file, range)].find(({ part }) => part === undefined || couldBeSecret(part) === 'secret');
