/** What may be about a person, with its place in the text. */
export interface PersonalData {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Texts are searched as far as this. */
const maxTextLength = 65_536;

const mail = /(?<![\w.+-])([\w.+-]{1,64})@((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w.-])/g;
const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])/g;
const telephone = /(?<![\w+])\+[1-9]\d{0,2}[ -]?\d{2,4}[ -]?\d{3,4}[ -]?\d{2,5}(?![\w-])/;

/** Names of roles and of programs in place of a person's. */
const role =
  /^(?:admin|administrator|alerts?|bot|ci|contact|devops|dns|hello|help|hostmaster|info|it|letsencrypt|mail|me|monitoring|no-?reply|noreply|do-?not-?reply|ops|platform|postmaster|root|sales|security|service|support|system|team|test|user|webmaster|you|git|example)(?:[-+._].*)?$/i;
const sampleDomain = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|local|invalid|localhost|domain\.com|iam\.gserviceaccount\.com)$/i;

/** The check of ISO 13616: the number that the characters stand for is one more than a multiple of 97. */
const isAccount = (text: string): boolean => {
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const character of moved) for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
};

const at = (kind: string, match: RegExpExecArray): PersonalData => ({ kind, start: match.index, end: match.index + match[0].length });

/** The first address, account number or telephone number in a text that may be a person's. */
export const personalData = (value: string): PersonalData | undefined => {
  const text = value.slice(0, maxTextLength);
  if (text.includes('@'))
    for (const match of text.matchAll(mail))
      if (!role.test(match[1] ?? '') && !sampleDomain.test(match[2] ?? '')) return at('an e-mail address', match);
  for (const match of text.matchAll(iban)) if (isAccount(match[0])) return at('a bank account', match);
  const number = text.includes('+') ? telephone.exec(text) : null;
  return number ? at('a telephone number', number) : undefined;
};
