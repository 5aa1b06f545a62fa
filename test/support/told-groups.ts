import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import type { AnyRuleMeta, ReviewResult } from '../../src/review/result.ts';
import type { Family } from '../../src/rules/rule.ts';
import type { HeadEntry } from '../../src/verdict/considered.ts';
import type { FindingGroup } from '../../src/verdict/groups.ts';
import { reviewChange } from './in-memory-repository.ts';

/** Files with a hundred lines each, of which findings tell. */
const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 1}\n`);
const text = lines.join('');

/** Where a line of such a file stands. */
export const lineRange = (line: number) => {
  const start = lines.slice(0, line - 1).join('').length;
  return { start, end: start + (lines[line - 1]?.length ?? 1) - 1 };
};

/** A finding of `test/NAME`, in line 1 of `a.yaml` when nothing is said. */
export const toldFinding = (
  name: string,
  {
    path = 'a.yaml',
    line = 1,
    subject = '',
    ...changes
  }: Partial<Finding> & { readonly path?: string; readonly line?: number; readonly subject?: string } = {},
): Finding => ({
  ruleId: `test/${name}`,
  messageId: 'bad',
  message: `The ${name} is bad.`,
  severity: 'high',
  confidence: 'high',
  location: { path, range: lineRange(line), subject },
  scope: lineRange(line),
  related: [],
  fingerprint: `v1:${name}:${path}:${line}:${subject}`,
  ...changes,
});

/** What belongs to a finding, in so many lines of `b.yaml`. */
export const relatedSteps = (count: number): Finding['related'] =>
  Array.from({ length: count }, (_, index) => ({ path: 'b.yaml', subject: '', range: lineRange(index + 1), note: `Step ${index + 1}.` }));

/** It as an entry of a comparison. */
export const told = (head: Finding, changes: { readonly inDiff?: boolean } = {}): HeadEntry => ({
  state: 'new',
  head,
  caused: true,
  causes: [],
  inDiff: true,
  ...changes,
});

/** A group of these findings, the first of which is the worst. */
export const toldGroup = (
  [first, ...others]: readonly [Finding, ...Finding[]],
  {
    family,
    older = [],
    subject = first.location.subject,
  }: { readonly family?: Family; readonly older?: readonly Finding[]; readonly subject?: string } = {},
): FindingGroup => ({
  ...(family && { family }),
  owner: { path: first.location.path, subject },
  severity: first.severity,
  members: [told(first), ...others.map(head => told(head))],
  older: older.map(head => told(head)),
});

/** Many groups of one finding each. */
export const manyGroups = (count: number, severity: Severity, name: string = severity): readonly FindingGroup[] =>
  Array.from({ length: count }, (_, index) => toldGroup([toldFinding(name, { severity, line: index + 1 })]));

/** A review of nothing, with files to tell of, whose rules are called `Title of NAME`. */
export const toldResult = async (...ruleNames: readonly string[]): Promise<ReviewResult> => ({
  ...(await reviewChange({ base: {}, head: {} })),
  files: new Map(['a.yaml', 'b.yaml'].map(path => [path, sourceFile(path, text)])),
  rules: new Map(
    ruleNames.map(name => [
      `test/${name}`,
      { id: `test/${name}`, title: `Title of ${name}`, rationale: `Why ${name}.`, remediation: `Mend ${name}.` } as unknown as AnyRuleMeta,
    ]),
  ),
});
