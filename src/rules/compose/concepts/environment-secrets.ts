import { interpolate } from '../../../artifacts/compose/interpolate.ts';
import type { ComposeService, ComposeVariable } from '../../../artifacts/compose/model.ts';
import type { Range } from '../../../text/range.ts';
import { wholeDefault } from '../../concepts/compose/variable-edits.ts';
import { findCredential } from '../../concepts/credentials/credential-formats.ts';
import { judgeSecret, nameWords, plainName, secretName } from '../../concepts/credentials/secret-names.ts';

/**
 * How a variable of a service gives a secret away. `secret`: a literal; `fallback`: the default of a reference (`${X:-literal}`); `known`:
 * a sample value or the name of something else; `credential`, `knownCredential`: something in the value that its form gives away.
 */
export type SecretExposure = 'secret' | 'fallback' | 'known' | 'credential' | 'knownCredential';

export interface EnvironmentSecret {
  readonly variable: ComposeVariable;
  readonly exposure: SecretExposure;
  /** Of a credential: what it is, for people; otherwise empty. */
  readonly kind: string;
  /** The credential's place in the value's text; undefined when the value is the secret. */
  readonly part?: Range;
}

/** `PASSWORD="x"` in a list keeps its quotes; the secret is between them. */
const withoutQuotes = (value: string): string => {
  const first = value.charAt(0);
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first) ? value.slice(1, -1) : value;
};

/** Names around a secret, in lower case: a password made of the user's or the data base's name is none that anybody keeps. */
const openNames = (service: ComposeService): ReadonlySet<string> => {
  const values = service.environment.flatMap(({ name, value }) => (value?.value === undefined || secretName(name) ? [] : [value.value]));
  const names = [service.name, ...values].filter(value => plainName.test(value)).map(value => value.toLowerCase());
  return new Set(names.flatMap(name => [name, ...name.split(/[^a-z0-9]+/).filter(part => part.length >= 3)]));
};

const judgeByName = (variable: ComposeVariable, open: ReadonlySet<string>): EnvironmentSecret | undefined => {
  const { name, value } = variable;
  if (value?.value === undefined) return undefined;
  const literal = withoutQuotes(value.value.trim());
  const verdict = judgeSecret(name, literal, open);
  if (verdict === 'no') return undefined;
  if (verdict === 'placeholder') return { variable, exposure: 'known', kind: '' };
  const isDefault = value.variables.length > 0 || wholeDefault(withoutQuotes(value.text)) !== undefined;
  return { variable, exposure: isDefault ? 'fallback' : 'secret', kind: '' };
};

/** Longer options are looked at in their beginning only. */
const maxOptionsLength = 65_536;

/** Keys that are made to be handed out: `NEXT_PUBLIC_…`, Supabase's `ANON_KEY`. */
const isMeantToBeSeen = (name: string): boolean =>
  nameWords(name).some(word => word === 'public' || word === 'anon' || word === 'publishable');

/** A password among the defaults of a value (`postgres://app:${PASSWORD:-…}@db`); one that everybody knows is told where it is set. */
const judgeDefaults = (variable: ComposeVariable): EnvironmentSecret | undefined => {
  const { value } = variable;
  if (value?.value === undefined || !value.text.includes('${')) return undefined;
  const found = findCredential(value.value);
  return found?.verdict === 'secret' ? { variable, exposure: 'credential', kind: found.kind } : undefined;
};

const judgeByForm = (variable: ComposeVariable): EnvironmentSecret | undefined => {
  const { name, value } = variable;
  if (value === undefined || isMeantToBeSeen(name)) return undefined;
  // The brace behind a default is no part of a password that ends there.
  const text = wholeDefault(value.text)?.literal ?? value.text;
  const found = findCredential(text);
  if (found === undefined) return judgeDefaults(variable);
  const exposure = found.verdict === 'secret' ? 'credential' : 'knownCredential';
  const before = text === value.text ? 0 : value.text.length - 1 - text.length;
  return { variable, exposure, kind: found.kind, part: { start: before + found.start, end: before + found.end } };
};

const javaProperty = /(?<![\w.-])-D([\w.-]{1,128})=("?)([^\s"']{1,256})/g;

/** `-Djavax.net.ssl.trustStorePassword=…` among the options of a Java program. */
const judgeByProperty = (variable: ComposeVariable, open: ReadonlySet<string>): EnvironmentSecret | undefined => {
  const text = variable.value?.text ?? '';
  if (!text.includes('-D')) return undefined;
  for (const { index, 0: whole, 1: name = '', 3: literal = '' } of text.slice(0, maxOptionsLength).matchAll(javaProperty)) {
    const verdict = literal.includes('$') ? 'no' : judgeSecret(name, literal, open);
    if (verdict === 'no') continue;
    const end = index + whole.length;
    const exposure = verdict === 'secret' ? 'credential' : 'knownCredential';
    return { variable, exposure, kind: 'password of a Java property', part: { start: end - literal.length, end } };
  }
  return undefined;
};

/** A value as the Compose file has it: what the project's `.env` holds is told there, by `secrets/env-file-committed`. */
const asWritten = (variable: ComposeVariable): ComposeVariable =>
  variable.value?.settings === undefined ? variable : { ...variable, value: interpolate(variable.value.text) };

/** The variables of a service whose values, as far as the files tell, are secrets or contain some. */
export const secretsInEnvironment = (service: ComposeService): readonly EnvironmentSecret[] => {
  const open = openNames(service);
  return service.environment
    .map(asWritten)
    .flatMap(variable => judgeByName(variable, open) ?? judgeByForm(variable) ?? judgeByProperty(variable, open) ?? []);
};
