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
export const fateWords = (fate: Fate | undefined): string => {
  if (fate?.fate === 'killed') return `killed by ${fate.by}`;
  if (fate?.fate === 'survived') return `survived ${countOf(fate.met, 'test file')}`;
  return fate?.fate ?? 'not reached';
};

/** The score of each folder. Equivalent mutants are not real; what the type checker refuses counts as killed, what no test reaches as alive. */
export const scoreTable = (judged: readonly Judged[]): string => {
  const row = (name: string, own: readonly Judged[]): string => {
    const count = (fate: Fate['fate']): number => own.filter(one => one.fate.fate === fate).length;
    const real = own.length - count('equivalent');
    const killed = real - count('survived') - count('not reached');
    const share = real === 0 ? '' : `${Math.floor((100 * killed) / real)} %`;
    return `| ${[name, `${killed} / ${real}`, share, count('refused'), count('not reached'), count('equivalent')].join(' | ')} |`;
  };
  const folders = Map.groupBy(judged, ({ mutant }) => folderOf(mutant.file));
  return [
    '| folder | killed / real | share | of these by types | not reached | equivalent |',
    '|---|---|---|---|---|---|',
    ...[...folders].map(([folder, own]) => row(folder, own)),
    row('all', judged),
  ].join('\n');
};
