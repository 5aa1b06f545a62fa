import type { Dockerfile, FromInstruction, Instruction, Stage } from '../../artifacts/dockerfile/model.ts';
import type { HistoryEntry, ScanFinding, ScannedImage } from '../report.ts';

/**
 * The instruction that brought a finding into an image. `own`: an instruction of the Dockerfile. `base`: the image that it is built from.
 * `unknown`: the report or the Dockerfile does not tell; the place is that of FROM all the same.
 */
export interface FindingOrigin {
  readonly layer: 'own' | 'base' | 'unknown';
  /** Path of the Dockerfile. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** `RUN`, `COPY`, `FROM`… */
  readonly keyword: string;
}

export type OriginOf = (finding: ScanFinding) => FindingOrigin | undefined;

/** The keyword of an entry of the history, as BuildKit and the builder before it write it. Other builders are not understood. */
const keywordOf = ({ createdBy }: HistoryEntry): string => {
  const text = createdBy.trimStart();
  const nothing = text.indexOf('#(nop)');
  if (nothing >= 0) return firstWord(text.slice(nothing + '#(nop)'.length));
  return text.startsWith('/bin/sh -c') || text.startsWith('|') ? 'RUN' : firstWord(text);
};

const firstWord = (text: string): string => text.trimStart().split(/\s/u, 1)[0] ?? '';

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** True unless the entry is of another command: its text has the first line of the command as written. Variables stand in both. */
const isOfCommand = ({ createdBy }: HistoryEntry, instruction: Instruction, text: string): boolean => {
  if (instruction.keyword !== 'RUN' || instruction.command.form === 'exec' || instruction.heredocs.length > 0) return true;
  const { start, end } = instruction.command.range;
  const [line = ''] = text.slice(start, end).split('\n', 1);
  return squeezed(createdBy).includes(squeezed(line.replace(/[\\`]\s*$/u, '')));
};

/** The stages that end up in the image, from the one that begins with an image of others. */
const chainOf = (stage: Stage): readonly Stage[] => {
  const chain: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) chain.unshift(at);
  return chain;
};

/** Every instruction but FROM leaves one entry in the history: the last entries are those of the Dockerfile, if all of them agree. */
const instructionsByLayer = (
  image: ScannedImage,
  { file }: Dockerfile,
  chain: readonly Stage[],
): ReadonlyMap<string, Instruction> | undefined => {
  const { history, diffIds } = image;
  const instructions = chain.flatMap(stage => stage.instructions.filter(({ keyword }) => keyword !== 'FROM'));
  const first = history.length - instructions.length;
  if (first < 0 || history.filter(({ isEmpty }) => !isEmpty).length !== diffIds.length) return undefined;
  const own = new Map<string, Instruction>();
  let layer = 0;
  for (const [index, entry] of history.entries()) {
    const instruction = instructions[index - first];
    if (index >= first) {
      if (!instruction || keywordOf(entry) !== instruction.keyword || !isOfCommand(entry, instruction, file.text)) return undefined;
      const id = diffIds[layer];
      if (!entry.isEmpty && id !== undefined) own.set(id, instruction);
    }
    if (!entry.isEmpty) layer += 1;
  }
  return own;
};

const placeOf = (
  layer: FindingOrigin['layer'],
  { file }: Dockerfile,
  { startLine, endLine, keyword }: Instruction | FromInstruction,
): FindingOrigin => ({
  layer,
  path: file.path,
  line: startLine,
  endLine,
  keyword,
});

/**
 * Where findings of an image come from, given the Dockerfile that it was built of. Two layers of the same content have the same diff id; the
 * later instruction is then named. Undefined for findings outside of images, and for a Dockerfile without a stage that ends it.
 */
export const originsIn = (image: ScannedImage | undefined, dockerfile: Dockerfile | undefined): OriginOf => {
  const final = dockerfile?.finalStage;
  if (!(image && dockerfile && final)) return () => undefined;
  const chain = chainOf(final);
  const from = (chain[0] ?? final).from;
  const own = instructionsByLayer(image, dockerfile, chain);
  const layers = new Set(image.diffIds);
  return ({ layer, kind }) => {
    if (kind !== 'vulnerability') return undefined;
    if (own === undefined || layer === undefined || !layers.has(layer)) return placeOf('unknown', dockerfile, from);
    const instruction = own.get(layer);
    return instruction ? placeOf('own', dockerfile, instruction) : placeOf('base', dockerfile, from);
  };
};
