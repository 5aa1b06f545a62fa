import type { DistinguishedName, NameAttribute } from '../x509/distinguished-name.ts';

const prefix = 'x509.subject:';
/** Source: Notary Project trust store and trust policy specification, "Trusted Identities Constraints". */
const mandatory = ['C', 'ST', 'O'] as const;

/** A trusted identity of a policy, or what is wrong with it. */
export type ParsedIdentity =
  | { readonly attributes: readonly NameAttribute[]; readonly problem?: undefined }
  | { readonly attributes?: undefined; readonly problem: string; readonly hint?: string };

/** Reads `x509.subject: C=US, ST=WA, O=acme-rockets.io`. */
export const parseTrustedIdentity = (text: string): ParsedIdentity => {
  if (!text.startsWith(prefix)) {
    return {
      problem: `"${text}" must start with "${prefix}".`,
      hint: 'Identities of plugins are not supported: write the subject of the signing certificate.',
    };
  }
  const attributes = parseName(text.slice(prefix.length));
  if (attributes === undefined) {
    return {
      problem: `"${text}" is not a distinguished name.`,
      hint: 'Write it as in "x509.subject: C=US, ST=WA, O=acme-rockets.io", with "\\" before a comma of a value.',
    };
  }
  const missing = mandatory.filter(type => !attributes.some(attribute => attribute.type === type));
  if (missing.length > 0) return { problem: `"${text}" has no ${missing.join(', ')}.`, hint: 'C, ST and O are mandatory.' };
  const twice = attributes.find(({ type }, index) => attributes.findIndex(other => other.type === type) !== index);
  return twice === undefined ? { attributes } : { problem: `"${text}" has ${twice.type} twice.`, hint: 'Write each attribute once.' };
};

/**
 * Whether a subject has all attributes. A subject with an attribute twice, with several in one relative name or with no text has none of
 * them.
 */
export const hasIdentity = ({ attributes }: DistinguishedName, wanted: readonly NameAttribute[]): boolean =>
  attributes !== undefined &&
  new Set(attributes.map(({ type }) => type)).size === attributes.length &&
  mandatory.every(type => attributes.some(attribute => attribute.type === type)) &&
  includesAll(attributes, wanted);

/** Whether each attribute of `part` is in `whole`: an identity that includes another one is superfluous. */
export const includesAll = (whole: readonly NameAttribute[], part: readonly NameAttribute[]): boolean =>
  part.every(({ type, value }) => whole.some(attribute => attribute.type === type && attribute.value === value));

/** An attribute of RFC 4514: a type, `=`, a value in which special characters are escaped. */
const attributePattern = /^\s*(?<type>[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)\s*=(?<value>(?:[^\\,+"<>;=]|\\[\s\S])*)$/u;

const parseName = (text: string): readonly NameAttribute[] | undefined => {
  const attributes: NameAttribute[] = [];
  for (const part of splitUnescaped(text)) {
    const { type, value } = attributePattern.exec(part)?.groups ?? {};
    const read = value === undefined ? undefined : unescapeValue(trimUnescaped(value));
    // Source: RFC 4514, 2.4: `#` in front is a value in BER, which can't be compared here.
    if (type === undefined || read === undefined || read === '') return undefined;
    attributes.push({ type: type === 'S' ? 'ST' : type, value: read });
  }
  return attributes;
};

const splitUnescaped = (text: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ',') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
};

/** Without blanks around it, except one that a backslash keeps. */
const trimUnescaped = (value: string): string => {
  const trimmed = value.trim();
  return trimmed.endsWith('\\') && value.trimStart().length > trimmed.length ? `${trimmed} ` : trimmed;
};

/** Undefined for an unfinished escape, and for a value in BER. */
const unescapeValue = (value: string): string | undefined => {
  if (value.startsWith('#')) return undefined;
  const octets: Buffer[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
    if (character !== '\\') {
      octets.push(Buffer.from(character));
      at += character.length - 1;
      continue;
    }
    const pair = value.slice(at + 1, at + 3);
    if (/^[0-9A-Fa-f]{2}$/u.test(pair)) {
      octets.push(Buffer.from(pair, 'hex'));
      at += 2;
    } else if (/^[\\,+"<>;=# ]/u.test(pair)) {
      octets.push(Buffer.from(pair.slice(0, 1)));
      at += 1;
    } else return undefined;
  }
  return Buffer.concat(octets).toString('utf8');
};
