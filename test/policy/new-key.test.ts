/** Follows the recipe "policy key" of CONTRIBUTING: one entry in the table, and everything that is made of it knows the key. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcessSync } from '../support/processes/run-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'tidewaiter-new-key-'));
const tablePath = 'src/policy/keys/policy-keys.ts';

/** What the pretended key is to be: everything else follows. */
const entry = `
  /** What a review does on holidays. */
  onHoliday: choice({
    name: 'on-holiday',
    description: 'What a review does on holidays.',
    values: ['sleep', 'look', 'work'],
    ifUnset: 'look',
  }),`;

/** Code that goes by the new key, and asks all that is made of the table. */
const use = `
import { policyKeysTable, locksTable } from '../.github/scripts/policy-tables.ts';
import { orgPolicyJsonSchema, policyJsonSchema } from '../.github/scripts/policy-json-schema.ts';
import { describePolicyChange } from './policy/changes/describe-change.ts';
import { effectivePolicy, defaultPolicy } from './policy/merge.ts';
import { parsePolicy } from './policy/parse.ts';
import { parseOrgPolicy } from './policy/parse-org-policy.ts';
import type { Policy } from './policy/policy.ts';

const onHoliday = (policy: Policy): 'sleep' | 'look' | 'work' => policy.onHoliday;
const file = (text: string) => parsePolicy(text, '.github/tidewaiter.yml', []);
const org = (text: string) => parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', []).policy;
const held = effectivePolicy({ org: org('on-holiday: work\\nlocked: [on-holiday]\\n'), file: file('on-holiday: sleep\\n').policy });
const stricter = effectivePolicy({ org: org('locked: [on-holiday]\\n'), file: file('on-holiday: work\\n').policy });
const asked = effectivePolicy({ file: file('on-holiday: work\\n').policy, overrides: { onHoliday: 'sleep' } });
console.log(JSON.stringify({
  unset: onHoliday(defaultPolicy),
  written: onHoliday(effectivePolicy({ file: file('on-holiday: sleep\\n').policy })),
  asked: onHoliday(asked),
  refused: file('on-holiday: wrok\\n').errors,
  held: { value: onHoliday(held), notes: held.notes.map(note => note.message) },
  stricter: { value: onHoliday(stricter), notes: stricter.notes },
  weakened: describePolicyChange(stricter, defaultPolicy, []),
  strengthened: describePolicyChange(defaultPolicy, stricter, []),
  schema: policyJsonSchema([]).properties?.['on-holiday'],
  locks: JSON.stringify(orgPolicyJsonSchema([]).properties?.['locked']).includes('"on-holiday"'),
  guide: [policyKeysTable(), locksTable()].map(text => text.split('\\n').filter(line => line.includes('on-holiday'))),
}));
`;

let answer: Readonly<Record<string, unknown>> = {};

beforeAll(() => {
  for (const path of ['.github/scripts', 'src', 'package.json', 'tsconfig.json'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const table = readFileSync(join(copy, tablePath), 'utf8');
  const place = table.indexOf('\n  thresholds: section(');
  expect(place).toBeGreaterThan(0);
  writeFileSync(join(copy, tablePath), `${table.slice(0, place)}${entry}${table.slice(place)}`);
  writeFileSync(join(copy, 'src/on-holiday.ts'), use);
  const { stdout, stderr } = runProcessSync(process.execPath, [join(copy, 'src/on-holiday.ts')]);
  expect(stderr.toString()).toBe('');
  answer = JSON.parse(stdout.toString());
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('a new key of policy, which is one entry of the table,', () => {
  test('is read, and has its default where nobody writes it', () => {
    expect([answer['unset'], answer['written']]).toEqual(['look', 'sleep']);
  });

  test('may be asked for by a shell', () => {
    expect(answer['asked']).toBe('sleep');
  });

  test('takes no other words, and names the nearest', () => {
    expect(answer['refused']).toMatchObject([
      { line: 1, column: 13, message: '"on-holiday" must be one of sleep, look, work, not "wrok".', hint: 'Did you mean "work"?' },
    ]);
  });

  test('can be locked by the organization: what asks for less does not count, and that is said', () => {
    expect(answer['held']).toEqual({
      value: 'work',
      notes: [
        'Line 1: "on-holiday" (sleep) asks for less than the organization\'s policy, which locks it: work stands. Remove it, or ask the owners of acme/.github (tidewaiter/policy.yml).',
      ],
    });
    expect(answer['stricter']).toEqual({ value: 'work', notes: [] });
  });

  test('is told when a change edits it, and as weakened when it then asks for less', () => {
    expect(answer['weakened']).toEqual([{ key: 'on-holiday', before: 'work', after: 'look', weakens: true }]);
    expect(answer['strengthened']).toEqual([{ key: 'on-holiday', before: 'look', after: 'work' }]);
  });

  test('is in the schemas that editors read, and in the guides', () => {
    expect(answer['schema']).toEqual({
      type: 'string',
      enum: ['sleep', 'look', 'work'],
      description: 'What a review does on holidays. Default: look.',
    });
    expect(answer['locks']).toBe(true);
    expect(answer['guide']).toEqual([
      ['| `on-holiday` | What a review does on holidays. | `sleep`, `look`, `work` | `look` |'],
      ['| `on-holiday` | `sleep` than `look` than `work` |'],
    ]);
  });

  test('has its values as a type, with no other touch than the entry', () => {
    writeFileSync(join(copy, 'tsconfig.key.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src/on-holiday.ts'] }));
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(copy, 'tsconfig.key.json')], { stdio: 'inherit' });
  });
});
