import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Dockerfile } from '../artifacts/dockerfile/model.ts';
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
 * Why nobody can say that a finding of the base is gone, although the head could be read: a template or a variable decides now about what
 * it complained of. Undefined when the head tells.
 */
export const undecidedBy = (
  finding: Finding,
  base: { readonly file: SourceFile; readonly subject: Subject },
  head: { readonly artifact: FileArtifact; readonly subject: Subject | undefined },
): string | undefined => {
  const { artifact, subject } = head;
  const before = textOf(base.file, base.subject);
  const now = subject && textOf(artifact.file, subject);
  const line = lineAt(base.file, finding.location.range.start);
  switch (artifact.kind) {
    case 'kubernetes':
      return artifact.template === 'helm' ? undecidedByTemplate(before, now, artifact.file.text) : undefined;
    case 'compose':
      return now === undefined ? undefined : undecidedByService(finding, line, before, now);
    case 'dockerfile':
      return subject !== undefined && isLeftToArgument(artifact, subject, line, finding.concerns === 'image')
        ? 'A build argument without a default decides about it now.'
        : undefined;
    default:
      return undefined;
  }
};

const textOf = (file: SourceFile, { range }: Subject): string => file.text.slice(range.start, range.end);

const undecidedByTemplate = (before: string, now: string | undefined, template: string): string | undefined => {
  if (now === undefined) return isMostlyIn(before, template) ? 'The template may or may not print it now.' : undefined;
  return newLines(before, now).some(line => line.includes('{{')) ? 'The template decides about it now.' : undefined;
};

const undecidedByService = ({ identity }: Finding, line: string, before: string, now: string): string | undefined => {
  if (isLeftToVariable(keyOf(line), before, now)) return 'A variable without a default decides about it now.';
  // Why not what was missing: the line at which it is told says nothing of it.
  const isBuiltNow = identity === undefined && hasKey(now, 'build') && !hasKey(now, 'image') && !hasKey(before, 'build');
  return isBuiltNow && isMostlyIn(line, now)
    ? 'Its line still stands there, and the image is built now: what is in it decides.'
    : undefined;
};

const hasKey = (text: string, key: string): boolean => linesOf(text).some(line => keyOf(line) === key);

const isLeftToVariable = (key: string, before: string, now: string): boolean =>
  newLines(before, now).some(line => keyOf(line) === key && hasUnknownVariable(line));

/** True when a stage's base, or the user that the image ends in, is an argument that only the build gives. */
const isLeftToArgument = ({ stages, finalStage }: Dockerfile, subject: Subject, baseLine: string, concernsImage: boolean): boolean => {
  const stage = stages.find(({ range }) => range.start === subject.range.start) ?? finalStage;
  if (/^\s*FROM\s/iu.test(baseLine) && stage && stage.from.image.word.expanded.value === undefined) return true;
  const user = concernsImage ? stage?.instructions.findLast(({ keyword }) => keyword === 'USER') : undefined;
  return user?.keyword === 'USER' && user.user.expanded.value === undefined;
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
