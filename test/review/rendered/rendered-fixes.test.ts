import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { RenderedEntry, RenderedPair } from '../../../src/review/rendered/judge-rendered.ts';
import { type RenderedFix, renderedFixes } from '../../../src/review/rendered/proofs/rendered-fixes.ts';
import { reviewChange } from '../../../src/review/review.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Files, InMemoryRepository } from '../../support/in-memory-repository.ts';

const chart = { 'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', 'web/values.yaml': 'host: false\nextra: {}\n' };

/** A pod of which the chart's values say a part, so that only what is printed tells what it lacks. */
const pod = (name: string, annotations = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}${annotations}}\nspec:\n  hostNetwork: {{ .Values.host }}\n  containers:\n    - name: ${name}\n      {{- with .Values.extra }}\n      {{- toYaml . | nindent 6 }}\n      {{- end }}\n      image: ghcr.io/acme/${name}:1.4.2\n`;

/** What is found in the objects that a new chart prints, and how to prove the fixes of some of it: they, and how often it was rendered. */
const findingsOf = async (templates: Files) => {
  const head = { ...chart, ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`web/templates/${name}`, text])) };
  const { rendered, judgement } = await reviewChange(
    { policy: defaultPolicy, rules: allRules, version: '0' },
    { reader: new InMemoryRepository({ base: {}, head }), clock: { today: () => '2026-11-24' } },
  );
  if (rendered === undefined) throw new Error('Nothing was rendered.');
  let renderings = 0;
  const counted = new Map(
    rendered.pairs.map((pair): [RenderedPair, RenderedPair] => {
      const render: RenderedPair['unit']['render'] = files => {
        renderings += 1;
        return pair.unit.render(files);
      };
      return [pair, { ...pair, unit: { ...pair.unit, render } }];
    }),
  );
  const entries = [...rendered.join({ entries: [] }, judgement).rendered.values()].map(
    (entry): RenderedEntry => ({ ...entry, pair: counted.get(entry.pair) ?? entry.pair }),
  );
  const prove = (
    some: readonly RenderedEntry[],
  ): { readonly fixes: ReadonlyMap<RenderedEntry, RenderedFix>; readonly renderings: number } => {
    renderings = 0;
    return { fixes: renderedFixes(some, [...counted.values()], rendered.sources, judgement), renderings };
  };
  return { entries, prove };
};
const pathsOf = (fixes: ReadonlyMap<RenderedEntry, RenderedFix>): readonly string[] => [...fixes.values()].map(({ path }) => path);

/** What is offered of each template when all fixes are proven at once and when each is asked for alone, and how often it was rendered for that. */
const provenOf = async (templates: Files) => {
  const { entries, prove } = await findingsOf(templates);
  const atOnce = prove(entries);
  const alone = entries.map(entry => prove([entry]));
  return {
    atOnce: { paths: pathsOf(atOnce.fixes), renderings: atOnce.renderings },
    alone: { paths: alone.flatMap(({ fixes }) => pathsOf(fixes)), renderings: alone.reduce((sum, one) => sum + one.renderings, 0) },
  };
};

const [a, b, c] = ['web/templates/a.yaml', 'web/templates/b.yaml', 'web/templates/c.yaml'];

describe('fixes of what a chart prints', () => {
  test('are proven by one rendering where each writes in a template of its own', async () => {
    expect(await provenOf({ 'a.yaml': pod('a'), 'b.yaml': pod('b'), 'c.yaml': pod('c') })).toEqual({
      atOnce: { paths: [a, b, c], renderings: 1 },
      alone: { paths: [a, b, c], renderings: 3 },
    });
  });

  test('are proven alone where a template defines something for others', async () => {
    const defining = `{{- define "name" }}x{{ end }}\n${pod('b')}`;
    expect(await provenOf({ 'a.yaml': pod('a'), 'b.yaml': defining, 'c.yaml': pod('c') })).toMatchObject({
      atOnce: { paths: [a, c, b], renderings: 2 },
      alone: { paths: [a, b, c], renderings: 3 },
    });
  });

  test('are offered as if each were proven alone where a template prints a digest of another', async () => {
    const digest = ', annotations: {digest: {{ include (print $.Template.BasePath "/a.yaml") . | sha256sum }}}';
    const { atOnce, alone } = await provenOf({ 'a.yaml': pod('a'), 'b.yaml': pod('b', digest), 'c.yaml': pod('c') });
    expect(alone.paths).toEqual([b, c]);
    expect(atOnce.paths.toSorted()).toEqual([b, c]);
  });
});
