/** Longest header that is read, in UTF-16 units. */
const maxLength = 8_192;

/**
 * The target of `rel="next"` in a `Link` header, as written. Undefined when there is none. Source: RFC 8288; OCI distribution
 * specification, "Listing Referrers". Read from left to right: a target holds no `>`.
 */
export const nextLink = (header: string | undefined): string | undefined => {
  if (header === undefined || header.length > maxLength) return undefined;
  let at = 0;
  for (;;) {
    const open = header.indexOf('<', at);
    const close = open === -1 ? -1 : header.indexOf('>', open);
    if (close === -1) return undefined;
    const following = header.indexOf('<', close);
    const parameters = header.slice(close + 1, following === -1 ? undefined : following);
    if (parameters.split(/[;,]/u).some(isNext)) return header.slice(open + 1, close);
    at = close + 1;
  }
};

const isNext = (parameter: string): boolean => {
  const text = parameter.trim().toLowerCase();
  return text === 'rel="next"' || text === 'rel=next';
};
