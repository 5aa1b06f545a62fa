import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import { bareText } from '../text/bare-text.ts';
import { onceFor } from '../text/once-for.ts';
import type { ComparedFiles, ComparedSide } from './compared-files.ts';

/** Texts shorter than this are too common to say that an instruction went to another file. */
const leastMovedLength = 20;

/** What is left of both sides when the findings of paired subjects are paired. */
export interface LeftFindings {
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
}

/**
 * Findings on instructions that went, word for word, to another stage of their Dockerfile, or into a Dockerfile that the change adds. What
 * one file lost and another that was there before gained are two things, and so are what one file still has and what another one has now,
 * too.
 */
export const pairMovedInstructions = (
  left: LeftFindings,
  base: ComparedSide,
  head: ComparedSide,
  files: ComparedFiles,
): readonly (readonly [head: Finding, base: Finding])[] => {
  const within = pairEqual(left, {
    base: finding => keyOf(finding, base, 0, finding.location.path),
    head: finding => keyOf(finding, head, 0, files.byHead.get(finding.location.path)?.basePath),
  });
  const taken = new Set(within.flat());
  const isGone = ({ location: { path, range } }: Finding): boolean => {
    const now = files.byBase.get(path)?.headPath ?? path;
    const file = base.files.get(path);
    return !head.unread.has(now) && file !== undefined && !hasLine(head.files.get(now), lineAt(file, range.start));
  };
  const rest = {
    base: left.base.filter(finding => !taken.has(finding) && isGone(finding)),
    head: left.head.filter(finding => !taken.has(finding) && files.byHead.get(finding.location.path)?.basePath === undefined),
  };
  const across = pairEqual(rest, {
    base: finding => keyOf(finding, base, leastMovedLength, ''),
    head: finding => keyOf(finding, head, leastMovedLength, ''),
  });
  return [...within, ...across];
};

/** Pairs findings by keys, each at most once, in order. */
const pairEqual = (
  left: LeftFindings,
  keys: { readonly [S in 'base' | 'head']: (finding: Finding) => string | undefined },
): readonly (readonly [Finding, Finding])[] => {
  const waiting = Map.groupBy(left.base, keys.base);
  return left.head.flatMap(finding => {
    const key = keys.head(finding);
    const before = key === undefined ? undefined : waiting.get(key)?.shift();
    return before ? [[finding, before] as const] : [];
  });
};

/** The rule, the line and the text of a finding on an instruction, in the file that counts; undefined for what takes no part. */
const keyOf = (finding: Finding, { files, artifacts }: ComparedSide, least: number, home: string | undefined): string | undefined => {
  const { path, range } = finding.location;
  const file = files.get(path);
  if (home === undefined || finding.identity !== undefined || file === undefined || artifacts.get(path)?.kind !== 'dockerfile')
    return undefined;
  const text = bareText(file.text.slice(range.start, range.end));
  if (text.length < least) return undefined;
  const whole = least > 0 ? text : lineAt(file, range.start);
  return `${finding.ruleId}\0${home}\0${whole}\0${text}`;
};

const lineAt = (file: SourceFile, offset: number): string => {
  const line = file.lines.line(offset);
  return bareText(file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)));
};

/** Why once: each finding that is left asks for its own line. */
const bareLines = onceFor(({ text }: SourceFile): ReadonlySet<string> => new Set(text.split('\n').map(bareText)));

const hasLine = (file: SourceFile | undefined, line: string): boolean => file !== undefined && bareLines(file).has(line);
