import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/reports/summary.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { countingOwnComments, reviewChange } from '../support/in-memory-repository.ts';
import { cellsOf, linksOfGitHub, readInline } from '../support/markdown-reader.ts';

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
