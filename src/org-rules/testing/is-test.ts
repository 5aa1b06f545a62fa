import { isGatorSuite } from './gator-suite.ts';
import { isKyvernoTest } from './kyverno-test.ts';
import { documentsOf } from './policy-test.ts';

/** True for a file of tests, which is none of policies. */
export const isTestDocument = (path: string, text: string): boolean =>
  /cli\.kyverno\.io|test\.gatekeeper\.sh/u.test(text) && documentsOf(path, text).some(one => isKyvernoTest(one) || isGatorSuite(one));
