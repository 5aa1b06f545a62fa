import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangedBlock, LineMap } from '../changes/line-map.ts';
import type { Finding } from '../findings/finding.ts';
import type { Cause } from './delta.ts';

/** What is known about a changed file when a cause is looked for. */
export interface ChangedText {
  readonly path: string;
  readonly map: LineMap;
  readonly head: SourceFile | undefined;
}

/** Longest piece of a causing line that is kept, in UTF-16 units. */
const maxCauseText = 200;

/**
 * The change that brought about a finding whose own lines did not change: the nearest changed lines within the finding's related places,
 * else within its scope (stage, service, object), else in the file; else, for a finding in an untouched file, the first change of a file
 * that a related place names, or of any changed file.
 */
export const findCause = (finding: Finding, file: SourceFile, changed: ReadonlyMap<string, ChangedText>): Cause | undefined => {
  const own = changed.get(finding.location.path);
  if (own) {
    const line = file.lines.line(finding.location.range.start);
    const regions = [...finding.related.filter(related => related.path === finding.location.path).map(related => related.range), finding.scope];
    for (const region of regions) {
      const first = file.lines.line(region.start);
      const last = file.lines.line(Math.max(region.start, region.end - 1));
      const inside = own.map.blocks.filter(block => block.head.from <= last + 1 && block.head.to >= first);
      const block = nearest(inside, line);
      if (block) return toCause(block, own);
    }
    const block = nearest(own.map.blocks, line);
    if (block) return toCause(block, own);
  }
  const others = [...finding.related.map(related => changed.get(related.path)), ...changed.values()];
  for (const other of others) {
    const block = other?.map.blocks[0];
    if (other && block && other.path !== finding.location.path) return toCause(block, other);
  }
  return undefined;
};

const nearest = (blocks: readonly ChangedBlock[], line: number): ChangedBlock | undefined => {
  let best: ChangedBlock | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const distance = line < block.head.from ? block.head.from - line : line >= block.head.to ? line - block.head.to + 1 : 0;
    if (distance < bestDistance) {
      best = block;
      bestDistance = distance;
    }
  }
  return best;
};

const toCause = (block: ChangedBlock, { path, head }: ChangedText): Cause => {
  if (block.head.from < block.head.to && head) {
    const line = block.head.from;
    const text = head.text.slice(head.lines.lineStart(line), head.lines.lineEnd(line));
    return { path, kind: 'changed', line, text: text.trim().slice(0, maxCauseText) };
  }
  return { path, kind: 'deleted', line: block.base.from, text: (block.deletedTexts[0] ?? '').trim().slice(0, maxCauseText) };
};
