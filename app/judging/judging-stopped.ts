/** Why a process that judged was stopped. `killed`: from outside, as for want of memory. `crashed`: it ended by itself. */
export type StopReason = 'time' | 'memory' | 'killed' | 'crashed';

/** A task was not done: its process was stopped. The App and all other tasks go on. */
export class JudgingStoppedError extends Error {
  override readonly name = 'JudgingStoppedError';
  readonly reason: StopReason;
  /** The file that was worked on; empty when that is not known. */
  readonly path: string;

  constructor(reason: StopReason, path: string, cause?: unknown) {
    super(`The process that judged was stopped (${reason}).`, { cause });
    this.reason = reason;
    this.path = path;
  }
}
