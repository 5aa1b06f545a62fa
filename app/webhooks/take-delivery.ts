import type { Logger } from 'pino';
import type { Metrics } from '../observability/metrics.ts';
import { inTrace } from '../observability/traces.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { DeliveryRecord, Store } from '../storage/store.ts';
import { within } from '../within.ts';
import { type DeliveryReading, isRead, jobsOfDelivery } from './jobs-of-delivery.ts';
import type { WebhookContext } from './webhook.ts';

/** A delivery whose signature is right. */
export interface Delivery {
  /** `X-GitHub-Delivery`. */
  readonly id: string;
  readonly event: string;
  readonly payload: unknown;
}

/** What deliveries are taken with. */
export interface DeliveryNeeds {
  readonly context: WebhookContext;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly store: Pick<Store, 'recordDelivery'>;
  readonly metrics: Pick<Metrics, 'delivery'>;
  readonly logger: Logger;
  /** Told of each delivery that could not be stored. */
  readonly refused: () => void;
  /** Milliseconds until storing counts as failed; 8,000 when left out. */
  readonly patience?: number;
}

/** The delivery could not be stored: GitHub is to note it as failed, so that it is delivered again. The message goes to GitHub. */
class DeliveryNotStored extends Error {
  override readonly name = 'DeliveryNotStored';
  readonly status = 500;

  constructor(cause: unknown) {
    super('The delivery could not be stored.', { cause });
  }
}

/**
 * Milliseconds: less than the 9 seconds after which Probot answers 202 although nothing is stored yet, and than the 10 that GitHub waits.
 */
const defaultPatience = 8_000;

/** The event's name for a metric. The header is not signed, so that anybody's words may stand in it. */
export const eventLabel = (event: unknown): string => (typeof event === 'string' && isRead(event) ? event : 'other');

const textAt = (payload: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), payload);

const recordOf = ({ id, event, payload }: Delivery, reading: DeliveryReading): DeliveryRecord => {
  const action = textAt(payload, 'action');
  const installationId = textAt(payload, 'installation', 'id');
  const repository = textAt(payload, 'repository', 'full_name');
  return {
    id,
    event,
    ...(typeof action === 'string' && { action: action.slice(0, 100) }),
    ...(typeof installationId === 'number' && Number.isSafeInteger(installationId) && { installationId }),
    ...(typeof repository === 'string' && { repository: repository.slice(0, 201) }),
    jobs: 'jobs' in reading ? reading.jobs.length : 0,
  };
};

const storeDelivery = async (
  { context, queue, store, metrics, logger, refused, patience = defaultPatience }: DeliveryNeeds,
  delivery: Delivery,
): Promise<void> => {
  const { id, event, payload } = delivery;
  const reading = jobsOfDelivery(event, payload, context);
  const record = recordOf(delivery, reading);
  const { id: _, ...known } = record;
  const log = logger.child({ correlationId: id, deliveryId: id, ...known });
  const origin = { correlationId: id, deliveryId: id };
  const storeAll = async (): Promise<void> => {
    for (const job of 'jobs' in reading ? reading.jobs : []) await queue.enqueue(job, origin);
    await store.recordDelivery(record);
  };
  try {
    await within('Storing the delivery', patience, storeAll());
  } catch (error) {
    metrics.delivery(eventLabel(event), 'refused');
    log.error({ err: error }, 'delivery could not be stored');
    refused();
    throw new DeliveryNotStored(error);
  }
  metrics.delivery(eventLabel(event), reading.outcome);
  if (reading.outcome === 'malformed') log.warn('delivery is not as GitHub documents it');
  else log[reading.outcome === 'enqueued' ? 'info' : 'debug'](`delivery ${reading.outcome}`);
};

/**
 * Stores the jobs of a delivery, then the delivery. Resolves only when all of it is stored; throws `DeliveryNotStored`. The delivery's id
 * is the correlation id of all that comes of it, so that a line of the log leads to GitHub's own list of deliveries and back, and to its trace.
 */
export const takeDelivery =
  (needs: DeliveryNeeds) =>
  async (delivery: Delivery): Promise<void> => {
    const { id, event } = delivery;
    const attributes = { 'tidewaiter.delivery': id, 'tidewaiter.event': eventLabel(event) };
    await inTrace(id, { name: `webhook ${eventLabel(event)}`, kind: 'server', attributes }, () => storeDelivery(needs, delivery));
  };
