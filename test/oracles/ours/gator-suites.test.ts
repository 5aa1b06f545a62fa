import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { gatorFolder, type TestFolder } from '../../support/org-rules/policy-tests.ts';
import { runPolicyFolder } from '../../support/org-rules/run-policy-folder.ts';
import { requireTools, toolPath, tryTool } from '../../support/signing/tools.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ files: v.record(v.string(), v.string()) });
const answer = v.object({ stdout: v.string() });
const violations = v.nullable(v.array(v.object({ msg: v.string(), violatingObject: v.object({ apiVersion: v.string() }) })));

/** `gator test` looks at template and constraint, too. */
const isPolicy = (apiVersion: string): boolean => apiVersion.includes('gatekeeper.sh/');

const suiteOf = (expected: string): string =>
  `apiVersion: test.gatekeeper.sh/v1alpha1
kind: Suite
tests:
- name: asked
  template: template.yaml
  constraint: constraint.yaml
  cases: [{name: object, object: object.yaml, assertions: [{violations: ${expected}}]}]
`;

test.each(keptAnswers('gator'))('a constraint finds in $id what it finds for Gatekeeper', ({ case: asked, answer: given }) => {
  const { files } = v.parse(question, asked);
  const all = v.parse(violations, JSON.parse(v.parse(answer, given).stdout)) ?? [];
  const found = all.filter(({ violatingObject }) => !isPolicy(violatingObject.apiVersion));
  const { rows } = runPolicyFolder('suite.yaml', { ...files, 'suite.yaml': suiteOf(String(found.length)) });
  expect(rows.map(({ state, reason }) => [state, reason])).toEqual([['passed', found.map(({ msg }) => msg).join('; ')]]);
});

/** Which cases of a suite pass for `gator verify`. */
const verified = async (files: TestFolder): Promise<ReadonlyMap<string, boolean>> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-gator-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { stdout } = await tryTool(toolPath('gator'), ['verify', '-v', 'suite.yaml'], { cwd: folder });
    return new Map([...stdout.matchAll(/^ {4}--- (PASS|FAIL): (\S+)/gmu)].map(([, state, name]) => [name ?? '', state === 'PASS']));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe.runIf(requireTools('gator'))('a suite', () => {
  test.each(['yes', 'no'] as const)('comes out as it does for gator where violations are expected: %s', async expected => {
    const files = gatorFolder(expected);
    const theirs = await verified(files);
    const ours = Map.groupBy(runPolicyFolder('suite.yaml', files).rows, ({ object }) => object.split('/')[1] ?? '');
    expect(theirs.size).toBe(3);
    expect([...ours].map(([name, rows]) => [name, rows.every(({ state }) => state === 'passed')])).toEqual([...theirs]);
  });
});
