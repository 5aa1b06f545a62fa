import { fileError } from '../../policy/file-error.ts';
import { type FoundEntry, listPolicyFiles, maxLevels, noPolicyFolder } from '../../policy/policy-folder.ts';
import type { PolicyFolder } from '../../review/images/read-image-policies.ts';
import type { Side } from '../../review/ports.ts';
import type { GitRepository, TreeEntry } from './git-repository.ts';

/** Reads a folder of image policies as one side of the change has it, within the bounds that hold for one on GitHub. */
export const readPolicyFolder = async (repository: GitRepository, side: Side, folder: string): Promise<PolicyFolder> => {
  const entries = await repository.listFolder(side, folder);
  if (entries === undefined) return { state: 'absent' };
  if (entries.some(({ path }) => path === '')) return { state: 'invalid', errors: [noPolicyFolder(folder)] };
  const { files, errors } = listPolicyFiles(entries.map(asFound), folder);
  if (errors) return { state: 'invalid', errors };
  const read = await Promise.all([...files].map(async ([path, oid]) => [path, await repository.readObject(oid)] as const));
  const unread = read.flatMap(([path, file]) => (file.state === 'unreadable' ? [fileError(`${folder}/${path}`, file.reason)] : []));
  if (unread.length > 0) return { state: 'invalid', errors: unread };
  return { state: 'files', files: new Map(read.flatMap(([path, file]) => (file.state === 'bytes' ? [[path, file.bytes]] : []))) };
};

/** A line of `git ls-tree` as an entry of the folder; what lies too deep is told as a folder. */
const asFound = ({ path, mode, oid, size }: TreeEntry): FoundEntry<string> => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (mode === '120000') return { path, name, kind: 'link' };
  if (mode.startsWith('16')) return { path, name, kind: 'submodule' };
  return path.split('/').length > maxLevels + 1 ? { path, name, kind: 'folder' } : { path, name, kind: 'file', size, file: oid };
};
