import type { CopyInstruction } from '../../artifacts/dockerfile/model.ts';
import { externalBase } from '../../artifacts/dockerfile/walk.ts';
import { wordSet } from '../../text/word-set.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

/** Images without a system, whose files are there to be laid over that of another. Source: the README of each. */
const overlays = wordSet('tonistiigi/xx crazymax/xx crazymax/osxcross');

/** Tags are unknown where an argument gives them; the name in front of them is not. */
const nameOf = (text: string): string => /^(?:docker\.io\/)?([^:@]*)/.exec(text)?.[1] ?? '';

const takesAll = ({ sources, destination }: CopyInstruction): boolean =>
  sources[0]?.expanded.value === '/' && destination?.expanded.value === '/';

/** True where nothing else can be there than what was put there: an empty image, and those that are made to be laid over. */
const isFilesOnly = ({ from }: CopyInstruction): boolean => {
  const word = from?.stage === undefined ? from?.image?.word : externalBase(from.stage).image.word;
  const isEmpty =
    word?.expanded.value === 'scratch' &&
    from?.stage?.instructions.some(instruction => instruction.keyword === 'COPY' && takesAll(instruction)) === false;
  return isEmpty || overlays.has(nameOf(word?.expanded.value ?? word?.text ?? ''));
};

export const copyEntireFilesystem = instructionRule({
  id: 'dockerfile/copy-entire-filesystem',
  severity: 'medium',
  title: 'Entire root filesystem copied from another stage',
  on: 'copy',
  stages: 'shipped',
  judge: copy => {
    const { from, stage, range } = copy;
    if (from === undefined || !takesAll(copy) || isFilesOnly(copy)) return undefined;
    const isScratch = stage?.from.image.word.expanded.value === 'scratch';
    if (isScratch && from.stage === undefined) return undefined;
    const data = { from: from.word.expanded.value ?? from.word.text };
    return isScratch ? { messageId: 'squashed', at: range, data, severity: 'info' } : { messageId: 'all', at: range, data };
  },
  rationale: `The whole file system of a build stage brings along what only the build needs: compilers, caches, the history of the package manager,
and secrets that a step left behind. It also overwrites the files of the base, so that its updates are undone.`,
  remediation: 'Copy the files that the program needs, by their paths. To make an image of another one, name it in `FROM`.',
  messages: {
    all: 'COPY brings the whole file system of "{from}" into the image.',
    squashed:
      'COPY brings the whole file system of "{from}" into an empty image; what its steps deleted is gone, everything else is there.',
  },
  fix: 'none',
  examples: {
    bad: 'FROM golang:1.26 AS build\nRUN go build -o /app\nFROM debian:13\nCOPY --from=build / /\n',
    good: 'FROM golang:1.26 AS build\nRUN go build -o /app\nFROM debian:13\nCOPY --from=build /app /app\n',
  },
  standards: { cisDocker: ['4.3'] },
  references: ['https://docs.docker.com/build/building/multi-stage/', 'https://github.com/hadolint/hadolint/wiki/DL3067'],
});
