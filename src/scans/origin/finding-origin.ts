import type { Dockerfile, FromInstruction, Instruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { isDistributed } from '../ecosystem.ts';
import type { HistoryEntry, ScanFinding, ScannedImage, ScanReport } from '../report.ts';
import type { BuildProvenance } from './build-provenance.ts';
import type { ChangedFile } from './changed-files.ts';

/**
 * What brought a finding in. `own`: an instruction of the Dockerfile. `base`: the image that it is built from. `unknown`: the report or the Dockerfile does
 * not tell; the place is that of FROM all the same. `file`: a file of the change, such as the lock file that names the package.
 */
export interface FindingOrigin {
  readonly layer: 'own' | 'base' | 'unknown' | 'file';
  /** Path of the Dockerfile, or of the file. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** `RUN`, `COPY`, `FROM`…; of a file none. */
  readonly keyword: string;
  /** The report names no line of the file, and the first one stands for it. */
  readonly isWholeFile?: true;
}

/** What is known of where a scanned thing comes from. */
export interface OriginContext {
  /** What the image was built of. */
  readonly dockerfile: Dockerfile | undefined;
  /** What its build said of it. */
  readonly provenance?: BuildProvenance | undefined;
  /** The files of the change. */
  readonly changed?: ChangedFile | undefined;
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

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

/** What a build said of layers counts for the Dockerfile that it was of, and for no other. */
const originByBuild = (dockerfile: Dockerfile, from: FromInstruction, provenance: BuildProvenance | undefined): OriginOf => {
  if (!provenance || withLineFeeds(provenance.dockerfile) !== withLineFeeds(dockerfile.file.text)) return () => undefined;
  const byLine = new Map(
    dockerfile.instructions.flatMap(own =>
      Array.from({ length: own.endLine - own.startLine + 1 }, (_, at) => [own.startLine + at, own] as const),
    ),
  );
  return ({ layer = '', layerDigest = '' }) => {
    const digest = [layerDigest, layer].find(one => provenance.lineOf.has(one) || provenance.pulled.has(one));
    if (digest === undefined) return undefined;
    const line = provenance.lineOf.get(digest);
    if (line === undefined) return placeOf('base', dockerfile, from);
    const instruction = byLine.get(line);
    return instruction && placeOf('own', dockerfile, instruction);
  };
};

/** What the scanner itself says: the text of the instruction, where one of the image's has it, or that the base image has it. */
const originByScanner = (dockerfile: Dockerfile, from: FromInstruction, chain: readonly Stage[]): OriginOf => {
  const texts = Map.groupBy(
    chain.flatMap(({ instructions }) => instructions),
    ({ range: { start, end } }) => squeezed(withoutContinuations(dockerfile.file.text.slice(start, end))),
  );
  return ({ instruction = '', isInBase }) => {
    if (isInBase) return placeOf('base', dockerfile, from);
    const [own, ...others] = (instruction === '' ? undefined : texts.get(squeezed(withoutContinuations(instruction)))) ?? [];
    return own && others.length === 0 ? placeOf('own', dockerfile, own) : undefined;
  };
};

const withoutContinuations = (text: string): string => text.replace(/[\\`]\r?\n/gu, ' ');

/** Where the layers of an image's own history tell it. Two layers of the same content have the same diff id; the later instruction is then named. */
const originByHistory = (image: ScannedImage, dockerfile: Dockerfile, from: FromInstruction, chain: readonly Stage[]): OriginOf => {
  const own = instructionsByLayer(image, dockerfile, chain);
  const layers = new Set(image.diffIds);
  return ({ layer }) => {
    if (own === undefined || layer === undefined || !layers.has(layer)) return undefined;
    const instruction = own.get(layer);
    return instruction ? placeOf('own', dockerfile, instruction) : placeOf('base', dockerfile, from);
  };
};

const noImage: ScannedImage = { tags: [], digests: [], diffIds: [], history: [] };

/** Where findings of an image come from. What nothing tells of a vulnerability comes from FROM; of anything else it is not said. */
const originsInImage = ({ image = noImage }: ScanReport, { dockerfile, provenance }: OriginContext): OriginOf => {
  const final = dockerfile?.finalStage;
  if (!(dockerfile && final)) return () => undefined;
  const chain = chainOf(final);
  const from = (chain[0] ?? final).from;
  const ways = [
    originByHistory(image, dockerfile, from, chain),
    originByBuild(dockerfile, from, provenance),
    originByScanner(dockerfile, from, chain),
  ];
  return finding => {
    for (const way of ways) {
      const origin = way(finding);
      if (origin) return origin;
    }
    return finding.kind === 'vulnerability' ? placeOf('unknown', dockerfile, from) : undefined;
  };
};

/** Where findings in files come from: the file of the change, at the lines that the report names. */
const originsInFiles =
  (changed: ChangedFile): OriginOf =>
  ({ package: { place }, lines }) => {
    const path = place.kind === 'file' ? changed(place.path) : undefined;
    if (path === undefined) return undefined;
    const span = lines ?? { start: 1, end: 1 };
    return { layer: 'file', path, line: span.start, endLine: span.end, keyword: '', ...(!lines && { isWholeFile: true as const }) };
  };

/**
 * Where findings of a report come from. Of an image the instruction of the Dockerfile that it was built of, of files the file of the change; where a report
 * does not say what it is about, the file where the change has it, else the Dockerfile.
 */
export const originsIn = (report: ScanReport | undefined, context: OriginContext): OriginOf => {
  if (!report) return () => undefined;
  const { artifact, image } = report;
  const isImage = artifact === 'image' || image !== undefined;
  const inImage = isImage || artifact === undefined || artifact === 'sbom' ? originsInImage(report, context) : () => undefined;
  // Why: packages of a distribution are in an image, and a bill of others may be one of a folder.
  if (artifact === 'sbom') return finding => (isDistributed(finding.package.ecosystem) ? inImage(finding) : undefined);
  if (isImage || artifact === 'cluster') return inImage;
  const inFiles = context.changed ? originsInFiles(context.changed) : () => undefined;
  return finding => inFiles(finding) ?? (finding.package.place.kind === 'file' ? undefined : inImage(finding));
};
