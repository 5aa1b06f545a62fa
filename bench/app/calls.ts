import type { WebhookEvent } from '../../test/fake-github/webhooks/webhook-event.ts';
import type { Row } from '../table.ts';
import { untilReviewed, type Workplace } from './workplace.ts';

const clean = 'FROM alpine:3.22\nUSER 1\n';
const oneFinding = 'FROM alpine:3.22\nRUN sudo true\nUSER 1\n';

/** Requests of single reviews, token included where one is asked for, and their points of the secondary limits. */
export const measureCalls = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const process = await workplace.start(await workplace.freshStorage(), 'works');
  app.webhook = { url: `${process.url}/api/github/webhooks`, secret: app.webhook?.secret ?? '' };
  const [quiet, other, loud] = workplace.pullRequests(3, index => (index < 2 ? clean : oneFinding));
  if (!quiet || !other || !loud) throw new Error('Three pull requests were opened.');
  const rows: Row[] = [];
  const review = async (name: string, event: WebhookEvent): Promise<void> => {
    github.forgetRequests();
    await github.deliver(app, event);
    await untilReviewed(process, rows.length + 1);
    const { rest, graphql, points } = github.totals();
    rows.push({ review: name, REST: rest, GraphQL: graphql, requests: rest + graphql, points });
  };
  await review('the first of a repository: token, installation and policy', quiet.event('opened'));
  await review('nothing to say', other.event('opened'));
  await review('one new comment', loud.event('opened'));
  loud.push({ files: { 'README.md': '# more\n' } });
  await review('a push that changes nothing of ours', loud.event('synchronize'));
  loud.push({ files: { 'services/2/Dockerfile': clean } });
  await review('a push that fixes the finding', loud.event('synchronize'));
  await process.end('SIGTERM');
  return rows;
};
