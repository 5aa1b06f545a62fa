import { mayBeOurs } from '../../artifacts/classify.ts';
import { deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText, RepositoryReader } from '../ports.ts';

/** An attribute by which git writes files in another encoding than they have in the repository. Source: gitattributes(5), "working-tree-encoding". */
const encodingAttribute = /[ \t]working-tree-encoding=(?!utf-?8(?:[ \t\r]|$))([^ \t\r]+)/iu;

/** The pattern of a line of attributes. */
const patternOf = (line: string): string => /^"((?:[^"\\]|\\.)*)"/u.exec(line)?.[1] ?? line.split(/[ \t]/u, 1)[0] ?? '';

/** True where the end of a name is not known, or what follows its first letters. */
const isOpenPattern = (pattern: string): boolean => /[*?]$|\.[^./]*[*?[][^/]*$|(?:^|\/)[^./]*[*?[][^./]*$/u.test(pattern);

/** True for a pattern that container files may have, and for one that names a group of attributes, which any pattern may have then. */
const mayNameOurs = (pattern: string): boolean => {
  if (pattern.startsWith('[attr]') || isOpenPattern(pattern)) return true;
  const sample = pattern.replaceAll(/\*+|\?|\[[^\]]{0,100}\]/gu, 'x');
  return mayBeOurs(sample) || deployInputOf(sample) !== undefined;
};

const encodedLines = (read: FileText | undefined): readonly { readonly line: string; readonly number: number }[] =>
  read?.state === 'text'
    ? read.text
        .split('\n')
        .map((line, index) => ({ line: line.trim(), number: index + 1 }))
        .filter(({ line }) => !line.startsWith('#') && encodingAttribute.test(line) && mayNameOurs(patternOf(line)))
    : [];

/**
 * Attributes of git by which container files are written in another encoding than they were reviewed in: whoever deploys them has another text. They are
 * told when they come, whatever files they are about by then.
 */
export const writtenOtherwise = async (
  reader: RepositoryReader,
  { files }: ChangeSet,
  isIgnored: (path: string) => boolean,
): Promise<readonly CoverageEntry[]> => {
  const changed = files.filter(({ path, status }) => fileNameOf(path) === '.gitattributes' && status !== 'removed' && !isIgnored(path));
  if (changed.length === 0) return [];
  const { base, head } = await reader.readChangedFiles(changed);
  return changed.flatMap((file): readonly CoverageEntry[] => {
    // Why not those of another file: they were about nothing, or about other files.
    const before = new Set(encodedLines(basePath(file) === file.path ? base.get(file.path) : undefined).map(({ line }) => line));
    const [first] = encodedLines(head.get(file.path)).filter(({ line }) => !before.has(line));
    if (first === undefined) return [];
    const encoding = encodingAttribute.exec(first.line)?.[1] ?? '';
    const reason = `Line ${first.number}: git writes files of "${patternOf(first.line)}" in the encoding "${encoding}", so that whoever deploys them has another text than was reviewed. Keep them in UTF-8.`;
    return [{ path: file.path, status: 'not-evaluated', reason }];
  });
};
