/** A name as it may stand in the id of a rule: small letters, digits and dashes. */
export const idPart = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'policy';
