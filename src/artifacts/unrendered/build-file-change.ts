import { fileNameOf } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/** Definitions of builds that `docker buildx bake` reads: those that it looks for by itself, and others with the word in their names. */
export const isBuildFilePath = (path: string): boolean => /(?:^|[-_.])bake(?:[-_.][^/]*)?\.(?:hcl|json)$/iu.test(fileNameOf(path));

/**
 * What brings in images, folders or rights from elsewhere: addresses of contexts, and entitlements of builds. Source: Docker's
 * documentation, "Bake file reference".
 */
const fromElsewhere =
  /(?:docker-image|oci-layout|https?|git|ssh):\/\/[^\s"']{1,500}|git@[^\s"']{1,500}|security\.insecure|network\.host/giu;

const comment = /^[ \t]*(?:#|\/\/)[^\n]*$/gmu;

const bare = (file: SourceFile | undefined): string => (file?.text ?? '').replaceAll(comment, '').replaceAll(/\s+/gu, ' ').trim();

/**
 * What a changed definition of builds says that its base did not, and that no file of the repository holds: Dockerfiles written inline,
 * contexts that lie elsewhere, entitlements. Files that it names are judged as what they are.
 */
export const buildFileParts = (base: SourceFile | undefined, head: SourceFile | undefined): readonly UnrenderedPart[] => {
  const [before, after] = [bare(base), bare(head)];
  if (head === undefined || before === after) return [];
  if (after.includes('dockerfile-inline'))
    return [{ range: rangeOf(head, 'dockerfile-inline'), what: 'holds Dockerfiles of its own', renderer: 'definitions of builds' }];
  const known = new Set(before.match(fromElsewhere));
  const fresh = (after.match(fromElsewhere) ?? []).filter(text => !known.has(text));
  const [first] = fresh;
  return first === undefined
    ? []
    : [{ range: rangeOf(head, first), what: `builds with ${namesIn(fresh)}`, renderer: 'definitions of builds' }];
};

const rangeOf = ({ text }: SourceFile, part: string): UnrenderedPart['range'] => {
  const start = text.indexOf(part);
  return start === -1 ? undefined : { start, end: start + part.length };
};
