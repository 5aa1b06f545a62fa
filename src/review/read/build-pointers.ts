import type { FileArtifact } from '../../artifacts/artifact.ts';
import { companionPath, dockerfilePath } from '../../artifacts/compose/companion-path.ts';
import { composeReferences } from '../../artifacts/compose/references.ts';
import type { Step } from '../../artifacts/pipeline/model.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
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
}

/** What says where a build is, before it is known which file of the repository that is. */
interface WrittenBuild {
  readonly context: string | undefined;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly range: Range;
}

/** The same thing, whoever says it. */
export const pointerKey = ({ path, target = '' }: Pick<BuildPointer, 'path' | 'target'>): string => `${target}\0${path}`;

/** True for what only the one who runs the pipeline knows. */
const isOpen = (text: string | undefined): boolean => text !== undefined && /[$`]|\{\{/u.test(text);

/** Paths of commands and actions are relative to the root of the repository; a file that is not named lies in the context. */
const pointersOf = ({ context = '.', file, target, range }: WrittenBuild, by: SourceFile): readonly BuildPointer[] => {
  if (isOpen(context) || isOpen(file) || isOpen(target)) return [];
  const path = file === undefined ? dockerfilePath('', context, 'Dockerfile') : companionPath('', file);
  return path === undefined ? [] : [{ path, target: target === '' ? undefined : target, by, range }];
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
  return [{ context: stringAt(inputs, 'context'), file: file === '' ? undefined : file, target, range }];
};

const engines: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'finch']);
/** Words before the action, and the actions that build one image. */
const nouns: ReadonlySet<string> = new Set(['buildx', 'image', 'builder']);
const building: ReadonlySet<string> = new Set(['build', 'bud', 'b']);
/** Options of builds without a value; all others take the next word unless they have an equals sign. Source: `docker buildx build --help`. */
const switches: ReadonlySet<string> = new Set([
  '--load',
  '--push',
  '--pull',
  '--no-cache',
  '--quiet',
  '-q',
  '--rm',
  '--force-rm',
  '--squash',
  '--debug',
  '-D',
]);

/** An option of a build with its value, and how many words that takes. */
interface ReadOption {
  readonly name: string;
  readonly value: string | undefined;
  readonly words: 1 | 2;
}

const textOf = (word: ShellWord | undefined): string => word?.value ?? word?.pattern.replaceAll('\0', '$') ?? '';

const readOption = (text: string, next: ShellWord | undefined): ReadOption => {
  const written = /^(--[\w-]+)=(.*)$/su.exec(text) ?? /^(-f)(.+)$/su.exec(text);
  if (written !== null) return { name: written[1] ?? '', value: written[2], words: 1 };
  return switches.has(text) ? { name: text, value: undefined, words: 1 } : { name: text, value: textOf(next), words: 2 };
};

const ofCommand = ({ name = '', args, range: whole }: ShellCommand): readonly WrittenBuild[] => {
  if (!engines.has(name)) return [];
  const action = args.findIndex(({ value }) => value === undefined || !nouns.has(value));
  if (!building.has(args[action]?.value ?? '')) return [];
  const found = new Map<string, { readonly value: string | undefined; readonly range: Range }>();
  for (let at = action + 1, word = args[at]; word !== undefined; word = args[at]) {
    const text = textOf(word);
    const isOption = text.startsWith('-') && text !== '-';
    const { name: option, value, words } = isOption ? readOption(text, args[at + 1]) : { name: 'context', value: text, words: 1 };
    found.set(option === '-f' ? '--file' : option, { value, range: word.range });
    at += words;
  }
  const [context, file, target] = ['context', '--file', '--target'].map(key => found.get(key));
  return [{ context: context?.value, file: file?.value, target: target?.value, range: (target ?? file)?.range ?? whole }];
};

const ofStep = ({ uses, scripts }: Step): readonly WrittenBuild[] => [
  ...(uses === undefined ? [] : ofAction(uses.name, uses.inputs)),
  ...scripts.flatMap(({ commands }) => commands.flatMap(ofCommand)),
];

/** What an artifact has built: services of a Compose file, steps of a pipeline, commands of a script. */
export const buildPointers = (artifact: FileArtifact): readonly BuildPointer[] => {
  const by = artifact.file;
  if (artifact.kind === 'compose')
    return composeReferences(by).flatMap(({ kind, path, target, range }) =>
      kind === 'dockerfile' && path !== undefined ? [{ path, target, by, range }] : [],
    );
  const steps = artifact.kind === 'pipeline' ? artifact.steps : artifact.kind === 'script' ? [artifact.step] : [];
  return steps.flatMap(ofStep).flatMap(written => pointersOf(written, by));
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
