import { expect, test } from 'vitest';
import { jsonProblem } from '../../../src/render/functions/formats/json-problem.ts';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each([
  ['with many values side by side', `[${'{"a": []},'.repeat(5_000)}{}]`],
  ['as deep as Go takes it here', nested(1_001)],
  ['with brackets in a text', JSON.stringify('['.repeat(5_000))],
])('JSON %s is no problem', (_what, text) => expect(jsonProblem(text)).toBeUndefined());

test.each([
  [nested(1_002), 'exceeded max depth'],
  [`{"a": ${nested(1_001)}}`, 'exceeded max depth'],
  ['{"a": 1,}', "invalid character '}' looking for beginning of object key string"],
  ['', 'unexpected end of JSON input'],
])('what is none or too deep is told in Go’s words', (text, problem) => expect(jsonProblem(text)).toBe(problem));
