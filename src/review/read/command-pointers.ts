import { parseShellScript } from '../../artifacts/shell/parse.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { scriptsIn } from '../../environments/commands/scripts.ts';
import { type BuildPointer, ofCommand, pointersOf } from './build-pointers.ts';

/** True for a text with the words of a command that builds an image. */
const buildsImages = (text: string): boolean =>
  /\b(?:docker|podman|nerdctl|buildah|finch)\b/u.test(text) && /\b(?:build|bud)\b/u.test(text);

const below = (folder: string, path: string | undefined): string | undefined =>
  path === undefined || folder === '' || /^\/|:\/\//u.test(path) ? path : `${folder}${path}`;

/** What the commands of a file have built that is neither a pipeline nor a script by itself: scripts of npm, hooks, playbooks. */
export const commandPointers = (by: SourceFile): readonly BuildPointer[] => {
  const rootsOf = (): readonly YamlNode[] => parseYaml(by).documents.flatMap(({ root }) => root ?? []);
  return scriptsIn(by, rootsOf, buildsImages).flatMap(({ text, variables, folders: [folder = ''] }) =>
    (parseShellScript(text, variables)?.commands ?? [])
      .flatMap(ofCommand)
      .map(written => ({ ...written, context: below(folder, written.context ?? '.'), file: below(folder, written.file) }))
      .flatMap(written => pointersOf(written, by)),
  );
};
