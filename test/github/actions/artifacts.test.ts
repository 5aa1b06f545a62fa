import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadArtifact, readArtifact } from '../../../src/github/actions/artifacts.ts';
import type { GitHubClient } from '../../../src/github/call/client.ts';

const repository = { owner: 'acme', repo: 'app' };

/** A client whose calls about artifacts are answered so. */
const clientOf = (actions: object): GitHubClient => ({ rest: { actions } }) as unknown as GitHubClient;

describe('the artifact of a run', () => {
  const found = (artifacts: unknown) =>
    readArtifact(
      clientOf({ listWorkflowRunArtifacts: async () => ({ status: 200, headers: {}, data: { artifacts } }) }),
      repository,
      7,
      'scan',
    );
  const uploaded = (id: number, name = 'scan', expired = false) => ({ id, name, expired, size_in_bytes: id * 10 });

  test('is the newest of its name, of whatever order they are listed in', async () => {
    expect(await found([uploaded(2), uploaded(9, 'scan', true), uploaded(3), uploaded(12, 'other')])).toEqual({
      id: 9,
      size: 90,
      isExpired: true,
    });
    expect(await found([uploaded(1, 'scans')])).toBeUndefined();
    expect(await found([])).toBeUndefined();
  });

  test('is asked for by its run and its name', async () => {
    const asked: unknown[] = [];
    const client = clientOf({
      listWorkflowRunArtifacts: async (query: unknown) => {
        asked.push(query);
        return { status: 200, headers: {}, data: { artifacts: [] } };
      },
    });
    await readArtifact(client, repository, 7, 'scan');
    expect(asked).toEqual([{ owner: 'acme', repo: 'app', run_id: 7, name: 'scan', per_page: 100 }]);
  });

  test('is not taken to be missing when the answer was cut short', async () => {
    await expect(found(undefined)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Listing the artifacts'),
    });
  });
});

describe('the archive of an artifact', () => {
  let answer: RequestListener;
  let server: Server;
  let address: string;
  beforeEach(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const place = server.address();
    address = typeof place === 'object' && place ? `http://127.0.0.1:${place.port}/stored` : '';
  });
  afterEach(
    () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );

  const download = (most: number, headers: object = { location: address }) =>
    downloadArtifact(clientOf({ downloadArtifact: async () => ({ status: 302, headers, data: undefined }) }), repository, 5, most);

  test('is read up to the bytes that are allowed, and left when there is one more', async () => {
    answer = (_, response) => response.end('x'.repeat(100_000));
    expect((await download(100_000))?.length).toBe(100_000);
    expect(await download(99_999)).toBeUndefined();
  });

  test('is what the storage holds, byte by byte, for an address without the token of the API', async () => {
    let sent: unknown;
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    answer = ({ headers }, response) => {
      sent = headers.authorization;
      response.write(bytes.subarray(0, 100));
      response.end(bytes.subarray(100));
    };
    expect(await download(1_000)).toEqual(bytes);
    expect(sent).toBeUndefined();
  });

  test('is not there when GitHub names no address, when the storage refuses, sends elsewhere, breaks off or is gone', async () => {
    await expect(download(9, {})).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Downloading an artifact'),
    });
    answer = (_, response) => response.writeHead(403).end('no');
    await expect(download(9)).rejects.toMatchObject({ code: 'unavailable', message: 'The storage of artifacts answered with 403.' });
    answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    await expect(download(9)).rejects.toMatchObject({ code: 'unavailable', message: 'The storage of artifacts could not be reached.' });
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(download(9)).rejects.toMatchObject({ code: 'unavailable', message: 'The storage of artifacts broke off.' });
    await expect(download(9, { location: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The storage of artifacts could not be reached.',
    });
  });
});
