import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/reports/summary.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import { countingOwnComments, reviewChange } from '../support/in-memory-repository.ts';
import { cellsOf } from '../support/markdown-reader.ts';
import { rowsOf } from '../support/summary-reader.ts';

const consider = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));

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
