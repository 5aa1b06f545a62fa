import type { FileArtifact } from '../artifacts/artifact.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Subject } from './subjects/subject.ts';

/** Share of the lines of a base text that must still stand in the head for it to count as still there. */
const leastShare = 0.6;

/** Lines without indentation, list dashes and trailing spaces; blank ones left out. */
const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap(line => {
    const bare = line.trim().replace(/^(?:- )+/u, '');
    return bare === '' ? [] : [bare];
  });

/** True when most lines of a text still stand in another. */
export const isMostlyIn = (text: string, other: string): boolean => {
  const lines = linesOf(text);
  const there = new Set(linesOf(other));
  return lines.length > 0 && lines.filter(line => there.has(line)).length >= leastShare * lines.length;
};

/**
 * Why nobody can say that a finding of the base is gone, although the head could be read: a template or a variable decides now about what it
 * complained of. Undefined when the head tells.
 */
export const undecidedBy = (
  finding: Finding,
  base: { readonly file: SourceFile; readonly subject: Subject },
  head: { readonly artifact: FileArtifact; readonly subject: Subject | undefined },
): string | undefined => {
  const before = base.file.text.slice(base.subject.range.start, base.subject.range.end);
  const { artifact, subject } = head;
  const now = subject && artifact.file.text.slice(subject.range.start, subject.range.end);
  if (artifact.kind === 'kubernetes' && artifact.template === 'helm') {
    if (now === undefined) return isMostlyIn(before, artifact.file.text) ? 'The template may or may not print it now.' : undefined;
    return newLines(before, now).some(line => line.includes('{{')) ? 'The template decides about it now.' : undefined;
  }
  if (artifact.kind === 'compose') {
    const key = keyOf(lineAt(base.file, finding.location.range.start));
    const decides = now !== undefined && newLines(before, now).some(line => keyOf(line) === key && hasUnknownVariable(line));
    return decides ? 'A variable without a default decides about it now.' : undefined;
  }
  if (artifact.kind === 'dockerfile' && subject !== undefined) {
    const stage = artifact.stages.find(({ range }) => range.start === subject.range.start) ?? artifact.finalStage;
    const user = stage?.instructions.findLast(({ keyword }) => keyword === 'USER');
    const isUnknown = (value: string | undefined): boolean => value === undefined;
    const line = lineAt(base.file, finding.location.range.start);
    if (/^\s*FROM\s/iu.test(line) && stage && isUnknown(stage.from.image.word.expanded.value))
      return 'A build argument without a default decides about it now.';
    if (finding.concerns === 'image' && user?.keyword === 'USER' && isUnknown(user.user.expanded.value))
      return 'A build argument without a default decides about it now.';
  }
  return undefined;
};

const newLines = (before: string, now: string): readonly string[] => {
  const old = new Set(linesOf(before));
  return linesOf(now).filter(line => !old.has(line));
};

const lineAt = (file: SourceFile, offset: number): string => {
  const line = file.lines.line(offset);
  return file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line));
};

const keyOf = (line: string): string =>
  line
    .trim()
    .replace(/^(?:- )+/u, '')
    .split(':', 1)[0] ?? '';

const hasUnknownVariable = (line: string): boolean => /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_])/u.test(line);
