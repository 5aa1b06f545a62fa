import { randomUUID } from 'node:crypto';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeApp } from '../fake-github/state/app.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { random } from '../fuzz/mutate.ts';

/** What a push leaves in a pull request's one file, with the conclusion of its check and the rules of its findings. */
export interface Content {
  readonly text: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly findings: readonly string[];
}

const [sudo, tls] = ['dockerfile/sudo', 'dockerfile/tls-verification-disabled'];

/** What a push can leave. */
export const contents: readonly [Content, ...Content[]] = [
  { text: 'FROM alpine:3.22\nUSER 1\n', conclusion: 'success', findings: [] },
  { text: 'FROM alpine:3.22\nRUN sudo true\nUSER 1\n', conclusion: 'neutral', findings: [sudo] },
  {
    text: 'FROM alpine:3.22\nRUN wget --no-check-certificate https://example.com/tool\nUSER 1\n',
    conclusion: 'failure',
    findings: [tls],
  },
  {
    text: 'FROM alpine:3.22\nRUN sudo true\nRUN wget --no-check-certificate https://example.com/tool\nUSER 1\n',
    conclusion: 'failure',
    findings: [sudo, tls],
  },
];

/** How much happens. */
export interface TrafficSize {
  readonly pulls: number;
  readonly pushes: number;
  readonly pullsPerRepository: number;
  /** Organizations, each with an installation of its own, over which the repositories are spread. */
  readonly organizations: number;
}

/** A pull request with all that was pushed to it, in its order. */
export interface PushedPull {
  readonly pull: FakePullRequest;
  readonly pushed: readonly Content[];
}

/** Pull requests that are pushed to, and the webhooks of it. */
export interface Traffic {
  /** Pushes everything and delivers what is not lost, in an order that a random number decides. `reached` is told the share that is done. */
  play(address: () => string, reached: (share: number) => Promise<void>): Promise<void>;
  readonly repositories: readonly FakeRepository[];
  readonly pulls: readonly PushedPull[];
}

/** Of so many pull requests one loses all its webhooks, and another one the last: nobody but the sweep finds those. */
const oneInLoses = 20;
/** Share of webhooks that GitHub never sends, beside those, and share of those that it sends twice. */
const lostShare = 0.03;
const twiceShare = 0.1;

/** Deliveries at a time, and webhooks that wait for theirs: the more wait, the less is left of their order. */
const atOnce = 8;
const waitingAtMost = 40;

interface Waiting {
  readonly event: WebhookEvent;
  readonly guid: string;
}

const pathOf = (index: number): string => `services/${index}/Dockerfile`;

/** Prepares repositories and a plan that is the same for the same seed. */
export const createTraffic = (github: FakeGitHub, app: FakeApp, secret: string, size: TrafficSize, seed: number): Traffic => {
  const next = random(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const take = <T>(list: T[]): T | undefined => list.splice(below(list.length), 1)[0];
  const owners = Array.from({ length: size.organizations }, (_, index) => `org-${seed}-${index}`);
  for (const owner of owners) app.install(owner);
  const repositories = Array.from({ length: Math.ceil(size.pulls / size.pullsPerRepository) }, (_, index) =>
    github.repository(`${owners[index % owners.length]}/app-${index}`),
  );
  const pulls = new Map<number, PushedPull>();

  /** Pushes once to a pull request, the first time by opening it, and gives the webhook. */
  const push = (index: number): WebhookEvent => {
    const last = contents[below(contents.length)] ?? contents[0];
    const known = pulls.get(index)?.pull;
    const pushed = [...(pulls.get(index)?.pushed ?? []), last];
    const files = { [pathOf(index)]: `${last.text}# ${index} ${next()}\n` };
    if (known) known.push({ files });
    const pull = known ?? repositories[Math.floor(index / size.pullsPerRepository)]?.pullRequest({ files });
    if (!pull) throw new RangeError(`There is no repository for pull request ${index}.`);
    // Merging is nothing that the App asks for, and takes most of the time of a fake push.
    pull.mergeabilityUnknown = true;
    pulls.set(index, { pull, pushed });
    return pull.event(known ? 'synchronize' : 'opened');
  };

  const play = async (address: () => string, reached: (share: number) => Promise<void>): Promise<void> => {
    const pushes = Array.from({ length: size.pulls * size.pushes }, (_, index) => index % size.pulls);
    const total = pushes.length;
    const waiting: Waiting[] = [];
    const sending = new Set<Promise<unknown>>();
    const deliverOne = async (): Promise<void> => {
      const webhook = take(waiting);
      if (!webhook) return;
      if (sending.size >= atOnce) await Promise.race(sending);
      app.webhook = { url: address(), secret };
      const sent = github.deliver(app, webhook.event, webhook.guid).finally(() => sending.delete(sent));
      sending.add(sent);
    };
    while (pushes.length > 0) {
      const index = take(pushes) ?? 0;
      const webhook = { event: push(index), guid: randomUUID() };
      const luck = next();
      const lost = index % oneInLoses === 0 || (index % oneInLoses === 1 && !pushes.includes(index)) || luck < lostShare;
      if (!lost) waiting.push(webhook);
      if (!lost && luck > 1 - twiceShare) waiting.push(webhook);
      while (waiting.length > waitingAtMost) await deliverOne();
      await reached(1 - pushes.length / total);
    }
    while (waiting.length > 0) await deliverOne();
    await Promise.all(sending);
  };

  return {
    play,
    repositories,
    get pulls() {
      return [...pulls.values()];
    },
  };
};
