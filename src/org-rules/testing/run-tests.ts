import { isGatorSuite, runGatorSuite } from './gator-suite.ts';
import { isKyvernoTest, runKyvernoTest } from './kyverno-test.ts';
import { documentsOf, type PolicyTestResult, type TestFiles, type TestSurroundings } from './policy-test.ts';

/** Runs all tests of a text: those of `kyverno test` and the suites of `gator verify`, as they are. None for a file of anything else. */
export const runPolicyTests = (
  path: string,
  text: string,
  files: TestFiles,
  surroundings: TestSurroundings,
): readonly PolicyTestResult[] => {
  if (!/cli\.kyverno\.io|test\.gatekeeper\.sh/u.test(text)) return [];
  return documentsOf(path, text).flatMap(document => {
    if (isKyvernoTest(document)) return [runKyvernoTest(document, files, surroundings)];
    return isGatorSuite(document) ? [runGatorSuite(document, files, surroundings)] : [];
  });
};
