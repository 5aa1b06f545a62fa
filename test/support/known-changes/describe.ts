import type { ReviewResult } from '../../../src/review/result.ts';
import type { KnownChange } from './known-change.ts';

/** The change as text: what was done, and both texts of each file that is not the same. */
export const describeChange = ({ change, done }: KnownChange): string => {
  const { base, head, renames = {} } = change;
  const old = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
  const changed = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter(path => base[path] !== head[path]);
  const parts = changed.flatMap(path => [
    ...(base[path] === undefined ? [] : [`--- ${path} (base)\n${base[path]}`]),
    ...(head[path] === undefined ? [] : [`+++ ${path} (head${old.has(path) ? `, was ${old.get(path)}` : ''})\n${head[path]}`]),
  ]);
  return [...done.map(({ name, what }) => `* ${name}: ${what}`), ...parts].join('\n');
};

/** Findings as they were told, for people. */
export const describeReview = ({ delta, files, baseFiles }: ReviewResult): string =>
  delta.entries
    .map(entry => {
      const finding = entry.head ?? entry.base;
      const line = (entry.head ? files : baseFiles).get(finding.location.path)?.lines.line(finding.location.range.start);
      return `${entry.state} ${finding.location.path}:${line} ${finding.ruleId} ${finding.location.subject}`;
    })
    .join('\n');
