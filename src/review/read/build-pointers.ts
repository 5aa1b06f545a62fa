import type { FileArtifact } from '../../artifacts/artifact.ts';
import { companionPath, dockerfilePath } from '../../artifacts/compose/companion-path.ts';
import { composeReferences } from '../../artifacts/compose/references.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../artifacts/yaml/model.ts';
import type { Range } from '../../text/range.ts';

/** Where it is said which Dockerfile is built, and up to which of its stages. */
export interface BuildPointer {
  /** The Dockerfile, by its path in the repository. */
  readonly path: string;
  /** The stage that is shipped; undefined for the last one. */
  readonly target: string | undefined;
  readonly by: SourceFile;
  /** What names the stage, or else the Dockerfile, in `by`. */
  readonly range: Range;
  /** All that says what is built, where there are several places: the change need not have written the first. */
  readonly places?: readonly Range[];
}

/** What says where a build is, before it is known which file of the repository that is. */
interface WrittenBuild {
  readonly context: string | undefined;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly range: Range;
  readonly places?: readonly Range[];
}

/** The same thing, whoever says it. */
export const pointerKey = ({ path, target = '' }: Pick<BuildPointer, 'path' | 'target'>): string => `${target}\0${path}`;

/** True for what only the one who runs the pipeline knows. */
const isOpen = (text: string | undefined): boolean => text !== undefined && /[$`]|\{\{/u.test(text);

/** Paths of commands and actions are relative to the root of the repository; a file that is not named lies in the context. */
export const pointersOf = ({ context = '.', file, target, range, places }: WrittenBuild, by: SourceFile): readonly BuildPointer[] => {
  if (isOpen(context) || isOpen(file) || isOpen(target)) return [];
  const path = file === undefined ? dockerfilePath('', context, 'Dockerfile') : companionPath('', file);
  return path === undefined ? [] : [{ path, target: target === '' ? undefined : target, by, range, ...(places && { places }) }];
};

/** Actions that build, with the input that names the Dockerfile. Sources: their `action.yml`. */
const buildingActions: ReadonlyMap<string, string> = new Map([
  ['docker/build-push-action', 'file'],
  ['redhat-actions/buildah-build', 'containerfiles'],
  ['elgohr/publish-docker-github-action', 'dockerfile'],
  ['mr-smithers-excellent/docker-build-push', 'dockerfile'],
]);

const ofAction = (name: string, inputs: YamlMapping | undefined): readonly WrittenBuild[] => {
  const fileInput = buildingActions.get(name);
  if (fileInput === undefined || inputs === undefined) return [];
  const file = stringAt(inputs, fileInput)?.trim();
  const [target, range] = [stringAt(inputs, 'target'), (nodeAt(inputs, 'target') ?? nodeAt(inputs, fileInput) ?? inputs).range];
  const places = ['target', fileInput, 'context'].flatMap(name => nodeAt(inputs, name)?.range ?? []);
  return [{ context: stringAt(inputs, 'context'), file: file === '' ? undefined : file, target, range, places }];
};

/** What an artifact has built but by commands: services of a Compose file, actions of a pipeline. */
export const buildPointers = (artifact: FileArtifact): readonly BuildPointer[] => {
  const by = artifact.file;
  if (artifact.kind === 'compose')
    return composeReferences(by).flatMap(({ kind, path, target, range, places }) =>
      kind === 'dockerfile' && path !== undefined ? [{ path, target, by, range, ...(places && { places }) }] : [],
    );
  const steps = artifact.kind === 'pipeline' ? artifact.steps : [];
  return steps
    .flatMap(({ uses }) => (uses === undefined ? [] : ofAction(uses.name, uses.inputs)))
    .flatMap(written => pointersOf(written, by));
};

/** A target of a bake file, in HCL or JSON. Source: Docker's documentation, "Bake file reference". */
const bakeTarget = /\btarget\s{1,9}"[^"\n]{1,200}"\s{0,9}\{([^{}]{0,20000}(?:\{[^{}]{0,20000}\}[^{}]{0,20000}){0,50})\}/gu;
const jsonTarget = /"[\w.-]{1,200}"\s{0,9}:\s{0,9}\{([^{}]{0,20000}(?:\{[^{}]{0,20000}\}[^{}]{0,20000}){0,50})\}/gu;

const bakeValue = (block: string, key: string): { readonly value: string; readonly at: number } | undefined => {
  const found = new RegExp(`(?:^|[\\n,{])\\s{0,99}"?${key}"?\\s{0,9}[=:]\\s{0,9}"([^"\\n]{0,500})"`, 'u').exec(block);
  return found === null ? undefined : { value: found[1] ?? '', at: found.index };
};

/** What a bake file has built. Contexts and files are relative to where the command runs, mostly the root of the repository. */
export const bakePointers = (by: SourceFile): readonly BuildPointer[] =>
  [...by.text.matchAll(by.path.endsWith('.json') ? jsonTarget : bakeTarget)].flatMap(({ 1: block = '', 0: whole, index }) => {
    const [context, file, target] = ['context', 'dockerfile', 'target'].map(key => bakeValue(block, key));
    if (context === undefined && file === undefined && target === undefined) return [];
    const start = index + whole.indexOf(block) + (target ?? file ?? context ?? { at: 0 }).at;
    const folder = context?.value ?? '.';
    const path = isOpen(folder) ? undefined : `${folder === '' ? '.' : folder}/${file?.value ?? 'Dockerfile'}`;
    return pointersOf(
      { context: folder, file: path, target: target?.value, range: { start: start + 1, end: start + 1 + whole.trimEnd().length } },
      by,
    );
  });
