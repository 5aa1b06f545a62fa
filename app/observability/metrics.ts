import type { JobKind } from '../queue/job.ts';

/** What is counted, for `/metrics`. */
export interface Metrics {
  delivery(event: string, outcome: 'enqueued' | 'ignored' | 'malformed' | 'refused'): void;
  job(kind: JobKind, outcome: 'done' | 'retried' | 'dead', durationMs: number): void;
  review(review: { readonly conclusion: string; readonly durationMs: number; readonly apiCalls: number; readonly findings: number }): void;
  /** A pull request was merged without a check of ours that let it through; each check that did not. */
  bypassed(check: string, state: string): void;
  /** A process that judged was stopped. */
  judgingStopped(reason: 'time' | 'memory' | 'killed' | 'crashed'): void;
  images(verification: {
    readonly conclusion: string;
    readonly durationMs: number;
    /** How many images came to what: `admitted`, `refused`, `undetermined`, `excepted`. */
    readonly states: Readonly<Record<string, number>>;
  }): void;
}
