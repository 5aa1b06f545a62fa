import { countOf } from '../../src/verdict/counted-noun.ts';
import { folderOf } from './draw.ts';
import type { Fate } from './judge.ts';
import { type Mutant, viewOf } from './mutant.ts';

export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** A mutant in three lines: where it is and of what kind, the code without and with it. */
export const describeMutant = (mutant: Mutant, text: string): string => {
  const { line, before, after } = viewOf(text, mutant);
  return `${mutant.file}:${line} ${mutant.operator}\n  - ${before}\n  + ${after}`;
};

/** What became of a mutant, in words. */
export const fateWords = (fate: Fate): string => {
  if (fate.fate === 'killed') return `killed by ${fate.by}`;
  if (fate.fate === 'survived' || fate.fate === 'undecided') return `${fate.fate}, met ${countOf(fate.met, 'test file')}`;
  return fate.fate;
};

/**
 * The score of each folder. Equivalent mutants are not real; what the type checker refuses counts as killed, what no test reaches as alive. What is
 * undecided counts as alive in the first share, which is a lower bound, and is left out of the second.
 */
export const scoreTable = (judged: readonly Judged[]): string => {
  const share = (killed: number, all: number): string => (all === 0 ? '' : `${((100 * killed) / all).toFixed(1)} %`);
  const row = (name: string, own: readonly Judged[]): string => {
    const count = (fate: Fate['fate']): number => own.filter(one => one.fate.fate === fate).length;
    const [killed, undecided] = [count('killed') + count('refused'), count('undecided')];
    const real = own.length - count('equivalent');
    const decided = real - undecided;
    const shares = [share(killed, real), undecided, share(killed, decided)];
    return `| ${[name, `${killed} / ${real}`, ...shares, count('refused'), count('not reached'), count('equivalent')].join(' | ')} |`;
  };
  const folders = Map.groupBy(judged, ({ mutant }) => folderOf(mutant.file));
  return [
    '| folder | killed / real | at least | undecided | of the decided | killed by types | not reached | equivalent |',
    '|---|---|---|---|---|---|---|---|',
    ...[...folders].map(([folder, own]) => row(folder, own)),
    row('all', judged),
  ].join('\n');
};
