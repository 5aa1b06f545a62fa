import type { Paint } from '../../../src/reports/terminal.ts';
import type { CheckRun } from '../../../test/fake-github/state/checks.ts';
import { isMarkedFixed, showCheckRun, showCommit, showFixedThreads, showMergeBox, showOpenThreads } from './demo-app-page.ts';
import { type DemoScene, people } from './demo-app-scene.ts';
import { readExample } from './demo-example.ts';

/** What was to come out of a step, and whether it did. */
export type Told = readonly [what: string, came: boolean];

/** A step of the pull request's life: what a person sees after it. */
export interface DemoStep {
  readonly title: string;
  readonly lines: readonly string[];
  readonly told: readonly Told[];
}

/** Requests of one review: four, two for comments, and one because a Dockerfile copies a folder (docs/app.md, "Limits"). */
const mostRequests = 7;

/** Requests of each review, as the App's log has them. */
const requestsOfReviews = ({ log }: DemoScene): readonly number[] =>
  log.flatMap(line => {
    const found = /"apiCalls":(\d+),"msg":"reviewed"/u.exec(line);
    return found ? [Number(found[1])] : [];
  });

/** Plays the pull request through: each step is done when it is asked for. */
export async function* playPullRequest(scene: DemoScene, paint: Paint): AsyncGenerator<DemoStep> {
  const { pull } = scene;
  const marked = (): number => pull.threads.filter(isMarkedFixed).length;
  const labels = (run: CheckRun): readonly string[] => run.actions.map(({ label }) => label);
  const isBlocked = (): Told => ['Merging is blocked', pull.mergeableState() === 'blocked'];
  const open = () => pull.threads.filter(thread => !isMarkedFixed(thread));

  yield {
    title: `${people.author} opens pull request #${pull.number}: ${pull.title} (${pull.head.ref} → ${pull.base.ref})`,
    lines: showMergeBox(pull, paint),
    told: [isBlocked()],
  };

  const opened = await scene.review('opened');
  const commented = pull.threads.length;
  yield {
    title: 'The App reviews it',
    lines: [
      ...showCheckRun(opened, paint),
      '',
      paint('strong', `Review comments (${commented})`),
      ...showOpenThreads(pull, paint),
      ...showMergeBox(pull, paint),
    ],
    told: [
      ['The check fails', opened.conclusion === 'failure'],
      ['Findings are told in review comments, the less severe ones in annotations', commented > 0 && opened.annotations.length > 0],
      ['Fix all is offered', labels(opened).includes('Fix all')],
      isBlocked(),
    ],
  };

  const suggested = pull.threads.find(({ comments }) => comments[0]?.body.includes('tidewaiter:dockerfile/root-user:'));
  const [comment] = suggested?.comments ?? [];
  if (!suggested || !comment) throw new Error('There is no comment on the image that runs as root.');
  pull.applySuggestion(comment, people.author);
  const second = await scene.review('synchronize');
  yield {
    title: `${people.author} presses "Commit suggestion" on ${suggested.path}`,
    lines: [
      ...showCommit(pull, paint),
      ...showFixedThreads(pull.threads.filter(isMarkedFixed), paint),
      ...showCheckRun(second, paint, { brief: true }),
      ...showMergeBox(pull, paint),
    ],
    told: [
      ['Its comment, and no other, says that this is fixed', isMarkedFixed(suggested) && marked() === 1],
      ['Nothing is told twice', pull.threads.length === commented],
      ['The check still fails', second.conclusion === 'failure'],
      isBlocked(),
    ],
  };

  const waiting = open();
  await scene.fixAll(second, people.maintainer);
  const third = await scene.review('synchronize');
  const byApp = waiting.filter(isMarkedFixed);
  yield {
    title: `${people.maintainer} presses "Fix all": the App commits what is proven and safe`,
    lines: [
      ...showCommit(pull, paint),
      ...showFixedThreads(byApp, paint),
      ...showCheckRun(third, paint, { brief: true }),
      ...showMergeBox(pull, paint),
    ],
    told: [
      ['The comments on what it fixed say so', byApp.length > 0],
      ['What needs a person is left, and Fix all has nothing more to offer', open().length > 0 && !labels(third).includes('Fix all')],
      isBlocked(),
    ],
  };

  const rest = open();
  pull.push(
    { files: readExample('fixed') },
    { message: 'Keep the key out of the image, drop the agent and the socket', author: people.author },
  );
  const last = await scene.review('synchronize');
  yield {
    title: `${people.author} fixes the rest by hand`,
    lines: [...showCommit(pull, paint), ...showFixedThreads(rest, paint), ...showCheckRun(last, paint), ...showMergeBox(pull, paint)],
    told: [
      ['All comments say that what they were about is fixed', open().length === 0],
      ['The check succeeds, without annotations', last.conclusion === 'success' && last.annotations.length === 0],
      ['It can be merged', pull.mergeableState() === 'clean'],
      [`No review took more than ${mostRequests} requests`, requestsOfReviews(scene).every(requests => requests <= mostRequests)],
      ['Each request, answer and webhook was as GitHub describes it', scene.github.contractErrors.length === 0],
    ],
  };
}
