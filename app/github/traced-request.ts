import type { Span } from '@opentelemetry/api';
import * as v from 'valibot';
import { inSpan } from '../observability/traces.ts';
import type { OutgoingRequest } from './request-cost.ts';

/** What tells the status of an answer: Octokit's answers, and its errors. */
const statusSchema = v.object({ status: v.number() });

const noteStatus = (span: Span | undefined, answer: unknown): void => {
  const read = v.safeParse(statusSchema, answer);
  if (read.success) span?.setAttribute('http.response.status_code', read.output.status);
};

/**
 * Makes a request to GitHub as a step of the work that needs it. It is told by its template, which holds no name, and where GitHub says what comes next, as
 * a further page. `waitedMs`: how long the installation's budget kept it.
 */
export const tracedRequest = <T>(
  { method, url, baseUrl }: OutgoingRequest & { readonly baseUrl: string },
  waitedMs: number,
  request: () => T | Promise<T>,
): Promise<T> => {
  const template = url.startsWith('/') ? (url.split('?', 1)[0] ?? '') : 'further page';
  const attributes = {
    'http.request.method': method,
    'url.template': template,
    'server.address': URL.parse(baseUrl)?.hostname ?? '',
    'tidewaiter.github.waited_ms': Math.round(waitedMs),
  };
  const perform = async (span?: Span): Promise<T> => {
    try {
      const answer = await request();
      noteStatus(span, answer);
      return answer;
    } catch (error) {
      noteStatus(span, error);
      throw error;
    }
  };
  return inSpan(`${method} ${template}`, attributes, perform, 'client');
};
