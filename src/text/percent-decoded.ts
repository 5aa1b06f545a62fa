/** A text with its percent-encoding decoded; one whose encoding is broken as it is. Source: RFC 3986, section 2.1. */
export const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
