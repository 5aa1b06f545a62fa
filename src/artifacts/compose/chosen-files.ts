import { folderOf, resolvePath } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import type { ComposeReference } from './references.ts';

const setting = (name: string): RegExp =>
  new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*[=:][ \\t]*["']?([^"'\\r\\n#]{1,4096})`, 'gmu');
const fileSetting = setting('COMPOSE_FILE');
const separatorSetting = setting('COMPOSE_PATH_SEPARATOR');

/** The last assignment counts. */
const lastOf = (text: string, pattern: RegExp): RegExpExecArray | undefined => [...text.matchAll(pattern)].at(-1);

/**
 * The Compose files that an environment file chooses. Source: Docker's documentation, "Pre-defined environment variables", `COMPOSE_FILE`,
 * `COMPOSE_PATH_SEPARATOR`.
 */
export const chosenFiles = ({ path, text }: SourceFile): readonly ComposeReference[] => {
  const found = lastOf(text, fileSetting);
  if (found === undefined) return [];
  const [whole, value = ''] = found;
  const range = { start: found.index, end: found.index + whole.length };
  const separator = lastOf(text, separatorSetting)?.[1]?.trim() ?? ':';
  return value
    .split(separator)
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('/'))
    .map(name => ({ kind: 'compose' as const, path: resolvePath(folderOf(path), name), text: name, range }));
};
