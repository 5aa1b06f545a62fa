import { readFileSync } from 'node:fs';
import { Environment } from '@marcbachmann/cel-js';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { keptAnswers } from '../kept-answers.ts';

const answer = v.object({ result: v.optional(v.object({ type: v.string(), value: v.optional(v.unknown()) })) });
const theirs = new Map(
  keptAnswers('cel').map(one => {
    const { result } = v.parse(answer, one.answer);
    return [one.id, result ? String(result.value) : 'error'] as const;
  }),
);

const rows = readFileSync('docs/upstream/cel-js.md', 'utf8')
  .split('\n')
  .flatMap(line => {
    const [found, expression = '', apiServer = '', celJs = ''] = /^\| `(.+)` \| (\S+) \| (\S+) \|$/u.exec(line) ?? [];
    return found === undefined ? [] : [{ expression, apiServer, celJs }];
  });

const celJsSays = (expression: string): string => {
  try {
    return String(new Environment({ enableOptionalTypes: true }).evaluate(expression));
  } catch {
    return 'error';
  }
};

describe('what upstream could take', () => {
  test('is some twenty expressions', () => expect(rows.length).toBeGreaterThan(12));

  test.each(rows)('is told with the answer of the API server: $expression', ({ expression, apiServer }) => {
    expect(theirs.get(`cel-js: ${expression}`)).toBe(apiServer);
  });

  // One that fails here is good news: a version of cel-js answers otherwise. Take the row out of the document, or tell what it says now.
  test.each(rows)('is still as it is told: $expression', ({ expression, apiServer, celJs }) => {
    expect(celJsSays(expression)).toBe(celJs);
    expect(celJs).not.toBe(apiServer);
  });
});
