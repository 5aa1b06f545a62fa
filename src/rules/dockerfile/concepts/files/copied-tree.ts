import type { CopyInstruction, Dockerfile, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { appendAll } from '../../../../text/append-all.ts';
import { liesWithin } from '../../../../text/path.ts';
import { isCopy } from './copy-instruction.ts';
import { cleanPath } from './ignore-file.ts';

/** Where the files land, as an absolute path; undefined when a variable or the base's working directory decides. */
export const landingPlace = (copy: CopyInstruction, stage: Stage): string | undefined => {
  const destination = copy.destination?.expanded.value;
  if (destination === undefined || destination.startsWith('/')) return destination && cleanPath(destination);
  let relative = destination;
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) {
    const before = at.instructions.filter(({ range }) => at !== stage || range.start < copy.range.start);
    for (const instruction of before.toReversed()) {
      if (instruction.keyword !== 'WORKDIR') continue;
      const path = instruction.path.expanded.value;
      if (path === undefined) return undefined;
      relative = `${path}/${relative}`;
      if (path.startsWith('/')) return cleanPath(relative);
    }
  }
  return undefined;
};

/** How far up a chain of stages a tree is followed; files have chains of two or three. */
const maxChain = 16;

/** Sources of COPY by the stage that they are taken out of. */
export type TakenOn = ReadonlyMap<Stage, readonly string[]>;

/** What shipped stages COPY out of each stage, or out of one that is FROM it. */
export const sourcesTakenOn = (dockerfile: Dockerfile): TakenOn => {
  const taken = new Map<Stage, string[]>();
  for (const copy of dockerfile.instructions.filter(isCopy)) {
    if (copy.stage?.shipped !== true) continue;
    const sources = copy.sources.map(({ expanded }) => cleanPath(expanded.value ?? '/?'));
    let depth = 0;
    for (let at = copy.from?.stage; at !== undefined && depth < maxChain; at = at.parent, depth++) {
      const before = taken.get(at);
      if (before) appendAll(before, sources);
      else taken.set(at, [...sources]);
    }
  }
  return taken;
};

/** True when the stage is thrown away and no shipped stage takes the copied tree out of it. */
export const staysInBuild = (copy: CopyInstruction, taken: TakenOn): boolean => {
  const { stage } = copy;
  if (stage === undefined || stage.shipped) return false;
  const place = landingPlace(copy, stage);
  return !(taken.get(stage) ?? []).some(source => source === '.' || (place !== undefined && liesWithin(place, source)));
};
