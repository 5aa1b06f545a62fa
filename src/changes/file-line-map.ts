import type { SourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from './change-set.ts';
import { LineMap } from './line-map.ts';
import { diffTexts } from './text-diff.ts';

/** Texts of both sides, by path. */
export interface SideTexts {
  readonly baseFiles: ReadonlyMap<string, SourceFile>;
  readonly headFiles: ReadonlyMap<string, SourceFile>;
}

/** How the lines of a changed file relate: by the host's hunks, else by comparing the texts. */
export const lineMapOf = (file: ChangedFile, changes: ChangeSet, { baseFiles, headFiles }: SideTexts): LineMap =>
  file.hunks
    ? new LineMap(file.hunks)
    : new LineMap(
        diffTexts(baseFiles.get(basePath(file))?.text ?? '', headFiles.get(file.path)?.text ?? ''),
        changes.computedContext ?? 'no-comments',
      );
