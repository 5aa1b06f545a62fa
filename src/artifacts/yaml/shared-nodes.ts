import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { YamlDocument, YamlNode } from './model.ts';

/** How often aliases repeat each node of a document that any of them repeats. */
const usesIn = onceFor((document: YamlDocument): ReadonlyMap<YamlNode, number> => {
  const targets = new Map<YamlNode, number>();
  if (!document.file.text.slice(document.range.start, document.range.end).includes('*')) return targets;
  const pending: YamlNode[] = document.root === undefined ? [] : [document.root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'alias' && node.target !== undefined) targets.set(node.target, (targets.get(node.target) ?? 0) + 1);
    if (node.kind === 'mapping') for (const { key, value } of node.entries) pending.push(key, value);
    if (node.kind === 'sequence') for (const item of node.items) pending.push(item);
  }
  return targets;
});

const aliasTargets = (document: YamlDocument): readonly Range[] =>
  [...usesIn(document).keys()].map(target => target.range).sort((a, b) => a.start - b.start || b.end - a.end);

/** How many aliases stand for exactly this node. */
export const aliasesOf = (node: YamlNode): number => usesIn(node.document).get(node) ?? 0;

/** The texts that aliases repeat elsewhere, the outermost ones, in source order. */
const sharedRanges = onceFor((document: YamlDocument): readonly Range[] => {
  const ranges: Range[] = [];
  for (const range of aliasTargets(document)) if (range.end > (ranges.at(-1)?.end ?? -1)) ranges.push(range);
  return ranges;
});

/** The index of the first shared text that ends at or after `at`. */
const firstFrom = (ranges: readonly Range[], at: number): number => countWhile(ranges.length, index => (ranges[index]?.end ?? 0) < at);

/** True when an alias elsewhere stands for this node or one around it, so that a change here would change that place, too. */
export const isShared = (node: YamlNode): boolean => {
  const ranges = sharedRanges(node.document);
  const around = ranges[firstFrom(ranges, node.range.end)];
  return around !== undefined && around.start <= node.range.start;
};

/** True when an alias stands for a node around this one, whatever stands for this one itself. */
export const isWithinShared = (node: YamlNode): boolean => {
  const ranges = sharedRanges(node.document);
  const around = ranges[firstFrom(ranges, node.range.end)];
  return around !== undefined && around.start <= node.range.start && !(around.start === node.range.start && around.end === node.range.end);
};

/** True when an alias needs something that stands within the range, so that its removal would break the alias. */
export const holdsSharedNode = (document: YamlDocument, { start, end }: Range): boolean => {
  const ranges = sharedRanges(document);
  const first = ranges[firstFrom(ranges, start + 1)];
  return first !== undefined && first.start < end;
};
