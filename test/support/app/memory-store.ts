import type {
  AuditEntry,
  AwaitedPlace,
  AwaitedScans,
  DeliveryRecord,
  PostedComment,
  PullRequestKey,
  ReviewRecord,
  Store,
} from '../../../app/storage/store.ts';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';

/** A store that forgets with the test, and fails where a test says so. */
export interface MemoryStore extends Store {
  /** By their ids. */
  readonly deliveries: Map<string, DeliveryRecord>;
  readonly reviews: ReviewRecord[];
  readonly audits: AuditEntry[];
  /** Methods that throw. */
  readonly broken: Set<keyof Store>;
}

const placeKeyOf = ({ owner, repo, place }: AwaitedPlace): string => `${owner}/${repo}${place}`;

const keyOf = ({ owner, repo, number }: PullRequestKey): string => `${owner}/${repo}#${number}`;

export const createMemoryStore = (): MemoryStore => {
  const deliveries = new Map<string, DeliveryRecord>();
  const reviews: ReviewRecord[] = [];
  const audits: AuditEntry[] = [];
  const begun = new Map<string, Map<string, 'left' | 'ended'>>();
  const runs = new Map<string, number>();
  const waiting = new Map<string, AwaitedScans & { readonly until: number; ended: boolean }>();
  const comments = new Map<string, readonly PostedComment[]>();
  const judgements = new Map<string, ImageJudgement>();
  const trust = new Map<string, string>();
  const broken = new Set<keyof Store>();
  const attempt = (method: keyof Store): void => {
    if (broken.has(method)) throw new Error(`connect ECONNREFUSED postgres://tidewaiter:hunter2@db/${method}`);
  };
  return {
    deliveries,
    reviews,
    audits,
    broken,
    recordDelivery: async delivery => {
      attempt('recordDelivery');
      deliveries.set(delivery.id, delivery);
    },
    beginReview: async (pull, head, work = 'review') => {
      attempt('beginReview');
      const key = `${work} ${keyOf(pull)}`;
      const known = begun.get(key) ?? new Map<string, 'left' | 'ended'>();
      const left = [...known].flatMap(([other, state]) => (other !== head && state === 'left' ? [other] : []));
      const before = { head: known.get(head) ?? ('new' as const), left };
      begun.set(key, known.set(head, 'left'));
      return before;
    },
    endReviews: async (pull, heads, work = 'review') => {
      attempt('endReviews');
      const known = begun.get(`${work} ${keyOf(pull)}`);
      for (const head of heads) if (known?.has(head)) known.set(head, 'ended');
    },
    beginRun: async key => {
      attempt('beginRun');
      const lost = runs.get(key) ?? 0;
      runs.set(key, lost + 1);
      return lost;
    },
    endRun: async (key, how) => {
      attempt('endRun');
      const left = how === 'done' ? 0 : (runs.get(key) ?? 0) - 1;
      if (left > 0) runs.set(key, left);
      else runs.delete(key);
    },
    awaitScans: async awaited => {
      attempt('awaitScans');
      const key = placeKeyOf(awaited);
      const known = waiting.get(key);
      const until = known?.head === awaited.head ? known.until : Date.now() + awaited.minutes * 60_000;
      waiting.set(key, { ...awaited, until, ended: false });
      return until <= Date.now();
    },
    endAwaitedScans: async place => {
      attempt('endAwaitedScans');
      const known = waiting.get(placeKeyOf(place));
      if (known) known.ended = true;
    },
    awaitedScans: async ({ owner, repo, head, workflow }) => {
      attempt('awaitedScans');
      return [...waiting.values()].flatMap(one =>
        one.owner === owner && one.repo === repo && one.head === head && one.workflows.includes(workflow) ? [one.job] : [],
      );
    },
    lateScans: async () => {
      attempt('lateScans');
      return [...waiting.values()].flatMap(({ until, ended, job }) => (!ended && until <= Date.now() ? [job] : []));
    },
    saveReview: async review => {
      attempt('saveReview');
      reviews.push(review);
    },
    latestReview: async pull => {
      attempt('latestReview');
      const found = reviews.findLast(({ owner, repo, number }) => number !== undefined && keyOf({ owner, repo, number }) === keyOf(pull));
      return found && { ...found, finishedAt: new Date(0) };
    },
    recentReviews: async (owner, days) => {
      attempt('recentReviews');
      const latest = new Map(
        reviews.flatMap(review => {
          const { repo, number, findings } = review;
          return review.owner === owner && number !== undefined
            ? [[keyOf({ owner, repo, number }), { owner, repo, number, findings }] as const]
            : [];
        }),
      );
      return { days, pulls: [...latest.values()] };
    },
    recentObjects: async (installationId, owner) => {
      attempt('recentObjects');
      return reviews
        .filter(review => review.installationId === installationId && review.owner === owner)
        .flatMap(({ repo, objects }) => (objects === undefined ? [] : [{ repository: `${owner}/${repo}`, facts: objects }]))
        .toReversed();
    },
    saveComments: async (pull, posted) => {
      attempt('saveComments');
      comments.set(keyOf(pull), posted);
    },
    comments: async pull => {
      attempt('comments');
      return comments.get(keyOf(pull)) ?? [];
    },
    saveJudgement: async (owner, key, judgement) => {
      attempt('saveJudgement');
      judgements.set(`${owner} ${key}`, judgement);
    },
    judgement: async (owner, key) => {
      attempt('judgement');
      return judgements.get(`${owner} ${key}`);
    },
    noteTrust: async (owner, digest) => {
      attempt('noteTrust');
      const before = trust.get(owner);
      trust.set(owner, digest);
      return before;
    },
    audit: async entry => {
      attempt('audit');
      audits.push(entry);
    },
    auditLog: async () => audits.map(entry => ({ ...entry, at: new Date(0) })),
    forget: async () => ({ rows: 0, done: true }),
    prune: async () => ({ rows: 0, done: true }),
  };
};
