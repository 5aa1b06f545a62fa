/** One block of a PEM file (RFC 7468). */
export interface PemBlock {
  readonly label: string;
  /** The whole block, with its first and last line. */
  readonly text: string;
  /** What stands between them. */
  readonly content: string;
}

const begin = '-----BEGIN ';
const dashes = '-----';

/**
 * The blocks of a PEM file. Undefined when a block does not end, or when there is none. What stands between blocks is skipped, as RFC 7468
 * lets it (section 2, explanatory text).
 */
export const pemBlocks = (text: string): readonly PemBlock[] | undefined => {
  const blocks: PemBlock[] = [];
  for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
    const labelEnd = text.indexOf(dashes, at + begin.length);
    if (labelEnd === -1) return undefined;
    const label = text.slice(at + begin.length, labelEnd);
    const close = `-----END ${label}-----`;
    const end = text.indexOf(close, labelEnd);
    if (end === -1) return undefined;
    blocks.push({ label, text: text.slice(at, end + close.length), content: text.slice(labelEnd + dashes.length, end) });
    at = end + close.length;
  }
  return blocks.length === 0 ? undefined : blocks;
};
