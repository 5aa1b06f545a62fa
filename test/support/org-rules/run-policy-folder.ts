import type { PolicyTestResult } from '../../../src/org-rules/testing/policy-test.ts';
import { runPolicyTests } from '../../../src/org-rules/testing/run-tests.ts';
import type { TestFolder } from './policy-tests.ts';

/** The tests of a file of a folder, as `policy test` runs them. */
export const runPolicyFolder = (name: string, files: TestFolder): PolicyTestResult => {
  const read = { text: (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined), bytes: () => undefined };
  const [result] = runPolicyTests(name, files[name] ?? '', read, { minor: 37, today: '2026-11-28' });
  if (result === undefined) throw new Error(`${name} is no file of tests`);
  return result;
};
