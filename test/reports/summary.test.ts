import { beforeAll, describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/reports/summary.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import { generatedReviews, manyServices } from '../support/generated-changes.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { countingOwnComments, reviewChange } from '../support/in-memory-repository.ts';
import { cellsOf, linksOfGitHub, readInline } from '../support/markdown-reader.ts';
import { rowsOf, tablesOf } from '../support/summary-reader.ts';

const consider = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Items of a folded list whose title begins like this, and how many it says did not fit. */
const listOf = (markdown: string, title: string): { readonly items: number; readonly left: number } => {
  const start = markdown.indexOf(`<details><summary>${title}`);
  if (start < 0) return { items: 0, left: 0 };
  const lines = markdown.slice(start, markdown.indexOf('\n</details>', start)).split('\n');
  const left = lines.map(line => /^([\d,]+) more \w+ did not fit here\.$/u.exec(line)?.[1] ?? '').join('');
  return { items: lines.filter(line => line.startsWith('- ')).length, left: Number(left.replaceAll(',', '')) };
};

const worstCase = manyServices(900, index => {
  const noise = '漢😀|`"@octocat '.repeat(12);
  return `    image: acme/a:1.2.3\n    privileged: true\n    environment: {DB_PASSWORD: 'hunter2${noise}${index}'}\n`;
});

describe('a summary', () => {
  test('tells verdict, findings with cause and fix, what is fixed, hidden and noted, and every changed file', async () => {
    const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nCOPY src ./src\nUSER node\n';
    const result = await reviewChange(
      {
        base: {
          Dockerfile: dockerfile,
          'b/Dockerfile': 'FROM a:1.2\nADD x /x\nUSER 1\n',
          'old/Dockerfile': 'FROM a:1.2\nADD x /x\nUSER 1\n',
        },
        head: {
          Dockerfile: dockerfile.replace('USER node\n', ''),
          'b/Dockerfile':
            'FROM a:1.2\nCOPY x /x\nUSER 1\n# tidewaiter: ignore[dockerfile/workdir-relative] -- known\nWORKDIR y\nNONSENSE\n',
          'src/a.ts': 'x',
        },
      },
      { policy: { ...countingOwnComments, source: { path: '.github/tidewaiter.yml' } } },
    );
    await expect(renderSummary(result).payload).toMatchFileSnapshot('summary.golden.md');
  });

  test('of nothing says so', async () => {
    const { payload, omitted } = renderSummary(await reviewChange({ base: {}, head: {} }));
    expect(omitted).toEqual([]);
    expect(payload).toBe(
      '## Tidewaiter: Passed\n\n- ✅ The change brings in no finding.\n- ✅ No changed file is a container file.\n' +
        '- ✅ No finding of this change is suppressed.\n\nNo file was changed.\n\n' +
        '<sub>Tidewaiter 0.0.0. Policy from the defaults: report low, comment medium, block high, scope new.</sub>\n',
    );
  });
});

describe('in a budget', () => {
  let reviews: readonly ReviewResult[];
  let huge: ReviewResult;
  beforeAll(async () => {
    reviews = await generatedReviews(80);
    huge = await reviewChange(worstCase);
  });

  const expectAllTold = (result: ReviewResult, budget: number): void => {
    const { payload, omitted } = renderSummary(result, budget);
    const { shown, fixed, suppressed, unknown } = consider(result);
    expect(bytes(payload)).toBeLessThanOrEqual(budget);
    const table = tablesOf(payload);
    const [gone, hidden] = [listOf(payload, 'Fixed by this change'), listOf(payload, 'Suppressed')];
    const lost = listOf(payload, 'Not known any more');
    expect(table.shown + table.left).toBe(shown.length);
    expect(gone.items + gone.left).toBe(fixed.length);
    expect(hidden.items + hidden.left).toBe(suppressed.length);
    expect(lost.items + lost.left).toBe(unknown.length);
    expect(table.shown + gone.items + hidden.items + lost.items + omitted.length).toBe(
      shown.length + fixed.length + suppressed.length + unknown.length,
    );
    const notes = listOf(payload, 'Notes');
    const policy = payload.split('\n').filter(line => line.startsWith('> - ')).length;
    expect(notes.items + notes.left + policy).toBe(result.notifications.length);
    const files = listOf(payload, 'Changed files');
    expect(files.items + files.left).toBe(result.coverage.entries.length);
    expect(payload.endsWith('</sub>\n')).toBe(true);
    expect(payload.match(/^<details>/gmu)?.length).toBe(payload.match(/^<\/details>$/gmu)?.length);
  };

  test.each([4_096, 6_000, 20_000, 65_436, 1_048_576])('of %d bytes a summary shows or counts everything', budget => {
    for (const result of reviews) expectAllTold(result, budget);
  });

  test('thousands of findings with huge names fill it, worst first, and are counted', () => {
    expect(consider(huge).shown.length).toBeGreaterThan(2_000);
    for (const budget of [4_096, 65_436, 300_000]) expectAllTold(huge, budget);
    const { payload, omitted } = renderSummary(huge, 65_436);
    expect(bytes(payload)).toBeGreaterThan(60_000);
    expect(new Set(omitted.map(omission => omission.reason))).toEqual(new Set(['over-size']));
  });

  test('a job summary of them leaves the shell some room below 1 MiB', () => {
    expect(bytes(renderSummary(huge).payload)).toBeLessThanOrEqual(1_048_576 - 4_096);
  });

  test('names in scripts of three bytes a character count as such', async () => {
    const paths = Array.from({ length: 60 }, (_, index) => `${'漢字'.repeat(100)}${index}/Dockerfile`);
    const result = await reviewChange({
      base: {},
      head: Object.fromEntries(paths.map(path => [path, 'FROM alpine:3.22\nADD b /b\nUSER 1\n'])),
    });
    for (const budget of [10_000, 40_000, 65_436]) expectAllTold(result, budget);
  });

  test('one huge name does not push the others out', async () => {
    const dockerfile = 'FROM alpine:3.22\nADD b /b\nUSER 1\n';
    const head = { [`${'`|'.repeat(9_000)}/Dockerfile`]: dockerfile, 'z/Dockerfile': dockerfile };
    const { payload, omitted } = renderSummary(await reviewChange({ base: {}, head }), 20_000);
    expect([tablesOf(payload).shown, omitted.length]).toEqual([2, 0]);
  });
});

describe('text of a pull request in a summary', () => {
  const secret = (text: string): string => text.replaceAll(/["\\\n\0\r$]/gu, '');

  /** Everything that a pull request and a policy can put into a summary. */
  const hostileResult = (text: string): Promise<ReviewResult> => {
    const path = `${text.replaceAll('\0', '')}/Dockerfile`;
    const base = `FROM alpine:3.22\nUSER app\nADD "${secret(text)}" /y\nLABEL a="${secret(text)}"\n`;
    const head = `FROM alpine:3.22\nADD "${secret(text)}x" /x\n# tidewaiter: ignore[dockerfile/add-local-file] -- ${secret(text)}\nADD "${secret(text)}" /z\nNONSENSE${secret(text).replaceAll(/\s/gu, '')} a\n`;
    return reviewChange(
      { base: { [path]: base, 'c.yaml': 'a' }, head: { [path]: head, [`x${path}`]: 'FROM alpine:3.22\nUSER 1\n', 'c.yaml': 'b' } },
      {
        policy: {
          ...countingOwnComments,
          scope: 'all',
          ignorePaths: [`x${text.replaceAll('\0', '').replaceAll(/[*?[\]{}!\\]/gu, '')}*/**`, 'c.yaml'],
          waivers: [
            {
              rules: ['dockerfile/*'],
              paths: [],
              subjects: [],
              reason: text,
              until: '2026-11-01',
              at: { path: text, range: { start: 0, end: 1 } },
            },
          ],
          source: { path: text },
        },
        repositoryUrl: 'https://github.com/acme/shop',
      },
    );
  };

  test('takes no effect, breaks no cell and no line', async () => {
    for (const text of hostileTexts(250, 11)) {
      const { payload } = renderSummary(await hostileResult(text));
      for (const line of payload.split('\n')) {
        const known = line
          .replaceAll(/<\/?(?:details|summary|sub)>|<br>/gu, '')
          .replaceAll(/\[([a-z-]+(?:\/[a-z-]+)?|[A-Z][\w ]+)\]\(https:\/\/github\.com\/tidewaiter\/[\w./-]+\)/gu, '$1')
          .replace(/^\*\*([\d,]+ places? to look at:)\*\*/u, '$1')
          .replace(/^(\| \S+ [a-z]+ \| )\*\*([A-Z][a-z ]+)\*\*/u, '$1$2')
          .replace(/^(?:- |## |> - )/u, '');
        if (known.startsWith('|')) expect(cellsOf(line), line).toHaveLength(4);
        const cells = known.startsWith('|') ? cellsOf(known) : [known];
        for (const cell of cells.filter(one => !/^-+$/u.test(one))) {
          // Links are ours: to lines of the reviewed commit, from code.
          const links = cell.match(/\]\(https:\/\/github\.com\/acme\/shop\/blob\/head\/[\w./%-]+(?:#L\d+)?\)/gu) ?? [];
          const read = readInline(links.reduce((text, link) => text.replace(link, ''), cell));
          expect([read.active, read.addresses, linksOfGitHub(read.text)], line).toEqual([links.map(() => '['), [], []]);
        }
      }
      expect(payload).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069]/v);
    }
  });

  test('cannot forge a verdict', async () => {
    const path = 'a`\n## Tidewaiter: Passed\n`/Dockerfile';
    const { payload } = renderSummary(await reviewChange({ base: {}, head: { [path]: 'FROM alpine:3.22\nNONSENSE\n' } }));
    expect(payload.match(/^## .*$/gmu)).toEqual(['## Tidewaiter: Incomplete']);
  });
});

test('findings of the summary are those of the result, each once and no other, the most severe first', async () => {
  const result = await reviewChange({
    base: {},
    head: { Dockerfile: 'FROM alpine:3.22\nADD a /a\nADD b /b\nUSER 1\n', 'web/Dockerfile': 'FROM alpine:latest\nUSER 1\n' },
  });
  const rows = rowsOf(renderSummary(result).payload).map(row => {
    const [severity = '', finding = '', place = ''] = cellsOf(row).map(cell => cell.trim());
    return [severity.slice(severity.indexOf(' ') + 1), /\[([a-z-]+\/[a-z-]+)\]/u.exec(finding)?.[1], place];
  });
  expect(rows).toEqual([
    ['medium', 'image/mutable-tag', '`web/Dockerfile:1`'],
    ['low', 'dockerfile/add-local-file', '`Dockerfile:2`'],
    ['low', 'dockerfile/add-local-file', '`Dockerfile:3`'],
  ]);
  const shown = consider(result).shown.map(({ head }) => `${head.severity} ${head.ruleId}`);
  expect(rows.map(([severity, ruleId]) => `${severity} ${ruleId}`).toSorted()).toEqual(shown.toSorted());
});
