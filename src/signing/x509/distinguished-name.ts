import { childrenOf, DerError, type DerValue, derTag, oidOf, readOr } from './der.ts';

/** One attribute of a name: `C`, `US`. Attributes without a short name have their object identifier. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** The subject or issuer of a certificate. */
export interface DistinguishedName {
  /** Whole, as it is compared: two names are the same when their bytes are. */
  readonly der: Buffer;
  /** In the certificate's order: `C=US, ST=WA, O=acme`, which can stand as `x509.subject: …` in a trust policy. */
  readonly text: string;
  /** Undefined when an attribute is not text, or two stand in one relative name: no trust policy can speak about such a name. */
  readonly attributes: readonly NameAttribute[] | undefined;
}

/** Source: RFC 4514, 3, and the names of Go's crypto/x509/pkix, which Notation compares with. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'SERIALNUMBER'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.17', 'POSTALCODE'],
]);

const maxAttributes = 64;

export const readName = (value: DerValue): DistinguishedName => {
  const relatives = childrenOf(value, derTag.sequence).map(relative => childrenOf(relative, derTag.set).map(readAttribute));
  if (relatives.length > maxAttributes) throw new DerError();
  const single = relatives.flatMap(([first, ...more]) =>
    first?.value !== undefined && more.length === 0 ? [{ ...first, value: first.value }] : [],
  );
  return {
    der: value.raw,
    text: relatives
      .map(relative => relative.map(({ type, value: text }) => `${type}=${text === undefined ? '#' : escapeValue(text)}`).join('+'))
      .join(', '),
    attributes: single.length === relatives.length ? single : undefined,
  };
};

const readAttribute = (attribute: DerValue): { readonly type: string; readonly value: string | undefined } => {
  const [type, value] = childrenOf(attribute, derTag.sequence);
  const oid = oidOf(type);
  return { type: shortNames.get(oid) ?? oid, value: value && textOf(value) };
};

/** A DirectoryString or IA5String. Source: RFC 5280, 4.1.2.4. */
const textOf = ({ tag, content }: DerValue): string | undefined => {
  switch (tag) {
    case 0x0c:
      return readOr(() => strictUtf8(content), undefined);
    case 0x13:
    case 0x16:
      return content.some(octet => octet >= 0x80) ? undefined : content.toString('latin1');
    default:
      return undefined;
  }
};

const strictUtf8 = (content: Buffer): string => {
  const text = content.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(content)) throw new DerError();
  return text;
};

/** Source: RFC 4514, 2.4. */
const escapeValue = (value: string): string =>
  value
    .replace(/[\\,+"<>;=]/gu, '\\$&')
    .replace(/^[# ]| $/gu, '\\$&')
    .replace(/\0/gu, '\\00');
