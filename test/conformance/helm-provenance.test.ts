import { describe, expect, test } from 'vitest';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import {
  type Changes,
  compareRenderings,
  type IsMeant,
  isNamed,
  isNamedFirst,
  type Positions,
  precisionOf,
} from '../support/render/attribution.ts';
import { MutatedCharts, type Mutation, mutations } from './helm-provenance.ts';

const folder = corpusPath('helm-charts');

/** A digest is made of all that is in it, so none of its sources comes first. */
const isDigest = (text: string): boolean => /^"?[\da-f]{64}"?$/u.test(text);

const isWithin = (at: string, wanted: string): boolean => at === wanted || at.startsWith(`${wanted}/`);

/** One change of the corpus, rendered with it and without it. */
class Proof {
  readonly #base: Positions;
  readonly #mutated: Positions;
  readonly #mutation: Mutation;
  readonly #isMeant: IsMeant;
  readonly #found: Changes;
  readonly #isStable: (at: string) => boolean;

  constructor(charts: MutatedCharts, base: Positions, mutation: Mutation) {
    this.#base = base;
    this.#mutation = mutation;
    this.#mutated = charts.mutated(mutation);
    this.#isMeant = charts.isMeant(mutation);
    this.#isStable = at => charts.isStable(mutation, at);
    this.#found = compareRenderings(
      base,
      this.#mutated,
      (before, after) => !mutation.removed.includes(before) && !mutation.added.includes(after),
    );
  }

  /** Where our change is not that of Helm. */
  differences(): readonly string[] {
    const { changes } = this.#found;
    const { changed } = this.#mutation;
    const more = changes.filter(({ at }) => this.#isStable(at) && !changed.some(wanted => isWithin(at, wanted)));
    const less = changed.filter(wanted => !changes.some(({ at }) => isWithin(at, wanted)));
    return [
      ...more.map(({ at }) => `${at} changes, which does not with Helm`),
      ...less.map(at => `${at} does not change, which does with Helm`),
    ];
  }

  /** What changed without naming the change. */
  unsound(): readonly string[] {
    const { changes, added, removed } = this.#found;
    // Why kind and name: an object is another one when one of them is.
    const isKnown = (object: string, positions: Positions): boolean =>
      ['/kind', '/metadata/name'].some(pointer =>
        isNamed({ before: positions.get(`${object} ${pointer}`), after: undefined }, this.#isMeant),
      );
    return [
      ...changes.filter(change => !isNamed(change, this.#isMeant)).map(({ at }) => at),
      ...[...removed].filter(object => !isKnown(object, this.#base)),
      ...[...added].filter(object => !isKnown(object, this.#mutated)),
    ].map(at => `${at} does not name what changed it`);
  }

  /** The one position that changed, when it does not name the change first. */
  notFirst(): readonly string[] {
    const { changes, added, removed } = this.#found;
    if (this.#mutation.changed.length !== 1 || added.size + removed.size > 0) return [];
    const kind = this.#mutation.path === undefined ? 'template' : 'value';
    return changes
      .filter(change => !isNamedFirst(change, kind, this.#isMeant) && !isDigest(change.before?.text ?? ''))
      .map(({ at }) => `${at} does not name first what changed it`);
  }

  get precision(): number | undefined {
    return this.#mutation.path === undefined ? undefined : precisionOf(this.#base, this.#found, this.#isMeant);
  }
}

describe.runIf(hasCorpus('helm-charts'))('what one change of a value or of a line of a template changes with Helm', () => {
  test('changes here, and is named where it changes something, first where it changes one position', () => {
    const charts = new MutatedCharts(folder);
    const precisions: number[] = [];
    const wrong: string[] = [];
    for (const [, own] of Map.groupBy(mutations(folder), ({ base }) => base)) {
      const [first] = own;
      if (first === undefined) continue;
      const base = charts.base(first);
      for (const mutation of own) {
        const proof = new Proof(charts, base, mutation);
        for (const text of [...proof.differences(), ...proof.unsound(), ...proof.notFirst()]) wrong.push(`${mutation.id}: ${text}`);
        if (proof.precision !== undefined) precisions.push(proof.precision);
      }
    }
    expect(wrong).toEqual([]);
    expect(precisions.length).toBeGreaterThan(300);
    expect(precisions.reduce((sum, one) => sum + one, 0) / precisions.length).toBeGreaterThan(0.95);
  }, 300_000);
});
