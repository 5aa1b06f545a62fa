import { type CommentMark, readComment } from '../../src/reports/comments/comment-markers.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { Content, PushedPull, Traffic } from './traffic.ts';

const nameOf = ({ repository, number }: FakePullRequest): string => `${repository.fullName}#${number}`;

/** Check runs of one commit, in words. */
const checksAt = (repository: FakeRepository, sha: string): readonly string[] =>
  repository.checkRuns.filter(run => run.headSha === sha).map(({ name, status, conclusion }) => `${name} ${status} ${conclusion}`);

/** True when the final head has a completed check. */
export const isChecked = ({ pull }: PushedPull): boolean =>
  pull.repository.checkRuns.some(run => run.headSha === pull.head.sha && run.status === 'completed');

/** Marks of the findings that comments of a pull request speak of, once for each comment. */
const marksOf = (pull: FakePullRequest): readonly CommentMark[] =>
  pull.threads.flatMap(({ comments }) => comments.flatMap(({ body }) => readComment(body).marks));

/** How often a rule's finding came with the pushes, or came back: it is said once each time, for its earlier comment is marked as fixed. */
const comings = (pushed: readonly Content[], ruleId: string): number =>
  pushed.filter(({ findings }, index) => findings.includes(ruleId) && !pushed[index - 1]?.findings.includes(ruleId)).length;

const repeatedMarks = ({ pull, pushed }: PushedPull): readonly string[] =>
  [...Map.groupBy(marksOf(pull), ({ mark }) => mark)].flatMap(([mark, [first, ...more]]) =>
    first && 1 + more.length > comings(pushed, first.ruleId) ? [`${first.ruleId} ${mark}`] : [],
  );

const problemsOf = ({ pull, pushed }: PushedPull): readonly string[] => {
  const last = pushed.at(-1);
  const checks = checksAt(pull.repository, pull.head.sha);
  const expected = `tidewaiter completed ${last?.conclusion}`;
  const repeated = repeatedMarks({ pull, pushed });
  const open = pull.threads.filter(({ comments }) => !readComment(comments[0]?.body ?? '').fixed).length;
  return [
    ...(checks.length === 1 && checks[0] === expected ? [] : [`has ${JSON.stringify(checks)} instead of ${expected}`]),
    ...(repeated.length === 0 ? [] : [`repeats comments: ${repeated.join(', ')}`]),
    ...(open === last?.findings.length ? [] : [`has ${open} comments on ${last?.findings.length} findings`]),
    ...(pull.comments.length === 0 ? [] : [`has ${pull.comments.length} comments in the conversation`]),
  ].map(problem => `${nameOf(pull)} ${problem}`);
};

/** Earlier heads: each may have been reviewed or not, but never twice, and nothing may still be said to be in progress. */
const checkProblems = (repository: FakeRepository): readonly string[] => {
  const unfinished = repository.checkRuns.filter(({ status }) => status !== 'completed');
  const heads = repository.checkRuns.map(({ headSha }) => headSha);
  const repeated = new Set(heads.filter((sha, index) => heads.indexOf(sha) !== index));
  return [
    ...unfinished.map(({ externalId, status }) => `${externalId} is ${status}`),
    ...[...repeated].map(sha => `${repository.fullName}@${sha} has ${JSON.stringify(checksAt(repository, sha))}`),
  ];
};

/** What is wrong on GitHub when everything is over: nothing. */
export const outcomeProblems = ({ pulls, repositories }: Pick<Traffic, 'pulls' | 'repositories'>): readonly string[] => [
  ...pulls.flatMap(problemsOf),
  ...repositories.flatMap(checkProblems),
];
