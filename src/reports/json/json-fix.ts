import type { Fix } from '../../findings/finding.ts';
import type { TextEdit } from '../../text/range.ts';

/** An edit, by offsets in UTF-16 units. */
interface JsonEdit {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly newText: string;
}

/** Text edits of a finding's file. */
export interface JsonFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly JsonEdit[];
  /** Edits of other files that belong to it. */
  readonly elsewhere?: readonly { readonly path: string; readonly edits: readonly JsonEdit[] }[];
}

/** A fix as the JSON of `scan` and `review` has it. */
export const toJsonFix = ({ title, safety, edits, elsewhere }: Fix): JsonFix => ({
  title,
  safety,
  edits: edits.map(toJsonEdit),
  ...(elsewhere && { elsewhere: elsewhere.map(other => ({ path: other.path, edits: other.edits.map(toJsonEdit) })) }),
});

const toJsonEdit = ({ range, newText }: TextEdit): JsonEdit => ({ startOffset: range.start, endOffset: range.end, newText });
