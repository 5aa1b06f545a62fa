import type { ImageReference } from '../../src/artifacts/images/image-reference.ts';
import { LargeWorkError } from '../queue/lanes.ts';
import type { Judge, JudgeEnd, JudgeListener } from './judge.ts';
import { JudgingStoppedError } from './judging-stopped.ts';
import type { FromJudge, PortGroups, PortName, ToJudge } from './messages.ts';
import type { ImagePorts, JudgingTask, TaskPorts } from './task.ts';

/** What became of a task, and the memory that its process takes after it. */
interface Done {
  readonly output: unknown;
  readonly residentBytes: number;
}

/** Milliseconds that a task may take. */
export interface TaskPatience {
  /** On the clock, until its process has loaded its program: no fault of the task. */
  readonly loading: number;
  /** Of processor time, with all threads of its process; on the clock where the system does not tell. */
  readonly work: number;
  /** Of processor time, where the system tells of it, after which the task is a large one. */
  readonly ordinary?: number | undefined;
  /** Of work on the clock, without what it waits for: nobody waits longer, whether it sleeps or others leave it no processor. */
  readonly longest: number;
}

/** A process that judges could not be had, which says nothing of the task. */
export class NoJudgeError extends Error {
  override readonly name = 'NoJudgeError';
}

/** Milliseconds between two looks at the processor time of a task, at least. */
const leastBetweenLooks = 100;

/**
 * A task in its process. The clock stands while the task waits for GitHub. Once the clock says that its time is over, the system is asked how
 * much of it the process was given: on a busy machine that may be little, which is no fault of the task.
 */
export class RunningTask implements JudgeListener {
  readonly #judge: Judge;
  readonly #task: JudgingTask;
  readonly #ports: TaskPorts;
  readonly #done = Promise.withResolvers<Done>();
  readonly #refusals = new Map<number, unknown>();
  readonly #patience: TaskPatience;
  #pending = 0;
  /** Milliseconds on the clock until the next look. */
  #left: number;
  /** Milliseconds on the clock that it has worked, but for those since `#since`. */
  #worked = 0;
  #since = 0;
  /** Processor time that its process had before it. */
  #processorBefore: number | undefined;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;
  /** The file that is worked on; empty as long as there is none. */
  #path = '';
  /** Of a process that ended the task itself, and can do another one. */
  residentBytes: number | undefined;

  constructor(judge: Judge, task: JudgingTask, ports: TaskPorts, patience: TaskPatience) {
    this.#judge = judge;
    this.#task = task;
    this.#ports = ports;
    this.#patience = patience;
    this.#left = Math.min(patience.work, patience.longest, patience.ordinary ?? Number.POSITIVE_INFINITY);
  }

  async run(): Promise<Done> {
    this.#judge.listen(this);
    try {
      if (this.#judge.isReady) this.#begin();
      else
        this.#timer = setTimeout(() => this.fail(new NoJudgeError('A process that judges was not ready in time.')), this.#patience.loading);
      return await this.#done.promise;
    } finally {
      this.#isOver = true;
      clearTimeout(this.#timer);
      this.#judge.listen(undefined);
    }
  }

  fail(error: unknown): void {
    this.#done.reject(error);
  }

  ended({ reason, cause }: JudgeEnd): void {
    if (this.#judge.isReady) this.fail(new JudgingStoppedError(reason, this.#path, cause));
    else this.fail(new NoJudgeError('A process that judges ended before it was ready.', { cause }));
  }

  take(message: FromJudge): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#timer);
        this.#begin();
        break;
      case 'file':
        this.#path = message.path;
        break;
      case 'call':
        void this.#answer(message.call, message.port, message.args);
        break;
      case 'done':
        this.residentBytes = message.residentBytes;
        this.#done.resolve(message);
        break;
      case 'failed':
        this.residentBytes = message.residentBytes;
        this.fail(message.call === undefined ? message.error : this.#refusals.get(message.call));
        break;
    }
  }

  #begin(): void {
    this.#processorBefore = this.#judge.processorMs;
    this.#startClock();
    this.#judge.send({ type: 'task', task: this.#task, has: groupsOf(this.#ports) });
  }

  async #answer(call: number, port: PortName, args: readonly unknown[]): Promise<void> {
    this.#pending += 1;
    this.#stopClock();
    const answer = await this.#ask(call, port, args);
    this.#pending -= 1;
    if (this.#pending === 0) this.#startClock();
    this.#judge.send(answer);
  }

  async #ask(call: number, port: PortName, args: readonly unknown[]): Promise<ToJudge> {
    // Why unchecked: both sides are ours, and `judging-process.ts` calls each port as its type says.
    const asked = portsOf(this.#ports) as unknown as Record<PortName, (...args: readonly unknown[]) => Promise<unknown>>;
    try {
      return { type: 'answer', call, value: await asked[port](...args) };
    } catch (error) {
      this.#refusals.set(call, error);
      return { type: 'refusal', call };
    }
  }

  #startClock(): void {
    if (this.#isOver) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#look(), this.#left);
  }

  #stopClock(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const passed = performance.now() - this.#since;
    this.#worked += passed;
    this.#left = Math.max(0, this.#left - passed);
  }

  /** The time is over on the clock: of the processor there may be some left. */
  #look(): void {
    this.#stopClock();
    const { work, longest, ordinary = Number.POSITIVE_INFINITY } = this.#patience;
    const processorTime = this.#processorTime;
    const left = Math.min(work - (processorTime ?? this.#worked), longest - this.#worked);
    const ordinaryLeft = processorTime === undefined ? left : ordinary - processorTime;
    this.#left = Math.max(Math.min(left, ordinaryLeft), leastBetweenLooks);
    if (left <= 0) this.fail(new JudgingStoppedError('time', this.#path));
    else if (ordinaryLeft <= 0) this.fail(new LargeWorkError('It takes longer than others.'));
    else this.#startClock();
  }

  /** Milliseconds of processor time that it has had; undefined where the system does not tell. */
  get #processorTime(): number | undefined {
    const now = this.#judge.processorMs;
    return now === undefined || this.#processorBefore === undefined ? undefined : now - this.#processorBefore;
  }
}

const groupsOf = ({ readTeams, verification }: TaskPorts): PortGroups => ({
  teams: readTeams !== undefined,
  verification: verification !== undefined,
  digests: verification?.images.resolveDigest !== undefined,
});

/** Ports by their names. Why functions of our own: those of a class need their object. */
const portsOf = ({ reader, readTeams, verification }: TaskPorts) => ({
  readChanges: () => reader.readChanges(),
  readFiles: (...given: Parameters<typeof reader.readFiles>) => reader.readFiles(...given),
  readChangedFiles: (...given: Parameters<typeof reader.readChangedFiles>) => reader.readChangedFiles(...given),
  readBytes: (...given: Parameters<typeof reader.readBytes>) => reader.readBytes(...given),
  listFiles: (...given: Parameters<typeof reader.listFiles>) => reader.listFiles(...given),
  listSpecial: () => reader.listSpecial(),
  readTeams,
  ...(verification && imagePortsOf(verification)),
});

const imagePortsOf = ({ images, revocation, remembered }: ImagePorts) => ({
  fetchImage: (...given: Parameters<typeof images.fetchImage>) => images.fetchImage(...given),
  resolveDigest: (reference: ImageReference) => images.resolveDigest?.(reference),
  fetchRevocation: (...given: Parameters<typeof revocation.fetchRevocation>) => revocation.fetchRevocation(...given),
  readRemembered: (...given: Parameters<typeof remembered.readRemembered>) => remembered.readRemembered(...given),
  remember: (...given: Parameters<typeof remembered.remember>) => remembered.remember(...given),
});
