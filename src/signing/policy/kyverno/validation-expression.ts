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

/** Words that are no names in CEL. Source: the language definition of CEL, "Syntax". */
const reserved = 'as|break|const|continue|else|false|for|function|if|import|in|let|loop|null|package|namespace|return|true|var|void|while';
const name = String.raw`(?!(?:${reserved})\b)[A-Za-z_]\w*`;
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

/** Reads the expression of a validation; undefined for any other form: what is half understood is not a policy. */
export const readValidation = (expression: string): SignatureValidation | undefined => {
  // Why not where blanks part a name or a sign: without them it would be another.
  if (expression.length > maxLength || /\w\s+\w|>\s+=/u.test(expression)) return undefined;
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
