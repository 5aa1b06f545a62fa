import { Octokit } from '@octokit/rest';
import type { FakeGitHub } from './fake-github.ts';
import type { TokenOptions } from './state/token.ts';

const silent = (): void => undefined;

/** GitHub's own client, pointed at the fake. `auth` is a token, or what a new one may do. */
export const clientOf = (github: FakeGitHub, auth: string | TokenOptions | undefined): Octokit =>
  new Octokit({
    ...(auth === undefined ? {} : { auth: typeof auth === 'string' ? auth : github.token(auth) }),
    baseUrl: github.apiUrl,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });

/** Status and message of a refused request. */
export const refusalOf = async (
  request: Promise<unknown>,
): Promise<{ readonly status: unknown; readonly message: string; readonly body: unknown; readonly headers: Record<string, unknown> }> => {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error)) throw error;
    const response = 'response' in error && typeof error.response === 'object' && error.response !== null ? error.response : {};
    const headers = 'headers' in response && typeof response.headers === 'object' ? { ...response.headers } : {};
    return { status: error.status, message: error.message, body: 'data' in response ? response.data : undefined, headers };
  }
  throw new Error('The request was not refused.');
};
