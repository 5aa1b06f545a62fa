import { doTask } from '../../../app/judging/do-task.ts';
import { Judging } from '../../../app/judging/judging.ts';
import type { JudgingTask, JudgingTasks, TaskKind, TaskPorts, TaskRunner, TaskTerms } from '../../../app/judging/task.ts';

/** Does tasks in the thread of the test, and clones what another thread would be sent. A test may have them stopped. */
export class RunnerHere implements TaskRunner {
  /** Told of each task before it is done; what it throws becomes of the task. */
  onTask: (kind: TaskKind) => void = () => undefined;

  async run<K extends TaskKind>(
    kind: K,
    input: JudgingTasks[K]['input'],
    ports: TaskPorts,
    { signal }: TaskTerms,
  ): Promise<JudgingTasks[K]['output']> {
    signal.throwIfAborted();
    this.onTask(kind);
    return structuredClone(await doTask(structuredClone({ kind, input }) as JudgingTask, ports)) as JudgingTasks[K]['output'];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Judges in the thread of the test. */
export const judgingHere = (runner: TaskRunner = new RunnerHere(), stopped: string[] = []): Judging =>
  new Judging(runner, { reviewSeconds: 60, reviewMemoryMb: 512 }, { judgingStopped: reason => void stopped.push(reason) });
