import type { CopyInstruction, Word } from '../../../../artifacts/dockerfile/model.ts';
import { isPublicKeyFolder, type SensitiveFile, sensitiveFile } from '../credentials/sensitive-files.ts';
import { cleanPath } from './ignore-file.ts';

/** The path, or its last literal part when a variable before it is unknown; empty when the name itself is. */
export const knownPath = ({ text, expanded }: Word): string => {
  if (expanded.value !== undefined) return expanded.value;
  const written = text.replace(/^["']|["']$/g, '');
  const name = written.slice(written.lastIndexOf('/') + 1);
  return name.includes('$') ? '' : name;
};

/** Files whose place gives them away: `COPY key /root/.ssh/id_rsa`. Folders and likely names don't; `.env.example` becomes `.env`. */
const byDestination = ({ sources, destination }: CopyInstruction): SensitiveFile | undefined => {
  const path = destination === undefined ? '' : knownPath(destination);
  if (sources.length !== 1 || path.endsWith('/')) return undefined;
  const found = sensitiveFile(path);
  return found?.weight === 'certain' && found.kind === 'file' ? found : undefined;
};

/** What a source of COPY or ADD is by its name, or by the name that it gets. */
export const sensitiveSource = (copy: CopyInstruction, source: Word): SensitiveFile | undefined => {
  const path = knownPath(source);
  const destination = copy.destination === undefined ? '' : knownPath(copy.destination);
  if (path === '' || /^[a-z]+:\/\//i.test(path) || isPublicKeyFolder(path)) return undefined;
  if (isPublicKeyFolder(destination)) return undefined;
  return sensitiveFile(path) ?? byDestination(copy);
};

/**
 * The folder that a source takes whole: a folder, or all in it. Undefined for the root, which another rule judges, and for names with
 * wildcards.
 */
export const wholeFolder = (path: string): string | undefined => {
  const clean = cleanPath(path.replace(/\/\*{1,2}$/, ''));
  return clean === '.' || path === '' || path === '*' || /[*?[]/.test(clean) ? undefined : clean;
};
