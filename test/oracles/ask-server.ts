import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { freePort, startServerProcess } from '../support/signing/server-process.ts';
import type { Answer, Question } from './ask-part.ts';

/** A judge that is a server, by how it is started. */
export type ServerKind = 'docker-registry' | 'notary-server' | 'referrers-registry';

const conversation = v.object({
  /** One after the other; the answer has one reply for each. */
  requests: v.array(
    v.object({
      method: v.optional(v.string(), 'GET'),
      path: v.optional(v.string(), ''),
      /** In place of a path: the address in the last reply's Location, with this after it. */
      follow: v.optional(v.string()),
      type: v.optional(v.string()),
      body: v.optional(v.string()),
    }),
  ),
});

/** Writes the configuration of a server (JSON is YAML) and gives the arguments that start it. */
const argumentsOf = (kind: ServerKind, folder: string, host: string): readonly string[] => {
  const file = join(folder, 'server.json');
  const configurations: Readonly<Record<ServerKind, object>> = {
    'docker-registry': {
      version: '0.1',
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'data') } },
      http: { addr: host },
    },
    'notary-server': {
      server: { http_addr: host },
      trust_service: { type: 'local', hostname: '', port: '', key_algorithm: 'ecdsa' },
      logging: { level: 'error' },
      storage: { backend: 'memory' },
    },
    'referrers-registry': {},
  };
  writeFileSync(file, JSON.stringify(configurations[kind]));
  const all: Readonly<Record<ServerKind, readonly string[]>> = {
    'docker-registry': ['serve', file],
    'notary-server': ['-config', file],
    'referrers-registry': [host],
  };
  return all[kind];
};

const converse = async (host: string, { id, case: question }: Question): Promise<Answer> => {
  const replies: object[] = [];
  let location = '';
  for (const { method, path, follow, type, body } of v.parse(conversation, question).requests) {
    const headers = type === undefined ? {} : { 'content-type': type };
    const url = new URL(follow === undefined ? path : `${location}${follow}`, `http://${host}`);
    const reply = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    location = reply.headers.get('location') ?? '';
    const digest = reply.headers.get('docker-content-digest');
    replies.push({ status: reply.status, ...(digest !== null && { digest }), body: (await reply.text()).trim() });
  }
  return { id, answer: replies };
};

/** Starts a server on a free port of the loopback interface, and has each conversation with it. */
export const askServer = async (kind: ServerKind, program: string, questions: readonly Question[]): Promise<readonly Answer[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-judge-'));
  const host = `127.0.0.1:${await freePort()}`;
  const server = await startServerProcess({
    command: program,
    args: argumentsOf(kind, folder, host),
    environment: { OTEL_TRACES_EXPORTER: 'none' },
    isUp: async () => (await fetch(`http://${host}/v2/`)).ok,
  });
  try {
    const answers: Answer[] = [];
    for (const question of questions) answers.push(await converse(host, question));
    return answers;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
