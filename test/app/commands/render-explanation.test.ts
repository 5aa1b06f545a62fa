import { describe, expect, test } from 'vitest';
import { renderExplanation } from '../../../app/commands/render-explanation.ts';
import { renderHelp } from '../../../app/commands/render-help.ts';
import { exampleText } from '../../../src/reports/example-text.ts';
import { maxCommentLength } from '../../../src/reports/limits.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { linksOfGitHub, readInline } from '../../support/markdown-reader.ts';

const metas = allRules.map(({ meta }) => meta);

describe('an explanation', () => {
  test.each(metas.map(meta => [meta.id, meta] as const))('of %s has everything, and fits into a comment', (id, meta) => {
    const text = renderExplanation(id.toUpperCase(), metas);
    for (const part of [
      meta.title,
      `Severity ${meta.severity}`,
      meta.rationale,
      meta.remediation,
      exampleText(meta.examples.bad).trimEnd(),
      exampleText(meta.examples.good).trimEnd(),
      `/docs/rules/${id}.md`,
    ])
      expect(text).toContain(part);
    expect(text.length).toBeLessThan(maxCommentLength / 4);
  });

  test('is found by the last part of a name, unless several rules have it', () => {
    expect(renderExplanation('sudo', metas)).toContain('dockerfile/sudo');
    expect(renderExplanation('root-user', metas)).toBe(
      'Several rules are called `root-user`: `compose/root-user`, `dockerfile/root-user`, `kubernetes/root-user`.',
    );
  });

  test('of an unknown rule names the one that is nearest', () => {
    expect(renderExplanation('dockerfile/rot-user', metas)).toBe(
      'There is no rule `dockerfile/rot-user`. Did you mean `dockerfile/root-user`?',
    );
    expect(renderExplanation('nothing-like-it-at-all', metas)).toMatch(
      /^There is no rule `nothing-like-it-at-all`\. All rules are listed \[here\]/u,
    );
    expect(renderExplanation('', metas)).toMatch(/^There is no rule/u);
    expect(renderExplanation('__proto__', metas)).toMatch(/^There is no rule `__proto__`/u);
  });

  test('shows a hostile name as code and nothing else', () => {
    for (const name of hostileTexts(300)) {
      for (const text of [renderExplanation(name, metas), renderHelp(name).split('\n\n')[0] ?? '']) {
        const { text: shown, active } = readInline(text.replace(/ (?:All rules are|Did you mean).*$/u, ''));
        expect({ name, active, links: linksOfGitHub(shown), lines: text.split('\n').length }).toEqual({
          name,
          active: [],
          links: [],
          lines: 1,
        });
      }
    }
  });
});
