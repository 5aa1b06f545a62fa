/** Why a thread that judged was stopped. `crashed`: it ended by itself. */
export type StopReason = 'time' | 'memory' | 'crashed';

/** A task was not done: its thread was stopped. The process and all other tasks go on. */
export class JudgingStoppedError extends Error {
  override readonly name = 'JudgingStoppedError';
  readonly reason: StopReason;
  /** The file that was worked on; empty when that is not known. */
  readonly path: string;

  constructor(reason: StopReason, path: string, cause?: unknown) {
    super(`The thread that judged was stopped (${reason}).`, { cause });
    this.reason = reason;
    this.path = path;
  }
}
