import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { builtBy } from '../../environments/commands/built-files.ts';
import { bareWords, scriptsIn } from '../../environments/commands/scripts.ts';
import { type BuildPointer, pointersOf } from './build-pointers.ts';

/** True for a text with the words of a command that builds an image. */
const buildsImages = (text: string): boolean => namesBuilder(bareWords(text));

const namesBuilder = (text: string): boolean =>
  /\b(?:docker|podman|nerdctl|buildah|finch|buildctl|img|kaniko)\b/u.test(text) && /\b(?:build|bud|b|executor)\b/u.test(text);

/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
export const commandPointers = (by: SourceFile): readonly BuildPointer[] => {
  const rootsOf = (): readonly YamlNode[] => parseYaml(by).documents.flatMap(({ root }) => root ?? []);
  return scriptsIn(by, rootsOf, buildsImages)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => pointersOf({ context: '.', file: path, target, range }, by));
};
