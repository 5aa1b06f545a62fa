import type { ServerResponse } from 'node:http';

/** Answers with a body that no browser takes for anything else. */
export const answer = (response: ServerResponse, status: number, body: string, contentType = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

export const answerJson = (response: ServerResponse, status: number, body: object): void =>
  answer(response, status, `${JSON.stringify(body)}\n`, 'application/json; charset=utf-8');
