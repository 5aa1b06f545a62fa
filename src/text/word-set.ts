/** The words of a text, for tables that are long lists of plain words. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));
