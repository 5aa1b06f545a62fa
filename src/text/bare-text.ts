/** A text without what is only its spelling: kinds and runs of white space between words, and quotes. For comparing, never for showing. */
export const bareText = (text: string): string => text.replaceAll(/["']/gu, '').replaceAll(/\s+/gu, ' ').trim();
