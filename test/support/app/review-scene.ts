import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished } from 'vitest';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import type { ReviewJob } from '../../../app/queue/job.ts';
import { LargeWorkError } from '../../../app/queue/lanes.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { ActiveFault, Fault } from '../../fake-github/server/faults.ts';
import type { CheckRun } from '../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from './job-workplace.ts';

/** Where the repository's policy lies. */
export const policyPath = '.github/tidewaiter.yml';

const levels: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error' };

/** What tests of reviews have: one fake GitHub for a file of tests, and of each test an owner, a repository and a workplace of its own. */
class ReviewScene {
  #github: FakeGitHub | undefined;
  #workplace: JobWorkplace | undefined;
  #repository: FakeRepository | undefined;
  #tests = 0;

  get github(): FakeGitHub {
    return started(this.#github);
  }

  get workplace(): JobWorkplace {
    return started(this.#workplace);
  }

  /** A private one with a README. */
  get repository(): FakeRepository {
    return started(this.#repository);
  }

  get owner(): string {
    return `acme${this.#tests}`;
  }

  async start(): Promise<void> {
    this.#github = await startFakeGitHub({ rateLimits: false });
  }

  begin(): void {
    this.#tests += 1;
    this.#workplace = createJobWorkplace(this.github, this.owner);
    this.#repository = this.github.repository(`${this.owner}/app`, { base: { 'README.md': '# app\n' }, private: true });
    this.github.forgetRequests();
  }

  /** Makes requests fail until the test ends. */
  readonly fail = (fault: Fault): ActiveFault => {
    const active = this.github.fail(fault);
    onTestFinished(active.remove);
    return active;
  };

  /** What was asked of GitHub since the test began. */
  readonly operations = (): readonly string[] => this.github.requests.map(({ operation }) => operation);

  /** The check runs of the App, on whatever commit. */
  readonly checks = (pull: FakePullRequest): readonly CheckRun[] =>
    pull.repository.checkRuns.filter(run => run.app.id === this.workplace.app.id);

  readonly onlyCheck = (pull: FakePullRequest): CheckRun => {
    const [check, ...more] = this.checks(pull);
    expect(more).toEqual([]);
    if (!check) throw new Error('There is no check run.');
    return check;
  };

  /** Does the job that a webhook about the pull request makes. */
  readonly run = (pull: FakePullRequest, change: Partial<ReviewJob> = {}, attempt = 1): Promise<void> =>
    reviewPullRequest(this.workplace.tools)(reviewJob(this.workplace, pull, change), jobRun(attempt));

  /** As the queue has it done when it turned out large: nothing of it was told by then. */
  readonly runAsLarge = async (pull: FakePullRequest): Promise<void> => {
    await expect(this.run(pull)).rejects.toBeInstanceOf(LargeWorkError);
    expect(pull.repository.checkRuns.every(({ status }) => status === 'in_progress')).toBe(true);
    await reviewPullRequest(this.workplace.tools)(reviewJob(this.workplace, pull), { ...jobRun(), lane: 'large' });
  };

  /** What the log says since the test began, each line with its level. */
  readonly logged = (): readonly string[] =>
    this.workplace.lines
      .map(line => JSON.parse(line))
      .map(({ level, msg }: { readonly level: number; readonly msg: string }) => `${levels[level]} ${msg}`);

  /** The organization has this policy from now on. */
  readonly orgPolicyOf = (text: string): void => {
    const parsed = parseOrgPolicy(
      text,
      'tidewaiter/policy.yml',
      `${this.owner}/.github`,
      allRules.map(({ meta }) => meta),
    );
    if (parsed.errors) throw new Error(parsed.errors[0]?.message);
    const { policy } = parsed;
    this.workplace.orgPolicy = () => ({ state: 'policy', policy });
  };
}

const started = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The scene is there while a test runs.');
  return value;
};

/** Sets the scene for the tests of a file, and looks after each that GitHub was asked nothing that it does not know. */
export const useReviews = (): ReviewScene => {
  const scene = new ReviewScene();
  beforeAll(() => scene.start());
  beforeEach(() => scene.begin());
  afterEach(() => {
    const errors = [...scene.github.contractErrors];
    scene.github.forgetContractErrors();
    expect(errors).toEqual([]);
  });
  afterAll(() => scene.github.close());
  return scene;
};
