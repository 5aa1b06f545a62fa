import { contextTag, DerError, type DerValue, derTag } from './der.ts';

/**
 * A GeneralName as far as constraints on names can speak about it: `other` stands for directory names, registered ids and otherNames.
 * Source: RFC 5280, 4.2.1.6.
 */
export type GeneralName =
  | { readonly kind: 'email' | 'dns' | 'uri'; readonly text: string }
  /** An address of 4 or 16 octets; in constraints with as many octets of a mask behind it. */
  | { readonly kind: 'ip'; readonly octets: Buffer }
  | { readonly kind: 'other' };

const textKinds: ReadonlyMap<number, 'email' | 'dns' | 'uri'> = new Map([
  [contextTag(1, 'primitive'), 'email'],
  [contextTag(2, 'primitive'), 'dns'],
  [contextTag(6, 'primitive'), 'uri'],
]);
const ipTag = contextTag(7, 'primitive');

/** Reads one GeneralName; throws `DerError` for what is none. */
export const readGeneralName = ({ tag, content }: DerValue): GeneralName => {
  const kind = textKinds.get(tag);
  if (kind !== undefined) return { kind, text: ia5(content) };
  if (tag === ipTag) return { kind: 'ip', octets: content };
  if (tag === derTag.sequence || (tag & 0xc0) !== 0x80) throw new DerError();
  return { kind: 'other' };
};

/** IA5String is ASCII. */
const ia5 = (content: Buffer): string => {
  if (content.some(octet => octet >= 0x80)) throw new DerError();
  return content.toString('latin1');
};
