import type { Fix } from '../findings/finding.ts';

/** Text edits of a finding's file; offsets in UTF-16 units. */
export interface JsonFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly { readonly startOffset: number; readonly endOffset: number; readonly newText: string }[];
}

/** A fix as the JSON of `scan` and `review` has it. */
export const toJsonFix = ({ title, safety, edits }: Fix): JsonFix => ({
  title,
  safety,
  edits: edits.map(({ range, newText }) => ({ startOffset: range.start, endOffset: range.end, newText })),
});
