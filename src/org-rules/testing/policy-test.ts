import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { isFields } from '../fields.ts';
import { fieldsOf } from '../object-value.ts';
import type { OrgBudget } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';

/** What the files of a test are read from. A path is as the test's own was given, its parts resolved; undefined where nothing can be read. */
export interface TestFiles {
  readonly text: (path: string) => string | undefined;
  readonly bytes: (path: string) => Uint8Array | undefined;
}

/** What tests are judged by. */
export interface TestSurroundings {
  readonly minor: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * `undecided`: what is expected can't be told without a cluster, a registry or a builder, so that the test proves nothing. `not-judged`: it is about
 * what Tidewaiter does not do: mutating, generating, deleting, other payloads than objects.
 */
export type TestState = 'passed' | 'failed' | 'undecided' | 'not-judged';

/** One expectation about one object. */
export interface TestRow {
  readonly policy: string;
  /** Empty for policies that have no rules, and for what is said of all of them. */
  readonly rule: string;
  /** `apps/v1/Deployment/shop/web`, or the name of a case. */
  readonly object: string;
  readonly expected: string;
  /** What came out; empty where it is not known. */
  readonly got: string;
  readonly state: TestState;
  /** Full sentences, or the policy's own message; may be empty. */
  readonly reason: string;
  /** Where in the file of the test it is expected. */
  readonly at: Range;
}

/** A file of tests that was run. */
export interface PolicyTestResult {
  readonly path: string;
  readonly format: 'kyverno' | 'gator';
  readonly text: string;
  readonly rows: readonly TestRow[];
  /** Why the file, or what it names, can't be used: full sentences. A file with one has failed. */
  readonly problems: readonly string[];
}

/** Tests are the author's own: they may take what a whole review may. */
export const freeBudget = (): OrgBudget => {
  let taken = 0;
  return {
    isSpent: (steps = 1) => {
      taken += steps;
      return taken > 20_000_000;
    },
  };
};

/** The documents of a text. Those that can't be read as objects are left out. */
export const documentsOf = (path: string, text: string): readonly PolicyDocument[] =>
  parseKubernetes(sourceFile(path, text)).objects.flatMap(object => {
    const fields = fieldsOf(object.node);
    return isFields(fields) ? [{ fields, object }] : [];
  });
