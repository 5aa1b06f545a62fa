import {
  type AttestationScope,
  type AttestationsPage,
  type AttestationsPort,
  attestationsPerPage,
  collectAttestations,
  parseAttestationScope,
} from '../signing/attestation-pages.ts';
import type { GitHubAttestations, GitHubAttestationsReader } from '../signing/github-attestations.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './errors.ts';

/** Reads what `bundle_url` names, bounded and guarded as registries are (`fetchBundle` of `src/registry`). */
export type FetchBundle = AttestationsPort['fetchBundle'];

const readPage = (
  client: GitHubClient,
  { owner, repo }: AttestationScope,
  digest: string,
  after: string | undefined,
): Promise<AttestationsPage | undefined> => {
  const parameters = { owner, subject_digest: digest, per_page: attestationsPerPage, ...(after === undefined ? {} : { after }) };
  return readCall("Reading GitHub's attestations", async () => {
    const { data, headers } =
      repo === undefined
        ? await client.request('GET /orgs/{org}/attestations/{subject_digest}', { ...parameters, org: owner })
        : await client.request('GET /repos/{owner}/{repo}/attestations/{subject_digest}', { ...parameters, repo });
    return { data, link: headers.link };
  }).catch((error: unknown) => {
    // How GitHub says that there are none.
    if (error instanceof GitHubError && error.code === 'not-found') return undefined;
    throw error;
  });
};

/** Reads GitHub's artifact attestations with the client of a shell. */
export class GitHubAttestationsClient implements GitHubAttestationsReader {
  readonly #client: GitHubClient;
  readonly #fetchBundle: FetchBundle;

  constructor(client: GitHubClient, fetchBundle: FetchBundle) {
    this.#client = client;
    this.#fetchBundle = fetchBundle;
  }

  async readAttestations(scope: string, digest: string): Promise<GitHubAttestations> {
    const parsed = parseAttestationScope(scope);
    if (!parsed) return { state: 'failed', reason: `'${scope.slice(0, 100)}' is no owner and no repository on GitHub.` };
    const fetchBundle: FetchBundle = (url, maxBytes) =>
      this.#fetchBundle(url, maxBytes).catch((error: unknown) => {
        throw new GitHubError('unavailable', "A bundle of GitHub's attestations could not be fetched.", error);
      });
    return collectAttestations({ readPage: after => readPage(this.#client, parsed, digest, after), fetchBundle }).catch(
      (error: unknown) => {
        if (error instanceof GitHubError) return { state: 'failed', reason: error.message };
        throw error;
      },
    );
  }
}
