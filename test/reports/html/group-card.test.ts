import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Cause } from '../../../src/delta/delta.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import type { Severity } from '../../../src/findings/severity.ts';
import { type CardSources, groupCards, type ShownFinding, type ShownGroup } from '../../../src/reports/html/group-card.ts';
import type { AnyRuleMeta } from '../../../src/review/result.ts';
import { lineRange, relatedSteps, toldFinding } from '../../support/told-groups.ts';

const text = Array.from({ length: 100 }, (_, index) => `line ${index + 1}\n`).join('');
const files = new Map(['a.yaml', 'b.yaml'].map(path => [path, sourceFile(path, text)]));
const meta = (name: string): [string, AnyRuleMeta] => [
  `test/${name}`,
  { id: `test/${name}`, title: `Title of ${name}`, rationale: `Why \`${name}\`.`, remediation: `Mend ${name}.` } as unknown as AnyRuleMeta,
];
const sources: CardSources = {
  files,
  baseFiles: new Map([['a.yaml', sourceFile('a.yaml', 'gone 1\ngone 2\n')]]),
  rules: new Map([meta('a'), meta('b')]),
  version: '1.0.0',
  at: { repositoryUrl: 'https://github.com/acme/shop', commit: 'abc' },
};
const shownAs = (finding: Finding, more: Partial<ShownFinding> = {}): ShownFinding => ({ finding, remarks: [], ...more });
const group = (members: readonly [ShownFinding, ...ShownFinding[]], changes: Partial<ShownGroup> = {}): ShownGroup => ({
  owner: { path: 'a.yaml', subject: '' },
  severity: members[0].finding.severity,
  members,
  ...changes,
});
const family = 'pod-hardening' as const;
const cardsOf = (...groups: readonly ShownGroup[]): string => String(groupCards(groups, sources));
const card = (finding: Finding, more?: Partial<ShownFinding>): string => cardsOf(group([shownAs(finding, more)]));
const bare = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

describe('the card of a finding', () => {
  test('has its severity, title, subject, place, message, and what its rule says', () => {
    const markup = card(toldFinding('a', { line: 7, subject: 'service:web', message: 'The "x" is <bad>.' }));
    expect(markup).toContain('<article class="card high" id="f1" data-severity="high">');
    expect(markup).toContain('<h3>Title of a</h3>');
    expect(markup).toMatch(/<span class="where">.*web.*<code>a\.yaml:7<\/code><\/span>/u);
    expect(markup).toContain('The <code>x</code> is &lt;bad&gt;.');
    expect(markup).toMatch(/<span class="rule"><a href="[^"]*"[^>]*>test\/a<\/a><\/span>/u);
    expect(markup).toContain('<p><strong>Why.</strong> Why <code>a</code>.</p><p><strong>What to do.</strong> Mend a.</p>');
    expect(markup).toMatch(/Where it is: <a href="https:\/\/github\.com\/acme\/shop\/blob\/abc\/a\.yaml#L7"/u);
    expect(bare(markup)).toContain('line 7');
  });

  test('of a rule that is not known has its id as title, and of a file that is not there no lines', () => {
    const markup = card(toldFinding('z', { path: 'z.yaml' }));
    expect(markup).toContain('<h3>test/z</h3>');
    expect(markup).toContain('<code>z.yaml:1</code>');
    expect(markup).not.toMatch(/<pre|<strong>Why/u);
  });

  test('says its remarks, and what belongs to it, ten places at most', () => {
    const markup = card(toldFinding('a', { related: relatedSteps(11) }), { remarks: ['It is "old".'] });
    expect(markup).toContain('<p>It is <code>old</code>.</p>');
    expect(markup.match(/<li>/gu)).toHaveLength(10);
    expect(bare(markup)).toContain('b.yaml:1 Step 1.');
    expect(markup).toContain('/blob/abc/b.yaml#L2"');
    expect(card(toldFinding('a'))).not.toContain('<ol>');
  });

  test('shows up to three causes beside the place, those that are gone from the base', () => {
    const cause = (line: number, changes: Partial<Cause> = {}): Cause =>
      ({ path: 'a.yaml', kind: 'added', line, endLine: line, text: `cause ${line}`, ...changes }) as Cause;
    const caused = (...causes: readonly Cause[]) =>
      card(toldFinding('a'), { marks: { causes } as unknown as NonNullable<ShownFinding['marks']> });
    const one = caused(cause(9));
    expect(one).toContain('<figure class="cause"><figcaption>What caused it: <a href="https://github.com/acme/shop/blob/abc/a.yaml#L9"');
    expect(bare(one)).toContain('line 9');
    expect(bare(one)).not.toContain('more');
    const gone = caused(cause(2, { kind: 'deleted' }));
    expect(gone).toContain('<figure class="gone"><figcaption>What caused it, deleted from the base: <code>a.yaml:2</code>');
    expect(bare(gone)).toContain('gone 2');
    expect(caused(cause(200))).toContain('<pre class="code">cause 200</pre>');
    const many = caused(...[1, 2, 3, 4, 5].map(line => cause(line)));
    expect([many.match(/class="cause"/gu)?.length, many.includes('<p>and 2 more</p>')]).toEqual([3, true]);
    expect(caused(cause(1), cause(2), cause(3))).not.toContain('more</p>');
  });

  test('tells older gaps', () => {
    const older = (count: number) => cardsOf(group([shownAs(toldFinding('a'))], { older: Array.from({ length: count }) }));
    expect(older(1)).toContain('<p>Beside it is 1 older gap, which this change did not cause.</p>');
    expect(older(2)).toContain('<p>Beside it are 2 older gaps, which');
    expect(older(0)).not.toContain('Beside it');
  });

  test('has its fix as a diff, and advice, each once and three at most', () => {
    const fix = { title: 'Mend it', safety: 'safe' as const, edits: [{ range: lineRange(1), newText: 'mended' }] };
    expect(bare(card(toldFinding('a', { fix })))).toMatch(/Mend it.*-line 1 \+mended/u);
    const advised = ['One.', 'One.', 'Two.', 'Three.', 'Four.'].map(advice => shownAs(toldFinding('a', { advice })));
    const [first, ...others] = advised;
    if (!first) throw new Error('none');
    const markup = cardsOf(group([first, ...others], { family }));
    expect([...markup.matchAll(/<strong>Here\.<\/strong> (\w+)\./gu)].map(([, word]) => word)).toEqual(['One', 'Two', 'Three']);
  });
});

describe('the card of a family', () => {
  const fix = { title: 'Mend it', safety: 'safe' as const, edits: [{ range: lineRange(1), newText: 'mended' }] };
  const joined = group(
    [
      shownAs(toldFinding('a', { subject: 'Deployment/web containers/app', fix, line: 3 }), { remarks: ['All alike.', 'Only a.'] }),
      shownAs(toldFinding('b', { severity: 'low', line: 4 }), { remarks: ['All alike.'] }),
    ],
    { family, owner: { path: 'a.yaml', subject: 'Deployment/web' } },
  );

  test('has each member, what all share, and the reasons of all, folded', () => {
    const markup = cardsOf(joined);
    expect(markup).toContain('<h3>Pod is not hardened</h3><span class="count">2 gaps</span>');
    expect(bare(markup)).toContain('Deployment/web');
    expect(bare(markup)).toContain('2 gaps of the family pod-hardening, shown as one:');
    expect(markup).toMatch(/<details class="member"><summary><span class="severity low">low<\/span> Title of b<\/summary>/u);
    expect([markup.includes('<p>All alike.</p>'), markup.includes('Only a.')]).toEqual([true, false]);
    expect(bare(markup)).toMatch(/Why, and what to do ?Title of a\. Why a\. Mend a\. ?Title of b\. Why b\. Mend b\./u);
    expect(bare(markup)).toContain('It mends 1 of the 2.');
  });
});

test('the worst stand open: those that are grave up to five, and the first in any case', () => {
  const openOf = (...severities: readonly Severity[]) =>
    cardsOf(...severities.map(severity => group([shownAs(toldFinding('a', { severity }))]))).match(/<details open>/gu)?.length ?? 0;
  expect(openOf('critical', 'high', 'medium', 'low')).toBe(2);
  expect(openOf('medium', 'low')).toBe(1);
  expect(openOf('high', 'high', 'high', 'high', 'high', 'high')).toBe(5);
  expect(openOf('high', 'high')).toBe(2);
  expect(cardsOf()).toBe('<div class="cards"></div>');
});
