import { readComment } from '../../src/reports/comments/comment-markers.ts';
import { fieldsOf } from '../fake-github/json.ts';
import type { LoggedRequest } from '../fake-github/server/request-log.ts';
import type { CheckRun } from '../fake-github/state/checks.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { ReviewThread } from '../fake-github/state/review.ts';
import type { AppHarness } from './app-harness.ts';

/** Our check run as people see it. */
export interface CheckView {
  /** The conclusion, or the status of a run that is not completed. */
  readonly state: string;
  readonly title: string;
  readonly summary: string;
  /** `failure pod.yaml:6 high: kubernetes/host-network`. */
  readonly annotations: readonly string[];
  readonly buttons: readonly string[];
  readonly run: CheckRun;
}

const viewOf = (run: CheckRun): CheckView => ({
  state: run.status === 'completed' ? (run.conclusion ?? 'completed') : run.status,
  title: run.output.title ?? '',
  summary: run.output.summary ?? '',
  annotations: run.annotations.map(({ level, path, startLine, title }) => `${level} ${path}:${startLine} ${title}`),
  buttons: run.actions.map(({ label }) => label),
  run,
});

/** All check runs of a commit by a name, oldest first. */
export const checksAt = (repository: FakeRepository, sha: string, name = 'tidewaiter'): readonly CheckView[] =>
  repository.checkRuns.filter(run => run.headSha === sha && run.name === name).map(viewOf);

/** The one check run of a commit. Throws when there is none, or another. */
export const checkAt = (repository: FakeRepository, sha: string): CheckView => {
  const [check, ...more] = checksAt(repository, sha);
  if (!check || more.length > 0) throw new Error(`${sha} has ${more.length + (check ? 1 : 0)} check runs, not one.`);
  return check;
};

/** The one check run of a pull request's head. */
export const checkOf = (pull: FakePullRequest): CheckView => checkAt(pull.repository, pull.head.sha);

/** The check run of a pull request's head that counts. */
export const latestCheckOf = (pull: FakePullRequest): CheckView | undefined => checksAt(pull.repository, pull.head.sha).at(-1);

/** A review thread in a line: `Dockerfile:3 dockerfile/add-local-file`, with the words `suggestion`, `fixed` and `resolved` behind it. */
export const threadsOf = (pull: FakePullRequest): readonly string[] => pull.threads.map(threadLine);

const threadLine = (thread: ReviewThread): string => {
  const body = thread.comments[0]?.body ?? '';
  const { marks, fixed } = readComment(body);
  const rules = [...new Set(marks.map(({ ruleId }) => ruleId))].join(' ');
  return [
    `${thread.path}:${thread.original?.line ?? 0}`,
    rules,
    ...(/^`{3,}suggestion$/mu.test(body) ? ['suggestion'] : []),
    ...(fixed ? ['fixed'] : []),
    ...(thread.resolvedBy ? ['resolved'] : []),
  ].join(' ');
};

const isAbout = ({ path, body }: LoggedRequest, { owner, name }: FakeRepository): boolean => {
  const variables = fieldsOf(body).object('variables');
  const inPath = `${path}/`.replace('?', '/').includes(`/repos/${owner.login}/${name}/`);
  return inPath || (variables?.text('owner') === owner.login && variables.text('repo') === name);
};

/** Requests about a repository so far, oldest first. */
export const requestsAbout = ({ github }: AppHarness, repository: FakeRepository): readonly LoggedRequest[] =>
  github.requests.filter(request => isAbout(request, repository));

/** Their operations. */
export const operationsAbout = (harness: AppHarness, repository: FakeRepository): readonly string[] =>
  requestsAbout(harness, repository).map(({ operation }) => operation);

/** Text of a file at a pull request's head. */
export const textAt = ({ head }: FakePullRequest, path: string): string => {
  const { git } = head.repository;
  return git.blob(git.resolve(`${head.sha}:${path}`) ?? '').toString('utf8');
};
