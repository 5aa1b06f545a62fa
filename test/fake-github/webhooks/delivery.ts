import { createHmac, randomUUID } from 'node:crypto';
import { fieldsOf, type JsonObject, parseJsonObject } from '../json.ts';
import { type Delivery, type FakeApp, repositoriesOf } from '../state/app.ts';
import { nodeIdOf, type World } from '../state/world.ts';
import type { WebhookEvent } from './webhook-event.ts';

interface Outgoing {
  readonly guid: string;
  readonly event: string;
  readonly payload: string;
  readonly redelivery: boolean;
}

/** GitHub gives up on a delivery after ten seconds. */
const patience = 10_000;

const send = async (world: World, app: FakeApp, { guid, event, payload, redelivery }: Outgoing): Promise<Delivery> => {
  const fields = fieldsOf(parseJsonObject(payload));
  const id = world.nextId();
  const started = performance.now();
  const statusCode = app.webhook ? await post(app.webhook, id, app, { guid, event, payload, redelivery }) : 0;
  const delivery: Delivery = {
    id,
    guid,
    event,
    action: fields.text('action'),
    payload,
    // Real time, unlike elsewhere: an app asks for what is younger than some days.
    deliveredAt: new Date(world.now()).toISOString(),
    redelivery,
    duration: Math.round(performance.now() - started) / 1_000,
    statusCode,
    installationId: fields.object('installation')?.number('id'),
    repositoryId: fields.object('repository')?.number('id'),
  };
  app.deliveries.push(delivery);
  return delivery;
};

const post = async (
  { url, secret }: { readonly url: string; readonly secret: string },
  id: number,
  app: FakeApp,
  { guid, event, payload }: Outgoing,
): Promise<number> => {
  const headers = {
    // A connection that is kept may be closed by the server in the moment in which it is used again: the delivery would seem lost.
    connection: 'close',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/fake',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(id),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`,
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: payload, signal: AbortSignal.timeout(patience) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0; // What GitHub records when the host cannot be reached or does not answer in time.
  }
};

/** The payload as an app gets it: it names the installation through which the app sees the repository. */
export const payloadFor = (world: World, app: FakeApp, { payload, repository }: WebhookEvent): JsonObject => {
  const installation = app.installations.find(candidate => repository && repositoriesOf(world, candidate).includes(repository));
  if (payload['installation'] !== undefined || !installation) return payload;
  return { ...payload, installation: { id: installation.id, node_id: nodeIdOf('MDI', installation.id) } };
};

/** Brings a webhook to the app, signed, and records the delivery. */
export const deliver = (world: World, app: FakeApp, event: WebhookEvent, guid: string = randomUUID()): Promise<Delivery> =>
  send(world, app, { guid, event: event.name, payload: JSON.stringify(payloadFor(world, app, event)), redelivery: false });

/** Sends a recorded delivery once more, under the same GUID. It arrives after the answer to the request that asked for it. */
export const redeliver = (world: World, app: FakeApp, { guid, event, payload }: Delivery): void => {
  setImmediate(() => void send(world, app, { guid, event, payload, redelivery: true }));
};
