import { describe, expect, test } from 'vitest';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { compareRenderings, isNamed, isNamedFirst, type Positions, precisionOf } from '../support/render/attribution.ts';
import { MutatedCharts, type Mutation, mutations } from './helm-provenance.ts';

const folder = corpusPath('helm-charts');

/** A digest is made of all that is in it, so none of its sources comes first. */
const isDigest = (text: string): boolean => /^"?[\da-f]{64}"?$/u.test(text);

/** What the renderings with and without one change say about each other. */
const proveMutation = (charts: MutatedCharts, base: Positions, mutation: Mutation) => {
  const mutated = charts.mutated(mutation);
  const isMeant = charts.isMeant(mutation);
  const found = compareRenderings(base, mutated, (before, after) => !mutation.removed.includes(before) && !mutation.added.includes(after));
  const wrong: string[] = [];
  const isWithin = (at: string, wanted: string): boolean => at === wanted || at.startsWith(`${wanted}/`);
  for (const { at } of found.changes)
    if (charts.isStable(mutation, at) && !mutation.changed.some(wanted => isWithin(at, wanted)))
      wrong.push(`${at} changes, which does not with Helm`);
  for (const wanted of mutation.changed)
    if (!found.changes.some(({ at }) => isWithin(at, wanted))) wrong.push(`${wanted} does not change, which does with Helm`);
  for (const change of found.changes) if (!isNamed(change, isMeant)) wrong.push(`${change.at} does not name what changed it`);
  for (const [positions, objects] of [
    [base, found.removed],
    [mutated, found.added],
  ] as const)
    for (const object of objects) {
      // Why these: an object is another one when its kind or its name is.
      const ids = ['/kind', '/metadata/name'].map(pointer => positions.get(`${object} ${pointer}`));
      if (!ids.some(before => isNamed({ before, after: undefined }, isMeant)))
        wrong.push(`${object} came or went, and does not name what decided so`);
    }
  if (mutation.changed.length === 1 && found.added.size + found.removed.size === 0)
    for (const change of found.changes) {
      const isFirst = isNamedFirst(change, mutation.path === undefined ? 'template' : 'value', isMeant);
      if (!isFirst && !isDigest(change.before?.text ?? '')) wrong.push(`${change.at} does not name first what changed it`);
    }
  return { wrong, precision: mutation.path === undefined ? undefined : precisionOf(base, found, isMeant) };
};

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
        const proof = proveMutation(charts, base, mutation);
        wrong.push(...proof.wrong.map(text => `${mutation.id}: ${text}`));
        if (proof.precision !== undefined) precisions.push(proof.precision);
      }
    }
    expect(wrong).toEqual([]);
    expect(precisions.length).toBeGreaterThan(300);
    expect(precisions.reduce((sum, one) => sum + one, 0) / precisions.length).toBeGreaterThan(0.95);
  }, 300_000);
});
