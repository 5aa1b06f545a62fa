import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';
import { parseJson } from '../../src/text/parse-json.ts';
import { isRecord } from '../../src/text/record.ts';
import type { AppMetrics } from '../observability/create-metrics.ts';
import type { AppSettings } from '../settings.ts';
import { type Delivery, eventLabel } from '../webhooks/take-delivery.ts';
import { answer } from './answer.ts';
import { type BodyLimits, createBodyReader } from './read-body.ts';

/** Where GitHub delivers: Probot's own address, so that an App that moves here needs no other. */
export const webhookPath = '/api/github/webhooks';

/** What the route is made of. */
export interface WebhookRouteNeeds {
  readonly settings: AppSettings;
  readonly logger: Logger;
  readonly metrics: Pick<AppMetrics, 'delivery' | 'webhook'>;
  /** Resolves when the delivery is stored. */
  readonly take: (delivery: Delivery) => Promise<void>;
  readonly isDraining: () => boolean;
  readonly limits: BodyLimits;
  /** Told when a body had to make room for others. */
  readonly dropped: () => void;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Probot, for signatures and dispatch only. Why it is silent: it logs each wrong signature twice, with the payload, and who sends them is
 * anybody; the route logs and counts them. Why a client without plugins: one is made for each delivery, and none is used.
 */
const createProbot = ({ appId, privateKey, webhookSecret, apiUrl }: AppSettings, logger: Logger): Probot =>
  new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    baseUrl: apiUrl,
    log: logger.child({}, { level: 'silent' }),
    Octokit: ProbotOctokit.defaults((options: object) => ({ ...options, throttle: { enabled: false }, retry: { enabled: false } })),
  });

/**
 * Why these are looked at: they are not signed, and stand in the log and in the database. GitHub's ids are GUIDs. A missing one is Probot's
 * to refuse.
 */
const isAddressed = ({ headers }: IncomingMessage): boolean =>
  /^[\w-]{1,100}$/u.test(String(headers['x-github-delivery'] ?? 'none')) &&
  /^\w{1,100}$/u.test(String(headers['x-github-event'] ?? 'none'));

const isObject = (text: string): boolean => isRecord(parseJson(text));

/**
 * Whether GitHub sent it (docs.github.com, "Validating webhook deliveries"). Why here and on the bytes: what is not signed is neither
 * decoded nor parsed, which would take ten times its memory.
 */
const isSigned = ({ headers }: IncomingMessage, bytes: Buffer, secret: string): boolean => {
  const given = Buffer.from(String(headers['x-hub-signature-256'] ?? ''));
  const wanted = Buffer.from(`sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

const refusals = {
  'too-large': [413, 'The payload is too large.\n'],
  busy: [503, 'Too much is being received at once.\n'],
  cut: [408, 'The payload did not arrive.\n'],
} as const;

/** Milliseconds that a sender has to read our answer while it still sends what nobody wants. */
const farewell = 1_000;

/** Answers before the body is there, and then lets go of the connection. */
const turnAway = (request: IncomingMessage, response: ServerResponse, [status, text]: readonly [number, string]): void => {
  response.setHeader('connection', 'close');
  answer(response, status, text);
  request.resume();
  setTimeout(() => request.destroy(), farewell).unref();
};

/** Takes deliveries. Answers 2xx only when all their jobs are stored. */
export const createWebhookRoute = async (needs: WebhookRouteNeeds): Promise<Route> => {
  const { settings, logger, metrics, take, isDraining, limits, dropped } = needs;
  const readBody = createBodyReader(limits);
  const probot = createProbot(settings, logger);
  const middleware = await createNodeMiddleware(app => app.onAny(({ id, name, payload }) => take({ id, event: name, payload })), {
    probot,
    webhooksPath: webhookPath,
  });

  /**
   * Signed, and yet no JSON object: Probot would answer 400 or 500, and GitHub would note a failure that no redelivery mends. Not so a
   * form: it comes from an App whose webhook has the wrong content type, and its owner has to see that.
   */
  const isNonsense = ({ headers }: IncomingMessage, text: string): boolean =>
    text !== '' && headers['content-type']?.startsWith('application/json') === true && !isObject(text);

  const serve: Route = async (request, response) => {
    if (isDraining()) return turnAway(request, response, [503, 'The process is about to end.\n']);
    const body = await readBody(request);
    if (body.state === 'busy') dropped();
    if (body.state !== 'read') return turnAway(request, response, refusals[body.state]);
    if (!isAddressed(request)) return answer(response, 400, 'The headers name no delivery or no event.\n');
    if (!isSigned(request, body.bytes, settings.webhookSecret))
      return answer(response, 400, 'The signature is missing, or does not match the payload.\n');
    const text = body.bytes.toString('utf8');
    if (isNonsense(request, text)) {
      const id = request.headers['x-github-delivery'];
      metrics.delivery(eventLabel(request.headers['x-github-event']), 'malformed');
      logger.warn({ correlationId: id, deliveryId: id }, 'delivery is not a JSON object');
      return answer(response, 202, 'ignored\n');
    }
    await middleware(Object.assign(request, { body: text }), response);
  };

  return async (request, response) => {
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status } = response;
      if (!response.writableFinished) return;
      metrics.webhook(status, performance.now() - started);
      if (status < 400 || status === 500) return;
      metrics.delivery(eventLabel(request.headers['x-github-event']), 'refused');
      logger.warn({ status, from: request.socket.remoteAddress }, 'delivery refused');
    });
    await serve(request, response);
  };
};
