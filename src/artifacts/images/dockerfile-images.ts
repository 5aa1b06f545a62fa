import type { Dockerfile, Instruction, Mount, RunInstruction, Word } from '../dockerfile/model.ts';
import { type ImageArgument, imageArguments } from './image-arguments.ts';
import { type ImageReference, parseImageReference } from './image-reference.ts';
import type { ImageNode } from './image-uses.ts';
import { partialImage, patternOf } from './partial-image.ts';

/**
 * Names without registry, folder or tag that mean a Docker Official Image when they stand after `--from`. Any other such name is taken
 * for a build context that is given on the command line or in a bake or Compose file (`--build-context`, `additional_contexts`).
 */
const officialNames: ReadonlySet<string> = new Set(
  (
    'alpine amazoncorretto busybox caddy composer debian docker eclipse-temurin erlang golang gradle haproxy httpd maven ' +
    'memcached mongo mysql nginx node openjdk php postgres python redis ruby rust traefik ubuntu'
  ).split(' '),
);

/**
 * What a bare name after `--from` is taken for when it is not a stage: rules must not speak of what may be a build context, a gate must not
 * let it pass.
 */
export type BareNames = 'contexts' | 'images';

const isImageName = (name: string, bareNames: BareNames): boolean =>
  name !== 'scratch' && (bareNames === 'images' || /[/:.@]/.test(name) || officialNames.has(name.toLowerCase()));

type Place = Pick<ImageNode, 'place' | 'subject' | 'scope'>;

/** The word without its quotes, where only they differ from the value. */
const bare = ({ text, range, expanded }: Word): Pick<ImageNode, 'text' | 'range' | 'literal'> => {
  const spansItself = range.end - range.start === text.length;
  if (expanded.value === text) return { text, range, literal: spansItself && expanded.variables.length === 0 };
  const quoted = spansItself && /^["']/.test(text) && text.slice(1, -1) === expanded.value;
  return quoted
    ? { text: text.slice(1, -1), range: { start: range.start + 1, end: range.end - 1 }, literal: true }
    : { text, range, literal: false };
};

const node = (
  place: Place,
  written: Pick<ImageNode, 'text' | 'range' | 'literal'>,
  value: string | undefined,
  reference?: ImageReference,
): ImageNode => {
  const partial = value === undefined ? partialImage(patternOf(written.text)) : undefined;
  return { ...place, ...written, reference, ...(partial && { partial }), builtHere: false };
};

/** The value of a mount's `from` with its place in the flag; the whole flag when quotes or continuations are in between. */
const mountFrom = ({ flag }: Mount, from: string): Pick<ImageNode, 'text' | 'range' | 'literal'> => {
  const text = flag.value?.text ?? '';
  const range = flag.value?.range ?? flag.range;
  if (range.end - range.start === text.length && !text.includes('"')) {
    let start = 0;
    for (const field of text.split(',')) {
      const offset = start + field.length - from.length;
      if (/^\s*from=/i.test(field) && field.endsWith(from)) {
        return { text: from, range: { start: range.start + offset, end: range.start + offset + from.length }, literal: true };
      }
      start += field.length + 1;
    }
  }
  return { text: from, range, literal: false };
};

interface Names {
  readonly stages: ReadonlySet<string>;
  readonly bareNames: BareNames;
  readonly argumentOf: (word: Word) => ImageArgument | undefined;
}

function* mountImages(run: RunInstruction, place: Omit<Place, 'place'>, { stages, bareNames }: Names): Iterable<ImageNode> {
  for (const mount of run.mounts) {
    const from = mount.options.get('from');
    if (from === undefined || stages.has(from.toLowerCase()) || !isImageName(from, bareNames)) continue;
    // BuildKit allows no variables in `from`, so that what is written is the value.
    yield node({ ...place, place: 'mount-from' }, mountFrom(mount, from), from, parseImageReference(from));
  }
}

function* instructionImages(instruction: Instruction, names: Names): Iterable<ImageNode> {
  const place = { subject: instruction.subject, scope: instruction.range };
  if (instruction.keyword === 'FROM') {
    const { word, reference } = instruction.image;
    const local = instruction.stage?.parent !== undefined || word.expanded.value === 'scratch';
    const argument = local || word.expanded.variables.length === 0 ? undefined : names.argumentOf(word);
    if (!local) yield { ...node({ ...place, place: 'from' }, bare(word), word.expanded.value, reference), ...(argument && { argument }) };
  } else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
    const image = instruction.from?.image;
    const value = image?.word.expanded.value;
    if (image && (value === undefined || isImageName(value, names.bareNames)))
      yield node({ ...place, place: 'copy-from' }, bare(image.word), value, image.reference);
  } else if (instruction.keyword === 'RUN') yield* mountImages(instruction, place, names);
  else if (instruction.keyword === 'ONBUILD' && instruction.trigger) yield* instructionImages(instruction.trigger, names);
}

/** False for most instructions. */
const mayNameImage = (instruction: Instruction): boolean => {
  const { keyword } = instruction;
  if (keyword === 'RUN') return instruction.mounts.length > 0;
  return keyword === 'FROM' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'ONBUILD';
};

/**
 * Images that a Dockerfile pulls: `FROM`, `--from` of COPY and ADD, and `from` of mounts; not `scratch`, stages of the file, or build
 * contexts.
 */
export const dockerfileImages = (dockerfile: Dockerfile, bareNames: BareNames = 'contexts'): readonly ImageNode[] => {
  const { instructions, stages } = dockerfile;
  let find: Names['argumentOf'] | undefined;
  // Why not at once: few files name their images by arguments.
  const argumentOf: Names['argumentOf'] = word => {
    find ??= imageArguments(dockerfile);
    return find(word);
  };
  // A stage may be named by `--from` before it is defined, so all names of the file count.
  const names: Names = { stages: new Set(stages.flatMap(({ name }) => name?.toLowerCase() ?? [])), bareNames, argumentOf };
  return instructions.filter(mayNameImage).flatMap(instruction => [...instructionImages(instruction, names)]);
};
