import type * as v from 'valibot';

/** Where files that cases name may lie, in the order of looking: the working folder, then the suite's corpus. */
export type Folders = readonly string[];

/** A suite of cases of another project, and Tidewaiter's answers to it. One file of this folder each. */
export interface Suite<Case> {
  /** For `--help`: what a case looks like, and what an answer does. */
  readonly form: string;
  /** Refuses what is not a case. */
  readonly schema: v.GenericSchema<unknown, Case>;
  /** The cases of the suite's corpus without their answers, in the form that `schema` takes. */
  readonly cases: (corpus: string) => readonly Case[];
  /** The id that stands in the answer. `index` counts from 1. */
  readonly idOf: (item: Case, index: number) => string;
  /** Tidewaiter's answer in the form of the corpus, without the id. */
  readonly answer: (item: Case, folders: Folders) => object;
}

/** A mistake of the question, not of the code: told in a line, exit code 2. */
export class QuestionError extends Error {
  override name = 'QuestionError';
}

/** Binds cases to their suite, so that suites of different cases stand in one list. */
export interface OpenSuite {
  readonly form: string;
  readonly cases: (corpus: string) => readonly unknown[];
  /** Throws a QuestionError that names the first case which is none. */
  readonly answers: (cases: readonly unknown[], folders: Folders) => readonly object[];
}
