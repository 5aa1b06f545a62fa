import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import type { AppMetrics } from '../observability/create-metrics.ts';
import { pagesPath } from '../pages/addresses.ts';
import { answer, answerJson } from './answer.ts';
import { guardConnections } from './connection-guard.ts';
import type { Readiness } from './readiness.ts';
import { type Route, webhookPath } from './webhook-route.ts';

/** How long clients may take, in milliseconds. */
export interface ServerPatience {
  readonly headers: number;
  /** A whole request; GitHub itself gives up after 10 seconds. */
  readonly request: number;
}

export const usualPatience: ServerPatience = { headers: 5_000, request: 10_000 };

/** What the server serves. */
export interface ServerNeeds {
  readonly webhooks: Route;
  /** All under `/dashboard`; undefined: there is nothing. */
  readonly pages?: Route | undefined;
  readonly readiness: Readiness;
  readonly metrics: Pick<AppMetrics, 'render'>;
  readonly logger: Logger;
  readonly patience: ServerPatience;
}

/**
 * The App's server: `POST /api/github/webhooks`, and for those who run it `GET /healthz` (the process lives), `/readyz` (it takes work) and
 * `/metrics`. Only the first is for the world, and the pages under `/dashboard` where there are any: an ingress passes on nothing else.
 */
export const createAppServer = ({ webhooks, pages, readiness, metrics, logger, patience }: ServerNeeds): Server => {
  const routes: Readonly<Record<string, Route>> = {
    [`POST ${webhookPath}`]: webhooks,
    'GET /healthz': async (_, response) => answer(response, 200, 'ok\n'),
    'GET /readyz': async (_, response) => {
      const report = await readiness.check();
      answerJson(response, report.status === 'ready' ? 200 : 503, report);
    },
    'GET /metrics': async (_, response) => {
      const { contentType, body } = await metrics.render();
      answer(response, 200, body, contentType);
    },
  };
  const options = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, patience.headers),
    maxHeaderSize: 16_384,
  };
  const server = createServer(options, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const key = `${request.method} ${path}`;
    const isPage = path === pagesPath || path.startsWith(`${pagesPath}/`);
    const route = Object.hasOwn(routes, key) ? routes[key] : isPage ? pages : undefined;
    if (!route) return answer(response, 404, 'not found\n');
    route(request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'request failed');
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'failed\n');
    });
  });
  guardConnections(server);
  return server;
};
