import type { ChangedFile } from '../git/changed-files.ts';
import type { JsonObject } from '../json.ts';
import type { FakeRepository } from '../state/repository.ts';
import { apiUrlOf, webUrlOf } from './repository.ts';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * GitHub's `diff-entry` list. `patch` is left out for binary files, for files that only moved, for large ones, and for all that come after
 * the patches together have reached their limit.
 */
export const representChangedFiles = (repository: FakeRepository, files: readonly ChangedFile[], commit: string): readonly JsonObject[] => {
  let bytes = 0;
  return files.map(file => {
    const patch = repository.visiblePatch(file);
    bytes += Buffer.byteLength(patch ?? '');
    const shown = patch !== undefined && bytes <= repository.world.sizes.totalPatchBytes ? { patch } : {};
    const path = encodePath(file.path);
    return {
      sha: file.oid,
      filename: file.path,
      status: file.status,
      additions: file.additions,
      deletions: file.deletions,
      changes: file.additions + file.deletions,
      blob_url: `${webUrlOf(repository)}/blob/${commit}/${path}`,
      raw_url: `${webUrlOf(repository)}/raw/${commit}/${path}`,
      contents_url: `${apiUrlOf(repository)}/contents/${path}?ref=${commit}`,
      ...shown,
      ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
    };
  });
};
