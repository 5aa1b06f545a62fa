import { folderOf, resolvePath } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import { dotenvOf } from './project-variables.ts';
import type { ComposeReference } from './references.ts';

/**
 * The Compose files that a `.env` chooses, in the order in which they are merged; undefined when it leaves that to Compose. Source:
 * Docker's documentation, "Pre-defined environment variables", `COMPOSE_FILE`, `COMPOSE_PATH_SEPARATOR`.
 */
export const chosenFiles = (file: SourceFile): readonly ComposeReference[] | undefined => {
  const { variables } = dotenvOf(file);
  const chosen = variables.get('COMPOSE_FILE');
  if (chosen?.value === undefined) return undefined;
  const separator = variables.get('COMPOSE_PATH_SEPARATOR')?.value || ':';
  return chosen.value
    .split(separator)
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('/'))
    .map(text => ({ kind: 'compose' as const, path: resolvePath(folderOf(file.path), text), text, range: chosen.range, isInclude: true }));
};
