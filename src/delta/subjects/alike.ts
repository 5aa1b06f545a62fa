import type { Subject } from './subject.ts';
import { similarity } from './words.ts';

/** A base subject that a head subject may have been, and how alike they are. */
export interface Candidate {
  readonly base: Subject;
  readonly head: Subject;
  readonly score: number;
}

/** The likeness from which on two subjects may be the same, from 0 to 1; undefined where they can't be. */
export type LeastLikeness = (base: Subject, head: Subject) => number | undefined;

/** So many words of pairs are compared; where there would be more, only pairs that share a rare word. */
const maxComparedWords = 400_000;
/** A word that more base subjects have than this is not rare. */
const rare = 8;
/** Base subjects that are compared with one head subject where not all are. */
const maxComparedPerSubject = 32;

/** All pairs that are alike enough, the most alike first; among equals those in equal places, then in source order. */
export const alikeSubjects = (bases: readonly Subject[], heads: readonly Subject[], least: LeastLikeness): readonly Candidate[] => {
  // Why asked before all else: words are counted once they are looked at, and are kept.
  if (bases.length === 0 || heads.length === 0) return [];
  const found: Candidate[] = [];
  const comparedWith = comparedWords(bases, heads) <= maxComparedWords ? () => bases : sharingRareWords(bases);
  for (const head of heads) {
    for (const base of comparedWith(head)) {
      const limit = least(base, head);
      if (limit === undefined) continue;
      const score = likeness(base, head);
      if (score >= limit) found.push({ base, head, score });
    }
  }
  return found.toSorted((a, b) => b.score - a.score || distance(a) - distance(b));
};

/** What comparing each with each costs: of two, the words of the one that has fewer are looked up. */
const comparedWords = (bases: readonly Subject[], heads: readonly Subject[]): number => {
  const least = (some: readonly Subject[]): number => some.reduce((sum, { words }) => sum + 1 + words.size, 0);
  return Math.min(least(bases) * heads.length, least(heads) * bases.length);
};

const distance = ({ base, head }: Candidate): number => Math.abs(base.index - head.index);

/** Weight of the name beside the content, and of ending in the image. */
const nameWeight = 0.15;
const finalWeight = 0.05;

const likeness = (base: Subject, head: Subject): number =>
  similarity(base.words, head.words) +
  nameWeight * nameLikeness(base.name, head.name) +
  (base.isFinal && head.isFinal ? finalWeight : 0) +
  (base.path === head.path ? 0.001 : 0);

/** The parts that two names share, by the parts of both; 0 when one is not known. */
const nameLikeness = (base: string | undefined, head: string | undefined): number => {
  if (base === undefined || head === undefined) return 0;
  const of = new Set(partsOf(base));
  const other = partsOf(head);
  const common = other.filter(part => of.has(part)).length;
  return (2 * common) / (of.size + other.length);
};

const partsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(part => part !== '');

/** The base subjects that share a rare word with a head subject, as many as are compared. */
const sharingRareWords = (bases: readonly Subject[]): ((head: Subject) => readonly Subject[]) => {
  const having = new Map<string, Subject[]>();
  for (const base of bases) {
    for (const word of base.words.keys()) {
      const list = having.get(word);
      if (list === undefined) having.set(word, [base]);
      else if (list.length <= rare) list.push(base);
    }
  }
  return head => {
    const sharing = [...head.words.keys()].flatMap(word => {
      const list = having.get(word) ?? [];
      return list.length <= rare ? list : [];
    });
    return [...Map.groupBy(sharing, base => base)]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .slice(0, maxComparedPerSubject)
      .map(([base]) => base);
  };
};
