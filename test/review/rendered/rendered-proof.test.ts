import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { Place } from '../../../src/render/template/sources.ts';
import { RenderedProof } from '../../../src/review/rendered/proofs/rendered-proof.ts';
import { RenderedText } from '../../../src/review/rendered/units/rendered-text.ts';
import { notDeployed, type RenderedUnit, type Rendering } from '../../../src/review/rendered/units/rendering.ts';
import { allRules } from '../../../src/rules/catalog.ts';

/** Ways of deploying something of which the first cannot be rendered with the edit. */
const unitsOf = (count: number, rendered: string[]): readonly RenderedUnit[] =>
  Array.from({ length: count }, (_, at): RenderedUnit => {
    const environment = `e${at}`;
    return {
      kind: 'chart',
      folder: 'web/',
      file: 'web/Chart.yaml',
      environment,
      origin: undefined,
      unknown: [],
      reads: () => true,
      render: () => {
        rendered.push(environment);
        return at === 0 ? { state: 'failed', reason: 'nil pointer', isOurs: false } : notDeployed;
      },
    };
  });

const judgement = { rules: [], known: [], policy: defaultPolicy, today: '2026-11-27' };

test('an edit that does not hold takes the renderings that were made, and not those of all environments', () => {
  const rendered: string[] = [];
  const units = unitsOf(20, rendered);
  const proof = new RenderedProof({ units, files: new Map(), renderingOf: () => notDeployed, judgement, renderings: 12 });
  for (let time = 0; time < 10; time += 1) expect(proof.holds(new Map([['web/values.yaml', `a: ${time}\n`]]))).toBe(false);
  expect(rendered).toEqual(Array.from({ length: 10 }, () => 'e0'));
  expect(proof.isSpent).toBe(false);
});

test('an edit is not proven when there is no room to render all that it concerns', () => {
  const rendered: string[] = [];
  const units = unitsOf(20, rendered).slice(1);
  const proofOf = (renderings: number): RenderedProof =>
    new RenderedProof({ units, files: new Map(), renderingOf: () => notDeployed, judgement, renderings });
  const texts = new Map([['web/values.yaml', 'a: 1\n']]);
  expect(proofOf(19).holds(texts)).toBe(true);
  const short = proofOf(18);
  expect([short.holds(texts), short.isSpent]).toEqual([false, true]);
});

/** Prints each file as it is. */
const printing: RenderedUnit = {
  kind: 'chart',
  folder: '',
  file: 'Chart.yaml',
  environment: '',
  origin: undefined,
  unknown: [],
  reads: () => true,
  render: files => ({
    ...notDeployed,
    texts: new Map(
      [...files].map(([path, file]) => {
        const whole = new Place('template', path, '', 0, file.text.length);
        return [
          path,
          new RenderedText(path, [{ text: file.text, data: [whole], control: [] }], ({ start, end }) => ({ file, range: { start, end } })),
        ];
      }),
    ),
  }),
};

test('an edit does not hold that brings something into one of the texts, though there is nothing to mend in any', () => {
  const pod = (name: string, more = ''): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n${more}  containers: [{name: a, image: acme/a:1.2}]\n`;
  const files = new Map(['a', 'b'].map(name => [`${name}.yaml`, sourceFile(`${name}.yaml`, pod(name))]));
  const rules = allRules.filter(({ meta }) => meta.id === 'kubernetes/host-network').map(rule => activate(rule));
  const renderingOf = (unit: RenderedUnit): Rendering => unit.render(files);
  const proof = new RenderedProof({ units: [printing], files, renderingOf, judgement: { ...judgement, rules } });
  expect(proof.holds(new Map([['b.yaml', pod('b', '  hostUsers: false\n')]]))).toBe(true);
  expect(proof.holds(new Map([['b.yaml', pod('b', '  hostNetwork: true\n')]]))).toBe(false);
});
