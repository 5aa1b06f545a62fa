import { type FileText, submodule } from '../../review/ports.ts';
import type { FileMode } from './file-modes.ts';

/**
 * The texts by what they are. A link's content is its target: a text of its own, which may have any characters but NUL and be a whole Dockerfile, so that only its
 * mode tells it from a file.
 */
export const markLinks = (texts: ReadonlyMap<string, FileText>, modes: ReadonlyMap<string, FileMode>): ReadonlyMap<string, FileText> =>
  new Map(
    [...texts].map(([path, read]): readonly [string, FileText] => {
      const mode = modes.get(path);
      if (mode === 'submodule') return [path, submodule];
      return [path, mode === 'link' && read.state === 'text' ? { state: 'link', target: read.text } : read];
    }),
  );
