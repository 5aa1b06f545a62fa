/**
 * The bytes of a base64 text as characters of one byte each; undefined when it is not base64. White space between the digits does not
 * count.
 */
export const base64Text = (text: string): string | undefined => {
  const digits = text.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(digits) || digits.replaceAll('=', '').length % 4 === 1) return undefined;
  try {
    return atob(digits);
  } catch {
    return undefined;
  }
};
