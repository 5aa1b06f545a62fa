import { abandonRun, beginRun, type CommitRuns, continueRun, settleRun } from '../../../app/jobs/review/run-steps.ts';
import { lastWordsOfOthers, type RunOrder, runOrder, stateOf } from '../../../app/jobs/review/runs-on-commit.ts';
import { asksAgain } from '../../../app/queue/asks-again.ts';
import type { FoundCheckRun } from '../../../src/github/publish/latest-check-run.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { closedCheckRun, failedCheckRun, neutralCheckRun, supersededCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { random } from '../../fuzz/mutate.ts';
import {
  type Branch,
  branches,
  CommitModel,
  commitRunsOf,
  type GroupModel,
  idOf,
  isLive,
  type PullModel,
  type SubjectModel,
} from './commit-model.ts';

/** What is to be done about a subject: each has one job that runs and one that waits at most, as in the queue. */
interface ModelJob {
  readonly subject: SubjectModel;
  readonly reason: string;
  readonly attempt: number;
  /** What the webhook told, which may be out of date. */
  readonly seen: Branch | undefined;
}

/** A call that a job has made, and that waits for its turn. */
interface ParkedCall {
  readonly job: RunningJob;
  readonly perform: (fault: Fault) => void;
}

/** Has a call made when its turn comes. */
type Turn = <T>(perform: () => T) => Promise<T>;

type Fault = 'none' | 'not-performed' | 'answer-lost';

interface RunningJob {
  readonly job: ModelJob;
  /** Settled when the job waits for its next call, or has ended. */
  turn: PromiseWithResolvers<void>;
}

/** As the store keeps it: what became of the reviews of this head. */
type Begun = 'new' | 'left' | 'ended';

/** What a job about a pull request begins with. */
interface BegunPull {
  readonly pull: PullModel;
  readonly seen: Branch;
  readonly earlier: Begun;
  readonly asked: boolean;
}

/** A head that pull requests move to. */
const otherHead = 'b'.repeat(40);

/** What webhooks are called. */
const reasons = { reopen: 'pull_request.reopened', push: 'pull_request.synchronize', retarget: 'pull_request.edited' };

/** Tries of a job before it is handed to the dead letter. */
const maxAttempts = 4;
const groups = 2;
const pulls = 3;

/** What came of one order of events. */
export interface InterleavingOutcome {
  /** What the gate was open for although its own review had not passed, and after which step; empty when all is well. */
  readonly wronglyOpen: readonly string[];
  /** In the end, when everybody has run their check again, the gate is open exactly when all that are there pass. */
  readonly isRightInTheEnd: boolean;
  readonly steps: number;
  /** How often the gate was open at all. */
  readonly opened: number;
  readonly log: readonly string[];
}

export interface InterleavingOptions {
  /** Tests put old behaviour here. */
  readonly order?: RunOrder;
  /** Steps before everybody runs their check again. */
  readonly length?: number;
}

const passes = (): CheckRunReport => neutralCheckRun('Passed.');
const blocks = (): CheckRunReport => ({ ...neutralCheckRun('Blocked.'), conclusion: 'failure' });

/** One random order of what people, GitHub and the App do about pull requests and merge groups with one head. */
class Interleaving {
  readonly model = new CommitModel();
  readonly log: string[] = [];
  readonly #next: () => number;
  readonly #order: RunOrder;
  readonly #running = new Map<SubjectModel, RunningJob>();
  readonly #waiting = new Map<SubjectModel, ModelJob>();
  readonly #begun = new Map<SubjectModel, Begun>();
  /** Branches that let the commit in, by the policy of now. */
  #verdicts = new Map<string, boolean>();
  #parked: ParkedCall[] = [];
  /** Steps for which GitHub turns all calls away. */
  #limited = 0;
  opened = 0;

  constructor(seed: number, order: RunOrder) {
    this.#next = random(seed);
    this.#order = order;
  }

  chance(likelihood: number): boolean {
    return this.#next() < likelihood;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.#next() * items.length)];
  }

  #say(words: string): void {
    const [newest] = this.model.runs;
    this.log.push(`${words} => ${newest ? `#${newest.id} ${stateOf(newest)} ${newest.externalId}` : 'no run'}`);
  }

  /** What the review of a subject comes to. */
  verdictOf(subject: SubjectModel): boolean {
    const key = `${subject.kind} ${subject.baseRef}`;
    const known = this.#verdicts.get(key) ?? this.chance(0.5);
    this.#verdicts.set(key, known);
    return known;
  }

  // What people and GitHub do.

  act(): void {
    const { subjects } = this.model;
    const pull = this.pick(subjects.filter(subject => subject.kind === 'pull-request'));
    const group = this.pick(subjects.filter(subject => subject.kind === 'merge-group'));
    const kind = this.pick([
      'open',
      'close',
      'reopen',
      'retarget',
      'push',
      'group',
      'leave',
      'policy',
      're-run',
      'sweep',
      'limit',
    ] as const);
    if (kind === 'open' && subjects.filter(subject => subject.kind === 'pull-request').length < pulls) this.#open();
    else if (kind === 'group' && subjects.filter(subject => subject.kind === 'merge-group').length < groups) this.#queueGroup();
    else if (kind === 'leave' && group) this.#leave(group);
    else if (kind === 'policy') this.#changePolicy();
    else if (kind === 're-run') this.reRun(this.pick(subjects));
    else if (kind === 'sweep') this.sweep(false);
    else if (kind === 'limit') this.#limited = 1 + Math.floor(this.#next() * 6);
    else if (pull && (kind === 'close' || kind === 'reopen' || kind === 'retarget' || kind === 'push')) this.#change(pull, kind);
  }

  #open(): void {
    const number = this.model.subjects.length + 1;
    const pull: PullModel = { kind: 'pull-request', number, isOpen: true, isHere: true, baseRef: this.#branch(), epoch: 1, begun: 0 };
    this.model.subjects.push(pull);
    this.#say(`#${number} is opened against ${pull.baseRef}`);
    this.#tell(pull, 'pull_request.opened');
  }

  #branch(): Branch {
    return this.pick(branches) ?? 'main';
  }

  #change(pull: PullModel, kind: 'close' | 'reopen' | 'retarget' | 'push'): void {
    if (kind === 'reopen' && pull.isOpen) return;
    if (kind === 'close') pull.isOpen = false;
    else pull.epoch += 1;
    if (kind === 'reopen') pull.isOpen = true;
    if (kind === 'push') pull.isHere = !pull.isHere;
    if (kind === 'retarget') pull.baseRef = this.#branch();
    const place = `${pull.isOpen ? 'open' : 'closed'}, ${pull.isHere ? 'here' : 'away'}, against ${pull.baseRef}`;
    this.#say(`${kind} of #${pull.number}: ${place}`);
    if (kind !== 'close' && pull.isOpen) this.#tell(pull, reasons[kind]);
  }

  #queueGroup(): void {
    const base = `${this.model.subjects.length + 1}`.repeat(40).slice(0, 40);
    const group: GroupModel = { kind: 'merge-group', base, baseRef: this.#branch(), isQueued: true, epoch: 1, begun: 0 };
    this.model.subjects.push(group);
    this.#say(`a group for ${group.baseRef} is queued`);
    this.enqueue({ subject: group, reason: 'merge_group', attempt: 1, seen: undefined });
  }

  #leave(group: GroupModel): void {
    group.isQueued = false;
    this.#say(`the group for ${group.baseRef} leaves the queue`);
  }

  #changePolicy(): void {
    this.#verdicts = new Map();
    this.#say('the policy changes');
    for (const subject of this.model.subjects.filter(isLive))
      this.enqueue({ subject, reason: 'policy-changed', attempt: 1, seen: undefined });
  }

  reRun(subject: SubjectModel | undefined): void {
    if (subject) this.enqueue({ subject, reason: 'check_run.rerequested', attempt: 1, seen: undefined });
  }

  /** As `sweepInstallation` does. `all`: a run that is in progress has lost its worker. */
  sweep(all: boolean): void {
    const [newest] = this.model.runs;
    const open = this.model.subjects.filter(subject => subject.kind === 'pull-request' && isLive(subject));
    for (const subject of open) {
      const isKnown = this.model.runs.some(({ externalId }) => externalId === idOf(subject));
      const state = newest && stateOf(newest);
      const isShared = newest?.externalId !== idOf(subject) || state === 'held';
      const reason = !isKnown || state === 'ended' || (state === 'in-progress' && all) ? 'sweep' : 'shared-head';
      const isLost = reason === 'sweep' || (state !== 'in-progress' && isShared && open.length === 1);
      if (isLost) this.enqueue({ subject, reason, attempt: 1, seen: undefined });
    }
  }

  /** A webhook: some are lost, and some tell what was. */
  #tell(pull: PullModel, reason: string): void {
    if (this.chance(0.05)) return;
    this.enqueue({ subject: pull, reason, attempt: 1, seen: this.chance(0.1) ? this.#branch() : pull.baseRef });
  }

  // The queue.

  enqueue(job: ModelJob): void {
    const before = this.#waiting.get(job.subject);
    const reason = before && asksAgain(before) && !asksAgain(job) ? before.reason : job.reason;
    this.#waiting.set(job.subject, { ...job, reason });
  }

  get isIdle(): boolean {
    return this.#running.size === 0 && this.#waiting.size === 0;
  }

  /** Has a job begun, or a call made. Resolves when the job waits for its next one. */
  async work(faults: boolean): Promise<void> {
    const startable = [...this.#waiting.keys()].filter(subject => !this.#running.has(subject));
    const subject = this.#parked.length === 0 || this.chance(0.2) ? this.pick(startable) : undefined;
    if (subject) return this.#startJob(subject);
    const call = this.pick(this.#parked);
    if (!call) return;
    this.#parked = this.#parked.filter(other => other !== call);
    call.job.turn = Promise.withResolvers();
    call.perform(faults ? this.#fault() : 'none');
    await call.job.turn.promise;
    if (this.model.isGateOpen()) this.opened += 1;
  }

  #fault(): Fault {
    if (this.#limited > 0) {
      this.#limited -= 1;
      return 'not-performed';
    }
    if (this.chance(0.02)) return 'answer-lost';
    return this.chance(0.02) ? 'not-performed' : 'none';
  }

  async #startJob(subject: SubjectModel): Promise<void> {
    const job = this.#waiting.get(subject);
    if (!job) return;
    this.#waiting.delete(subject);
    const running: RunningJob = { job, turn: Promise.withResolvers() };
    this.#running.set(subject, running);
    const work =
      job.attempt > maxAttempts
        ? this.#bury(running)
        : subject.kind === 'pull-request'
          ? this.#reviewPull(running, subject)
          : this.#reviewGroup(running, subject);
    void work.then(
      () => this.#end(running),
      () => this.#end(running, { ...job, attempt: job.attempt + 1 }),
    );
    await running.turn.promise;
  }

  #end(running: RunningJob, again?: ModelJob): void {
    const { subject } = running.job;
    this.#running.delete(subject);
    const waiting = this.#waiting.get(subject);
    if (again && !waiting) this.#waiting.set(subject, again);
    else if (again && waiting && asksAgain(again) && !asksAgain(waiting)) this.#waiting.set(subject, { ...waiting, reason: again.reason });
    running.turn.resolve();
  }

  #turnOf(running: RunningJob, words: string): Turn {
    return perform =>
      new Promise((resolve, reject) => {
        this.#parked.push({
          job: running,
          perform: fault => {
            if (fault === 'not-performed') return reject(new Error('The call was turned away.'));
            const answer = perform();
            this.#say(`${words}${fault === 'none' ? '' : ', and the answer is lost'}`);
            if (fault === 'none') resolve(answer);
            else reject(new Error('The answer was lost.'));
          },
        });
        running.turn.resolve();
      });
  }

  // The jobs, as `app/jobs` has them.

  async #reviewPull(running: RunningJob, pull: PullModel): Promise<void> {
    const { job } = running;
    const turn = this.#turnOf(running, `the job of #${pull.number} (${job.reason})`);
    const seen = job.seen ?? (await turn(() => (isLive(pull) ? pull.baseRef : undefined)));
    if (seen === undefined) return;
    const earlier = this.#begun.get(pull) ?? 'new';
    this.#begun.set(pull, 'left');
    const first = await this.#beginPull(turn, { pull, seen, earlier, asked: asksAgain(job) });
    const facts = await turn(() => ({
      ...pull,
      passes: this.verdictOf(pull),
      mayShareHead: lastWordsOfOthers(this.model.runs, idOf(pull)).length > 0,
    }));
    if (isLive(facts)) {
      const commit = this.#commitOf(pull, facts.baseRef, turn);
      const isAnother = first.completed && (earlier === 'ended' || first.externalId !== commit.externalId);
      const run = await continueRun(commit, first, { isAnother, mayShareHead: facts.mayShareHead }, this.#order);
      if (pull.epoch === facts.epoch) pull.begun = facts.epoch;
      await settleRun(commit, run, facts.passes ? passes() : blocks(), !facts.mayShareHead && run === first, this.#order);
    } else if (!first.completed) {
      const report = facts.isOpen ? supersededCheckRun(otherHead) : closedCheckRun();
      await abandonRun(this.#commitOf(pull, facts.baseRef, turn), first, report, !facts.mayShareHead);
    }
    this.#begun.set(pull, 'ended');
  }

  #commitOf(subject: SubjectModel, baseRef: string, turn: Turn): CommitRuns {
    return commitRunsOf(this.model, idOf(subject, baseRef), turn, other => this.#lookAgain(other));
  }

  async #beginPull(turn: Turn, { pull, seen, earlier, asked }: BegunPull): Promise<FoundCheckRun> {
    const { epoch } = pull;
    const commit = this.#commitOf(pull, seen, turn);
    const runs = earlier === 'new' || (earlier === 'ended' && asked) ? undefined : await commit.read();
    const first = await beginRun(commit, runs, asked, this.#order);
    if (pull.epoch === epoch && pull.baseRef === seen) pull.begun = epoch;
    return first;
  }

  async #reviewGroup(running: RunningJob, group: GroupModel): Promise<void> {
    const turn = this.#turnOf(running, `the job of the group for ${group.baseRef}`);
    const commit = this.#commitOf(group, group.baseRef, turn);
    const runs = running.job.attempt > 1 ? await commit.read() : undefined;
    const run = await beginRun(commit, runs, false, this.#order);
    group.begun = group.epoch;
    const isPassing = await turn(() => this.verdictOf(group));
    await settleRun(commit, run, isPassing ? passes() : blocks(), false, this.#order);
  }

  /** As `deadLetter` does. */
  async #bury(running: RunningJob): Promise<void> {
    const { subject, seen } = running.job;
    const turn = this.#turnOf(running, 'the dead letter');
    const baseRef = seen ?? (await turn(() => subject.baseRef));
    const commit = this.#commitOf(subject, baseRef, turn);
    const run = await beginRun(commit, await commit.read(), false, this.#order);
    await settleRun(commit, run, failedCheckRun('x', 'y'), false, this.#order);
  }

  #lookAgain(subject: SubjectModel): void {
    this.enqueue({ subject, reason: subject.kind === 'pull-request' ? 'shared-head' : 'merge_group', attempt: 1, seen: undefined });
  }
}

/** More calls than everything takes that is left to do. */
const maxDrain = 5_000;

const drain = async (interleaving: Interleaving): Promise<void> => {
  for (let step = 0; !interleaving.isIdle; step += 1) {
    if (step > maxDrain) throw new Error(`The jobs do not come to an end:\n${interleaving.log.slice(-60).join('\n')}`);
    await interleaving.work(false);
  }
};

/** Plays one order of events, which the seed decides. */
export const playInterleaving = async (
  seed: number,
  { order = runOrder, length = 90 }: InterleavingOptions = {},
): Promise<InterleavingOutcome> => {
  const interleaving = new Interleaving(seed, order);
  const { model, log } = interleaving;
  let wronglyOpen: readonly string[] = [];
  let steps = 0;
  const look = (): boolean => {
    wronglyOpen = model.wronglyOpen();
    return wronglyOpen.length > 0;
  };
  for (; steps < length; steps += 1) {
    if (interleaving.chance(0.3)) interleaving.act();
    else await interleaving.work(true);
    if (look()) return { wronglyOpen, isRightInTheEnd: false, steps, opened: interleaving.opened, log };
  }
  await drain(interleaving);
  interleaving.sweep(true);
  await drain(interleaving);
  const live = model.subjects.filter(isLive);
  for (const _ of [1, 2]) {
    for (const subject of live) {
      interleaving.reRun(subject);
      await drain(interleaving);
    }
  }
  look();
  const isOpen = live.every(subject => interleaving.verdictOf(subject));
  const isRightInTheEnd = live.length === 0 || model.isGateOpen() === isOpen;
  return { wronglyOpen, isRightInTheEnd, steps, opened: interleaving.opened, log };
};
