/** The test about the rules as a whole: what each promises in its metadata holds, and nothing of it is forgotten. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allRules } from '../src/rules/catalog.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const maxTitleLength = 72;
const maxRuleLines = 130;

/** Full sentences: they begin like one and end in one period (or a closing parenthesis or code after it). */
const sentences = /^[A-Z`"{].*[^.\s]\.\)?$/su;

const idsOfFiles = (folder: string, extension: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !['concepts', 'forms'].includes(entry.name))
    .flatMap(pack =>
      readdirSync(`${root}${folder}/${pack.name}`)
        .filter(name => name.endsWith(extension))
        .map(name => `${pack.name}/${name.slice(0, -extension.length)}`),
    )
    .toSorted();

describe('the catalogue', () => {
  const ids: readonly string[] = allRules.map(rule => rule.meta.id);

  test('lists every rule file, once, under the id that is its path', () => {
    expect(ids).toEqual(idsOfFiles('src/rules', '.ts'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a page for every rule, and no page of a rule that is gone', () => {
    expect(idsOfFiles('docs/rules', '.md')).toEqual(ids);
    const index = read('docs/rules/README.md');
    expect(ids.filter(id => !index.includes(`](${id}.md)`))).toEqual([]);
  });

  test('has no two rules with one title in a pack', () => {
    const titles = allRules.map(({ meta: { id, title } }) => `${id.split('/')[0]}: ${title}`);
    expect(titles.length).toBe(new Set(titles).size);
  });
});

describe.each(allRules.map(rule => [rule.meta.id, rule.meta] as const))('%s', (id, meta) => {
  test('is tested by its own table', () => {
    expect(existsSync(`${root}test/rules/${id}.test.ts`)).toBe(true);
    expect(read(`test/rules/${id}.test.ts`)).toContain('testRule(');
  });

  test('says in one line what is wrong', () => {
    expect(meta.title).toMatch(/^\S.*[^.\s]$/u);
    expect(meta.title.length).toBeLessThanOrEqual(maxTitleLength);
  });

  test('says why and what to do in full sentences', () => {
    expect(meta.rationale).toMatch(sentences);
    expect(meta.remediation).toMatch(sentences);
  });

  test('reports in full sentences', () => {
    expect(Object.keys(meta.messages)).not.toEqual([]);
    for (const message of Object.values(meta.messages)) expect(message).toMatch(/^\S.*[^.\s]\.$/u);
  });

  test('refers to public documents', () => {
    expect(meta.references).not.toEqual([]);
    for (const reference of meta.references) expect(reference).toMatch(/^https:\/\/[\w.-]+\/\S*$/u);
  });

  test('names the release that had it first', () => {
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test('fixes what it promises to fix', () => {
    const fixes = /\bfixed:/u.test(read(`test/rules/${id}.test.ts`));
    expect(fixes).toBe(meta.fix !== 'none');
  });

  test('describes its options', () => {
    for (const { description } of Object.values(meta.options ?? {})) expect(description).toMatch(sentences);
  });

  test('is short enough to be read at once', () => {
    expect(read(`src/rules/${id}.ts`).trimEnd().split('\n').length).toBeLessThanOrEqual(maxRuleLines);
  });

  test('has a page without an empty section', () => {
    const page = read(`docs/rules/${id}.md`);
    expect(page).not.toMatch(/\bundefined\b(?!-)|\[object|TODO/u);
    const sections = page.split(/^#+ /mu).slice(1);
    for (const section of sections) expect(section.split('\n').slice(1).join('').trim(), section).not.toBe('');
    for (const [, code = ''] of page.matchAll(/^```\w+\n(.*?)^```$/gmsu)) expect(code.trim()).not.toBe('');
  });
});
