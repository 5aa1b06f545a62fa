/** What one validation of a policy asks: that one of some attestors signed every image, or attested it. */
export interface SignatureValidation {
  readonly kind: 'signatures' | 'attestations';
  /** Names of attestors. */
  readonly attestors: readonly string[];
  /** The name of the attestation, when that is asked for. */
  readonly attestation?: string;
}

/** The forms that are read, for people. */
export const knownForms =
  'images.containers.map(image, verifyImageSignatures(image, [attestors.NAME])).all(e, e > 0), or the same with verifyAttestationSignatures(image, attestations.NAME, [attestors.NAME])';

const name = String.raw`[A-Za-z_]\w*`;
const list = String.raw`images\.\??${name}(?:\.orValue\(\[\]\))?`;
const lists = String.raw`(?:${list}|\(${list}(?:\+${list}){0,9}\))`;
const named = (owner: string): string => String.raw`${owner}(?:\.${name}|\["[^"]*"\]|\['[^']*'\])`;
const attestors = String.raw`\[(?<attestors>${named('attestors')}(?:,${named('attestors')}){0,49})\]`;
const call = (item: string): string =>
  String.raw`(?:verifyImageSignatures\(\k<${item}>,${attestors}\)|verifyAttestationSignatures\(\k<${item}>,(?<attestation>${named('attestations')}),${attestors.replace('<attestors>', '<attesting>')}\))`;
const some = '(?:>0|>=1)';

/** Blanks taken out. `all` of the images; then of the counts, or of the truth values. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^${lists}\.map\((?<item>${name}),${call('item')}\)\.all\((?<each>${name}),\k<each>${some}\)$`, 'u'),
  new RegExp(String.raw`^${lists}\.map\((?<item>${name}),${call('item')}${some}\)\.all\((?<each>${name}),\k<each>\)$`, 'u'),
  new RegExp(String.raw`^${lists}\.all\((?<item>${name}),${call('item')}${some}\)$`, 'u'),
];

/** Longest expression that is looked at, in UTF-16 units. */
const maxLength = 4_096;

/** Reads the expression of a validation; undefined for any other form: what is half understood is no policy. */
export const readValidation = (expression: string): SignatureValidation | undefined => {
  if (expression.length > maxLength) return undefined;
  // Why names with blanks are none: they would lose them.
  const packed = expression.replace(/\s+/gu, '');
  for (const form of forms) {
    const { attestors: signing, attesting, attestation } = form.exec(packed)?.groups ?? {};
    if (signing !== undefined) return { kind: 'signatures', attestors: signing.split(',').map(nameOf) };
    if (attesting !== undefined && attestation !== undefined)
      return { kind: 'attestations', attestors: attesting.split(',').map(nameOf), attestation: nameOf(attestation) };
  }
  return undefined;
};

/** `attestors.a` and `attestors["a"]` are "a". */
const nameOf = (reference: string): string => reference.replace(/^\w+(?:\.|\[["'])/u, '').replace(/["']\]$/u, '');
