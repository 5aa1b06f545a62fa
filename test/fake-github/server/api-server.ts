import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describedApi, type Operation } from '../contract/description.ts';
import { nameOfQuery, prepareQuery } from '../graphql/perform.ts';
import { fieldsOf, type Json } from '../json.ts';
import { versionOf } from '../rest/api-version.ts';
import { type Answer, Refusal } from '../rest/call.ts';
import { performRest, refusalAnswer } from '../rest/dispatch.ts';
import { contentCreating } from '../rest/permissions.ts';
import { bundleAddressOf, bundleStorePath } from '../state/attestation.ts';
import { authorize, giveToken } from '../state/oauth.ts';
import type { Token } from '../state/token.ts';
import { archiveAddressOf, artifactStorePath } from '../state/workflow-run.ts';
import type { World } from '../state/world.ts';
import { authenticate, type Caller } from './authentication.ts';
import { faultAnswer } from './fault-answer.ts';
import type { Fault, Faults } from './faults.ts';
import type { Resource } from './rate-limiter.ts';
import type { LoggedRequest } from './request-log.ts';

/** A request as it arrived, its body read. */
interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** The answer and what it used up. */
interface Outcome {
  readonly answer: Answer;
  readonly resource: Resource;
  readonly token: Token | undefined;
  /** Cuts the connection instead of answering, or in the middle of it. */
  readonly connection?: Fault['connection'];
}

export interface ApiServerOptions {
  readonly world: World;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Requests that may be under way at once. */
  readonly concurrent: number;
}

/** Serves the REST and GraphQL APIs of a world. */
export const createApiServer = ({ world, faults, requests, concurrent }: ApiServerOptions): Server => {
  let active = 0;
  return createServer((request, response) => {
    active += 1;
    response.on('close', () => {
      active -= 1;
    });
    const isTooMany = active > concurrent;
    void readIncoming(request)
      .then(incoming => serve(incoming, { world, faults, requests, isTooMany }))
      .then(outcome => send(world, request, response, outcome))
      .catch((error: unknown) => {
        // Not GitHub's fault but the fake's: the test must see it, and the client must not retry in silence.
        world.violations.push(`the fake failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        response.destroy();
      });
  });
};

const readIncoming = async (request: IncomingMessage): Promise<Incoming> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://localhost');
  return { method: request.method ?? 'GET', url, headers: request.headers, text: Buffer.concat(chunks).toString('utf8') };
};

interface Situation {
  readonly world: World;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  readonly isTooMany: boolean;
}

const serve = (incoming: Incoming, situation: Situation): Promise<Outcome> => {
  const { world } = situation;
  if (incoming.url.pathname.startsWith(bundleStorePath)) return serveStored(incoming, situation, bundleStorage);
  if (incoming.url.pathname.startsWith(artifactStorePath)) return serveStored(incoming, situation, artifactStorage);
  if (incoming.url.pathname.startsWith('/login/oauth/')) return serveOAuth(incoming, situation);
  const graphqlPath = new URL(world.urls.graphql).pathname;
  const isGraphql = incoming.method === 'POST' && incoming.url.pathname === graphqlPath;
  return isGraphql ? serveGraphql(incoming, situation) : serveRest(incoming, situation);
};

/** The web flow by which a person lets an App act for them; it is not a part of the API. */
const serveOAuth = async (incoming: Incoming, { world, faults, requests }: Situation): Promise<Outcome> => {
  const { method, url, text } = incoming;
  const route = `${method} ${url.pathname}`;
  const entry = logRequest(requests, incoming, route, 'rest', undefined, undefined);
  entry.points = 0;
  const outcome = (answer: Answer): Outcome => note(entry, { answer, resource: 'core', token: undefined });
  const strike = faults.strike([route], undefined);
  if (strike?.delay !== undefined) await pause(strike.delay);
  const failure = strike && faultAnswer(world, undefined, 'core', strike);
  if (failure) return note(entry, { answer: failure, resource: 'core', token: undefined, connection: strike.connection });
  const answer =
    route === 'GET /login/oauth/authorize'
      ? authorize(world, url.searchParams)
      : route === 'POST /login/oauth/access_token'
        ? giveToken(world, new URLSearchParams(text))
        : { refused: 'Not Found' };
  if ('redirect' in answer) return outcome({ status: 302, headers: { location: answer.redirect } });
  return outcome('json' in answer ? { status: 200, json: { ...answer.json } } : { status: 404, json: answer.refused });
};

/** What lies in a storage beside the API. */
interface BlobStorage {
  /** As the log of requests, and faults, name it. */
  readonly route: string;
  readonly mediaType: string;
  /** The bytes at an address; undefined: there are none. */
  readonly find: (world: World, address: string) => Uint8Array | undefined;
}

const bundleStorage: BlobStorage = {
  route: 'attestation-bundle',
  mediaType: 'application/x-snappy',
  find: (world, address) => world.attestations.find(attestation => bundleAddressOf(attestation) === address)?.compressed,
};

const artifactStorage: BlobStorage = {
  route: 'artifact-archive',
  mediaType: 'application/zip',
  find: (world, address) =>
    [...world.repositories.values()]
      .flatMap(repository => repository.workflowRuns.flatMap(run => run.artifacts.map(artifact => ({ repository, artifact }))))
      .find(({ repository, artifact }) => archiveAddressOf(repository, artifact) === address)?.artifact.bytes,
};

/**
 * A blob storage where something lies that the API leads to. It is not GitHub's API: who brings a token along has sent it to somebody else, and is
 * refused, as Azure does.
 */
const serveStored = async (
  incoming: Incoming,
  { world, faults, requests }: Situation,
  { route, mediaType, find }: BlobStorage,
): Promise<Outcome> => {
  const { url, headers } = incoming;
  const entry = logRequest(requests, incoming, route, 'rest', undefined, undefined);
  entry.points = 0;
  const outcome = (answer: Answer): Outcome => note(entry, { answer, resource: 'core', token: undefined });
  if (headers.authorization !== undefined) {
    world.violations.push(`a token was sent to the storage: ${route}`);
    return outcome({ status: 403, json: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>' });
  }
  const strike = faults.strike([route], undefined);
  if (strike?.delay !== undefined) await pause(strike.delay);
  const failure = strike && faultAnswer(world, undefined, 'core', strike);
  if (failure) return note(entry, { answer: failure, resource: 'core', token: undefined, connection: strike.connection });
  const found = find(world, `${world.urls.web}${url.pathname}${url.search}`);
  if (!found) return outcome({ status: 404, json: '<?xml version="1.0"?><Error><Code>BlobNotFound</Code></Error>' });
  return outcome({ status: 200, raw: { bytes: found, mediaType } });
};

const parseBody = (text: string): Json | undefined => {
  if (text === '') return undefined;
  const value: Json = JSON.parse(text);
  return value;
};

const tryParse = (text: string): { readonly body: Json | undefined } | { readonly broken: true } => {
  try {
    return { body: parseBody(text) };
  } catch {
    return { broken: true };
  }
};

const authenticateOr = (world: World, { headers }: Incoming): Caller | Refusal => {
  try {
    if (!headers['user-agent']) {
      return new Refusal(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header');
    }
    return authenticate(world, headers.authorization);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => void setTimeout(resolve, milliseconds).unref());

/** The hourly limit, then the secondary ones. */
const overLimit = (
  world: World,
  token: Token | undefined,
  resource: Resource,
  points: number,
  createsContent: boolean,
  isTooMany: boolean,
): Fault | undefined => {
  if (!world.limiter.isEnabled) return undefined;
  if (world.limiter.budget(token, resource).remaining <= 0) return { route: '', rateLimit: 'primary' };
  const retryAfter = isTooMany ? 60 : world.limiter.admit(token, { points, resource, createsContent });
  return retryAfter === undefined ? undefined : { route: '', rateLimit: 'secondary', retryAfter };
};

/** `owner/name` of the repository that the parameters of a request name. */
const nameOf = ({ owner, repo }: Readonly<Record<string, unknown>> = {}): string | undefined =>
  typeof owner === 'string' && typeof repo === 'string' ? `${owner}/${repo}` : undefined;

/** An app that speaks for itself has no token, and is not a stranger either: GitHub names no hourly limit for it. */
const isAppItself = (caller: Caller | Refusal): boolean => !(caller instanceof Refusal) && caller.app !== undefined;

const serveRest = async (incoming: Incoming, { world, faults, requests, isTooMany }: Situation): Promise<Outcome> => {
  const { method, url, text } = incoming;
  const base = new URL(world.urls.api).pathname.replace(/\/$/, '');
  const found = url.pathname.startsWith(`${base}/`) ? describedApi().match(method, url.pathname.slice(base.length)) : undefined;
  const parsed = tryParse(text);
  const isWrite = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  const points = isWrite ? 5 : 1;
  const caller = authenticateOr(world, incoming);
  const token = caller instanceof Refusal ? undefined : caller.token;
  const entry = logRequest(
    requests,
    incoming,
    found?.operation.id ?? `${method} ${url.pathname}`,
    'rest',
    'body' in parsed ? parsed.body : text,
    token,
  );
  entry.points = points;
  const outcome = (answer: Answer): Outcome => ({ answer, resource: 'core', token });
  if (!found) world.violations.push(`${method} ${url.pathname} is not in the cut of GitHub's description`);
  const operationId = found?.operation.id ?? '';
  const strike = faults.strike([operationId], nameOf(found?.params));
  if (strike?.delay !== undefined) await pause(strike.delay);
  const failure = strike && faultAnswer(world, token, 'core', strike);
  if (failure && !strike.performed) return note(entry, { ...outcome(failure), connection: strike.connection });
  const isFree = operationId === 'rate-limit/get' || isAppItself(caller);
  const over = isFree ? undefined : overLimit(world, token, 'core', points, contentCreating.has(operationId), isTooMany);
  const refused = over && faultAnswer(world, token, 'core', over);
  if (refused) return note(entry, outcome(refused));
  const answer = performOrRefuse(world, caller, found, incoming, parsed);
  const conditional = notModified(answer, incoming);
  if (conditional.status !== 304 && !isFree) world.limiter.take(token, 'core', 1);
  return note(entry, failure ? { ...outcome(failure), connection: strike.connection } : outcome(conditional));
};

type Match = ReturnType<ReturnType<typeof describedApi>['match']>;

const performOrRefuse = (
  world: World,
  caller: Caller | Refusal,
  found: Match,
  { url, headers }: Incoming,
  parsed: ReturnType<typeof tryParse>,
): Answer => {
  const operation: Operation | undefined = found?.operation;
  const version = versionOf(world, versionIn(headers));
  if (version instanceof Refusal) return refusalAnswer(version, operation);
  if (caller instanceof Refusal) return refusalAnswer(caller, operation);
  if (!found) return refusalAnswer(new Refusal(404, 'Not Found'));
  if ('broken' in parsed) return refusalAnswer(new Refusal(400, 'Problems parsing JSON'), operation);
  return performRest(world, caller, {
    operation: found.operation,
    params: found.params,
    query: url.searchParams,
    body: parsed.body,
    accept: headers.accept ?? '',
    version,
  });
};

const serveGraphql = async (incoming: Incoming, { world, faults, requests, isTooMany }: Situation): Promise<Outcome> => {
  const parsed = tryParse(incoming.text);
  const body = fieldsOf('body' in parsed ? parsed.body : undefined);
  const caller = authenticateOr(world, incoming);
  const token = caller instanceof Refusal ? undefined : caller.token;
  const name = nameOfQuery(body);
  const entry = logRequest(requests, incoming, name, 'graphql', body.raw, token);
  const outcome = (answer: Answer): Outcome => ({ answer, resource: 'graphql', token });
  const strike = faults.strike(['graphql', `graphql:${name}`], nameOf(body.object('variables')?.raw));
  if (strike?.delay !== undefined) await pause(strike.delay);
  const failure = strike && faultAnswer(world, token, 'graphql', strike);
  if (failure && !strike.performed) return note(entry, { ...outcome(failure), connection: strike.connection });
  if (caller instanceof Refusal) return note(entry, outcome(refusalAnswer(caller)));
  if (!token) return note(entry, outcome(refusalAnswer(new Refusal(401, 'This endpoint requires you to be authenticated.'))));
  if (body.text('query') === undefined)
    return note(entry, outcome(refusalAnswer(new Refusal(400, 'A query attribute must be specified and must be a string.'))));
  const query = prepareQuery(world, token, body);
  if ('refused' in query) return note(entry, outcome({ status: 200, json: query.refused }));
  entry.points = query.isMutation ? 5 : 1;
  entry.graphqlCost = query.cost.points;
  const over = overLimit(world, token, 'graphql', entry.points, query.isMutation, isTooMany);
  const refused = over && faultAnswer(world, token, 'graphql', over);
  if (refused) return note(entry, outcome(refused));
  world.limiter.take(token, 'graphql', query.cost.points);
  const answer: Answer = { status: 200, json: await query.perform() };
  return note(entry, failure ? { ...outcome(failure), connection: strike.connection } : outcome(answer));
};

/** The version of the API that a request names. */
const versionIn = (headers: IncomingMessage['headers']): string | undefined => {
  const named = headers['x-github-api-version'];
  return Array.isArray(named) ? named[0] : named;
};

const logRequest = (
  requests: LoggedRequest[],
  { method, url, headers }: Incoming,
  operation: string,
  kind: LoggedRequest['kind'],
  body: Json | undefined,
  token: Token | undefined,
): LoggedRequest => {
  const path = `${url.pathname}${url.search}`;
  const entry: LoggedRequest = {
    kind,
    method,
    path,
    operation,
    body,
    apiVersion: versionIn(headers),
    caller: token?.account.login,
    status: undefined,
    points: 1,
    graphqlCost: 0,
  };
  requests.push(entry);
  return entry;
};

const note = (entry: LoggedRequest, outcome: Outcome): Outcome => {
  if (outcome.connection === undefined) entry.status = outcome.answer.status;
  return outcome;
};

const bytesOf = ({ raw, json }: Answer): Buffer => {
  if (raw) return Buffer.from(raw.bytes);
  if (typeof json === 'string') return Buffer.from(json);
  return json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json));
};

const etagOf = (answer: Answer): string => `W/"${createHash('sha256').update(bytesOf(answer)).digest('hex')}"`;

/** 304 instead of a body that the caller already has. It costs nothing of the hourly limit. */
const notModified = (answer: Answer, { method, headers }: Incoming): Answer => {
  if (method !== 'GET' || answer.status !== 200) return answer;
  const etag = etagOf(answer);
  const known = (headers['if-none-match'] ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag.replace(/^W\//, ''))) return { status: 304, headers: { ...answer.headers, etag } };
  return { ...answer, headers: { ...answer.headers, etag } };
};

let lastRequest = 0;

const send = (world: World, request: IncomingMessage, response: ServerResponse, { answer, resource, token, connection }: Outcome): void => {
  if (connection === 'hang') return; // Until the fake closes.
  if (connection === 'reset') return void request.socket.resetAndDestroy();
  const bytes = bytesOf(answer);
  const plainText = typeof answer.json === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  const limits = world.limiter.isEnabled ? world.limiter.budget(token, resource) : undefined;
  response.writeHead(answer.status, {
    'x-github-request-id': `FAKE:${(++lastRequest).toString(16).padStart(4, '0')}`,
    'x-github-media-type': 'github.v3; format=json',
    ...(world.ghes ? { 'x-github-enterprise-version': '3.19.0' } : {}),
    ...(bytes.length > 0 || answer.status === 200 ? { 'content-type': answer.raw?.mediaType ?? plainText } : {}),
    ...(limits
      ? {
          'x-ratelimit-limit': String(limits.limit),
          'x-ratelimit-remaining': String(limits.remaining),
          'x-ratelimit-used': String(limits.used),
          'x-ratelimit-reset': String(limits.reset),
          'x-ratelimit-resource': resource,
        }
      : {}),
    ...answer.headers,
    ...(answer.status === 204 || answer.status === 304 ? {} : { 'content-length': String(bytes.length) }),
  });
  if (connection === 'truncate') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => void request.socket.destroy());
    return;
  }
  response.end(bytes);
};
