import { type CheckSubject, mergeGroupId, pullRequestId } from '../../../app/jobs/review/external-id.ts';
import type { CommitRuns } from '../../../app/jobs/review/run-steps.ts';
import { stateOf } from '../../../app/jobs/review/runs-on-commit.ts';
import type { FoundCheckRun } from '../../../src/github/publish/latest-check-run.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';

/** The commit that all of it is about. */
const head = 'a'.repeat(40);
const repository = { owner: 'acme', repo: 'app' };

export const branches = ['main', 'release', 'lax'] as const;
export type Branch = (typeof branches)[number];

/** A pull request that has, or had, the commit as its head. */
export interface PullModel {
  readonly kind: 'pull-request';
  readonly number: number;
  isOpen: boolean;
  /** Whether the commit is its head. */
  isHere: boolean;
  baseRef: Branch;
  /** Counts what makes another change of it, or brings it back. */
  epoch: number;
  /** The epoch that the App has begun with. */
  begun: number;
}

/** A merge group whose head is the commit. */
export interface GroupModel {
  readonly kind: 'merge-group';
  readonly base: string;
  readonly baseRef: Branch;
  isQueued: boolean;
  readonly epoch: number;
  begun: number;
}

export type SubjectModel = PullModel | GroupModel;

export const idOf = (subject: SubjectModel, baseRef: string = subject.baseRef): string =>
  subject.kind === 'pull-request'
    ? pullRequestId({ ...repository, number: subject.number, head, baseRef })
    : mergeGroupId(repository, { base: subject.base, head, baseRef });

export const isLive = (subject: SubjectModel): boolean =>
  subject.kind === 'pull-request' ? subject.isOpen && subject.isHere : subject.isQueued;

/** A commit of GitHub, with our check runs on it and what has it as its head. */
export class CommitModel {
  /** The newest first. */
  runs: readonly FoundCheckRun[] = [];
  readonly subjects: SubjectModel[] = [];
  /** The last verdict about each subject that was written, by its external id. */
  readonly verdicts = new Map<string, 'passed' | 'failed'>();
  #ids = 0;

  start(externalId: string): FoundCheckRun {
    this.#ids += 1;
    const run = { id: this.#ids, externalId, completed: false, conclusion: undefined, title: '', summary: '', annotations: 0 };
    this.runs = [run, ...this.runs];
    return run;
  }

  complete(id: number, externalId: string, { conclusion, title, summary }: CheckRunReport): void {
    const written = { id, externalId, completed: true, conclusion, title, summary, annotations: 0 };
    this.runs = this.runs.map(run => (run.id === id ? written : run));
    const state = stateOf(written);
    if (state === 'passed' || state === 'held') this.verdicts.set(externalId, 'passed');
    if (state === 'failed') this.verdicts.set(externalId, 'failed');
  }

  find(named: CheckSubject): SubjectModel | undefined {
    return this.subjects.find(subject =>
      subject.kind === 'pull-request'
        ? named.kind === 'pull-request' && named.number === subject.number
        : named.kind === 'merge-group' && named.base === subject.base,
    );
  }

  /** Whether what GitHub counts lets everything with this head merge. */
  isGateOpen(): boolean {
    const [newest] = this.runs;
    return newest !== undefined && stateOf(newest) === 'passed';
  }

  /** What the gate is open for although the App has begun with it, and its own review has not passed. */
  wronglyOpen(): readonly string[] {
    if (!this.isGateOpen()) return [];
    const begun = this.subjects.filter(subject => isLive(subject) && subject.begun === subject.epoch);
    return begun.map(subject => idOf(subject)).filter(id => this.verdicts.get(id) !== 'passed');
  }
}

/** The commit as a job sees it: each call waits for its turn, and may fail. */
export const commitRunsOf = (
  model: CommitModel,
  externalId: string,
  turn: <T>(perform: () => T) => Promise<T>,
  lookAgain: (subject: SubjectModel) => void,
): CommitRuns => ({
  externalId,
  read: () => turn(() => model.runs),
  start: () => turn(() => model.start(externalId)),
  complete: (run, report) => turn(() => model.complete(run.id, externalId, report)),
  isLive: named =>
    turn(() => {
      const subject = model.find(named);
      return subject !== undefined && isLive(subject);
    }),
  lookAgain: named =>
    turn(() => {
      const subject = model.find(named);
      if (subject) lookAgain(subject);
    }),
});
