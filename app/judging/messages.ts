import type { JudgingTask } from './task.ts';

/** What the process that talks to GitHub tells one that judges. */
export type ToJudge =
  | { readonly type: 'task'; readonly task: JudgingTask; readonly has: PortGroups }
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  /** What the port threw stays where it was thrown. */
  | { readonly type: 'refusal'; readonly call: number };

/** Which ports there are beside the reader's. */
export interface PortGroups {
  readonly teams: boolean;
  readonly verification: boolean;
  readonly digests: boolean;
}

/** Ports by their names in messages. */
export type PortName =
  | 'readChanges'
  | 'readFiles'
  | 'readChangedFiles'
  | 'readBytes'
  | 'listFiles'
  | 'listSpecial'
  | 'readTeams'
  | 'fetchImage'
  | 'resolveDigest'
  | 'fetchRevocation'
  | 'readRemembered'
  | 'remember';

/** What a process that judges tells. `residentBytes`: the memory that it takes after a task. */
export type FromJudge =
  /** All is loaded. */
  | { readonly type: 'ready' }
  /** The file that is worked on from now on. */
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'call'; readonly call: number; readonly port: PortName; readonly args: readonly unknown[] }
  | { readonly type: 'done'; readonly output: unknown; readonly residentBytes: number }
  /** The port's call that threw, or an error of our own. */
  | { readonly type: 'failed'; readonly call?: number; readonly error?: unknown; readonly residentBytes: number };
