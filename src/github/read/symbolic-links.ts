import { type FileText, submodule } from '../../review/ports.ts';
import type { FileMode } from './file-modes.ts';

/**
 * A text as what it is. A link's content is its target: a text of its own, which may have any characters but NUL and be a whole Dockerfile,
 * so that only its mode tells it from a file.
 */
export const markLink = (read: FileText, mode: FileMode | undefined): FileText => {
  if (mode === 'submodule') return submodule;
  return mode === 'link' && read.state === 'text' ? { state: 'link', target: read.text } : read;
};

/** The texts by what they are. */
export const markLinks = (texts: ReadonlyMap<string, FileText>, modes: ReadonlyMap<string, FileMode>): ReadonlyMap<string, FileText> =>
  new Map([...texts].map(([path, read]) => [path, markLink(read, modes.get(path))]));
