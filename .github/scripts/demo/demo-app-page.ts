import { readComment } from '../../../src/reports/comments/comment-markers.ts';
import type { Paint } from '../../../src/reports/terminal.ts';
import type { CheckRun } from '../../../test/fake-github/state/checks.ts';
import type { FakePullRequest } from '../../../test/fake-github/state/pull-request.ts';
import { placeOf, type ReviewThread } from '../../../test/fake-github/state/review.ts';
import { readableMarkdown, wrapText } from '../readable-markdown.ts';
import { patchLines, showComment } from './demo-page.ts';

/** Whether the App has marked a thread: its comment says so. */
export const isMarkedFixed = ({ comments }: ReviewThread): boolean => readComment(comments[0]?.body ?? '').fixed;

const indent = '  ';

const titled = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : ['', paint('strong', title), ...lines];

const mark = ({ conclusion }: CheckRun): string => (conclusion === 'failure' ? '✗' : '✓');

const style = ({ conclusion }: CheckRun): 'bad' | 'good' => (conclusion === 'failure' ? 'bad' : 'good');

const shownAnnotation = ({ level, path, startLine, title = '', message }: CheckRun['annotations'][number]): readonly string[] =>
  wrapText(`${level} ${path}:${startLine} ${title}: ${message.split('\n', 1)[0]}`, indent, indent);

/** The reasons of the verdict: the first list of a summary. */
const reasonsOf = (summary: string): string => /^(?:- .*\n)+/mu.exec(summary)?.[0] ?? '';

/** The check run's page: title, summary, annotations and buttons. `brief` shows of the summary only why the verdict is what it is. */
export const showCheckRun = (run: CheckRun, paint: Paint, { brief = false } = {}): readonly string[] => {
  const { summary = '', title = '' } = run.output;
  return [
    '',
    ...wrapText(`${mark(run)} ${run.name}, ${run.conclusion}: ${title}`).map(line => paint(style(run), line)),
    ...titled('Summary', readableMarkdown(brief ? reasonsOf(summary) : summary), paint),
    ...titled('Annotations', run.annotations.flatMap(shownAnnotation), paint),
    ...titled(
      'Buttons',
      run.actions.map(({ label, description }) => `${indent}[${label}] ${description}`),
      paint,
    ),
  ];
};

/** Review comments that are still open, each with its suggestion as a diff. Only the first tells its reasons. */
export const showOpenThreads = (pull: FakePullRequest, paint: Paint): readonly string[] => {
  const { git } = pull.head.repository;
  const open = pull.threads.filter(thread => !isMarkedFixed(thread));
  return open.flatMap((thread, index) => {
    const place = placeOf(thread);
    const body = thread.comments[0]?.body ?? '';
    if (!place) return [];
    const text = git.blob(git.resolve(`${pull.head.sha}:${thread.path}`) ?? '').toString('utf8');
    const comment = { path: thread.path, line: place.line, startLine: place.startLine, body, text };
    return ['', ...showComment(comment, paint, { brief: index > 0 })];
  });
};

/** Threads that the App marked as fixed, each in a line. */
export const showFixedThreads = (threads: readonly ReviewThread[], paint: Paint): readonly string[] => {
  const lines = threads.map(({ path, original, comments }) => {
    const body = comments[0]?.body ?? '';
    const rule = /<!-- tidewaiter:([a-z0-9/-]+):/u.exec(body)?.[1] ?? '';
    return `${indent}${path}:${original?.line ?? 1} ${rule}: ${readableMarkdown(body)[0]}`;
  });
  return titled('Review comments that were edited', lines, paint);
};

/** The head's commit: its message, and its changes as a diff. */
export const showCommit = (pull: FakePullRequest, paint: Paint): readonly string[] => {
  const { git } = pull.head.repository;
  const { message, author, parents } = git.commitInfo(pull.head.sha);
  return [
    paint('strong', `${author.name} committed ${pull.head.sha.slice(0, 7)}`),
    ...message
      .trimEnd()
      .split('\n')
      .map(line => (line === '' ? '' : `${indent}${line}`)),
    ...git
      .changedFiles(parents[0] ?? '', pull.head.sha)
      .flatMap(({ path, patch = '' }) => ['', `    ${path}`, ...patchLines(patch, paint)]),
  ];
};

/** The box above *Merge pull request*, with the check that the ruleset demands. */
export const showMergeBox = (pull: FakePullRequest, paint: Paint): readonly string[] => {
  const run = pull.repository.checkRuns.findLast(({ headSha }) => headSha === pull.head.sha);
  const said = run
    ? `${mark(run)} tidewaiter (required): ${run.output.title}`
    : '○ tidewaiter (required): expected, waiting for its status';
  const verdict =
    pull.mergeableState() === 'clean' ? paint('good', `${indent}This branch can be merged.`) : paint('bad', `${indent}Merging is blocked.`);
  return titled('Merge box', [...wrapText(said, indent, indent), verdict], paint);
};
