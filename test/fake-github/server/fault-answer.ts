import type { Json } from '../json.ts';
import { type Answer, Refusal } from '../rest/call.ts';
import { refusalAnswer } from '../rest/dispatch.ts';
import type { Token } from '../state/token.ts';
import type { World } from '../state/world.ts';
import type { Fault } from './faults.ts';
import type { Resource } from './rate-limiter.ts';

/** GitHub's usual words for a status. */
const usualBodies: Readonly<Record<number, Json>> = {
  500: { message: 'Server Error', documentation_url: 'https://docs.github.com/rest', status: '500' },
  502: '<!DOCTYPE html>\n<html>\n<body><p><strong>We had issues producing the response to your request.</strong></p></body>\n</html>\n',
  503: { code: 'unavailable', message: 'Service unavailable', documentation_url: 'https://docs.github.com/rest' },
  504: {
    message:
      "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
  },
};

const whoFor = (token: Token | undefined): string => {
  if (!token) return '127.0.0.1';
  return token.installation ? `installation ID ${token.installation.id}` : `user ID ${token.account.id}`;
};

const primary = (world: World, token: Token | undefined, resource: Resource, retryAfter: number | undefined): Answer => {
  const message = `API rate limit exceeded for ${whoFor(token)}. If you reach out to GitHub Support for help, please include the request ID.`;
  const reset = retryAfter === undefined ? undefined : String(Math.ceil(world.now() / 1_000) + retryAfter);
  const headers = { 'x-ratelimit-remaining': '0', ...(reset === undefined ? {} : { 'x-ratelimit-reset': reset }) };
  // GraphQL says so in a successful answer.
  if (resource === 'graphql') return { status: 200, json: { errors: [{ type: 'RATE_LIMITED', message }] }, headers };
  return { ...refusalAnswer(new Refusal(403, message)), headers };
};

const secondary = (retryAfter = 60): Answer => ({
  ...refusalAnswer(new Refusal(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.')),
  headers: { 'retry-after': String(retryAfter) },
});

/** What a fault answers; undefined when it only delays the request. */
export const faultAnswer = (world: World, token: Token | undefined, resource: Resource, fault: Fault): Answer | undefined => {
  const headers = fault.headers ?? {};
  if (fault.rateLimit === 'primary') return primary(world, token, resource, fault.retryAfter);
  if (fault.rateLimit === 'secondary') return secondary(fault.retryAfter);
  if (fault.graphqlErrors)
    return { status: 200, json: { data: null, errors: fault.graphqlErrors.map(({ type, message }) => ({ type, message })) }, headers };
  if (fault.status !== undefined) {
    const body = fault.body ??
      usualBodies[fault.status] ?? {
        message: `Failed with ${fault.status}`,
        documentation_url: 'https://docs.github.com/rest',
        status: String(fault.status),
      };
    const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    return { status: fault.status, json: body, headers: { ...wait, ...headers } };
  }
  return fault.connection === undefined ? undefined : { status: 200, json: { truncated: 'x'.repeat(2_000) }, headers };
};
