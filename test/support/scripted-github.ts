import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Octokit } from '@octokit/rest';
import { onTestFinished } from 'vitest';
import type { GitHubClient } from '../../src/github/call/client.ts';

/** A request as the server saw it; of GraphQL the query and its variables, of others the body. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What the server answers: JSON. */
export type ScriptedAnswer = (request: SeenRequest) => unknown;

/** An answer with more than JSON; its status is 200 when nothing is said. */
export class Answer {
  readonly json: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;

  constructor(json: unknown, headers: Readonly<Record<string, string>>, status = 200) {
    this.json = json;
    this.headers = headers;
    this.status = status;
  }
}

/** A GitHub that answers what a test says: for answers that the fake GitHub, which keeps to the schema, never gives. */
export class ScriptedGitHub {
  readonly requests: SeenRequest[] = [];
  readonly client: GitHubClient;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    const quiet = (): void => undefined;
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    this.client = new Octokit({ baseUrl: `http://127.0.0.1:${port}`, log });
  }

  static async start(answer: ScriptedAnswer): Promise<ScriptedGitHub> {
    const reply = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
      const written = await text(incoming);
      const body = written === '' ? undefined : JSON.parse(written);
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        query: body?.query ?? '',
        variables: body?.variables ?? {},
        body,
      };
      github.requests.push(request);
      const given = answer(request);
      const { json, headers, status } = given instanceof Answer ? given : new Answer(given, {});
      outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
    };
    const server = createServer((incoming, outgoing) => void reply(incoming, outgoing));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const github = new ScriptedGitHub(server);
    return github;
  }

  /** One that is there until the test ends. */
  static async untilTestEnds(answer: ScriptedAnswer): Promise<ScriptedGitHub> {
    const github = await ScriptedGitHub.start(answer);
    onTestFinished(() => github.close());
    return github;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise(resolve => this.#server.close(() => resolve()));
  }
}
