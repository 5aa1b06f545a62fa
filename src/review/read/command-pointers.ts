import type { SourceFile } from '../../artifacts/source-file.ts';
import { builtBy } from '../../environments/commands/built-files.ts';
import { buildsImages, scriptsIn } from '../../environments/commands/scripts.ts';
import { type BuildPointer, pointersOf } from './build-pointers.ts';
import { rootsOf } from './deployed/deployed-files.ts';

/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
export const commandPointers = (by: SourceFile): readonly BuildPointer[] =>
  scriptsIn(by, () => rootsOf(by), buildsImages)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => pointersOf({ context: '.', file: path, target, range }, by));
