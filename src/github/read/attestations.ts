import {
  type AttestationScope,
  type AttestationsPage,
  type AttestationsPort,
  attestationsPerPage,
  collectAttestations,
  parseAttestationScope,
} from '../../signing/attestation-pages.ts';
import type { GitHubAttestations, GitHubAttestationsReader } from '../../signing/github-attestations.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';

/** Reads what `bundle_url` names, bounded and guarded as registries are (`fetchBundle` of `src/registry`). */
export type FetchBundle = AttestationsPort['fetchBundle'];

const readPage = (
  client: GitHubClient,
  { owner, repo }: AttestationScope,
  digest: string,
  after: string | undefined,
): Promise<AttestationsPage | undefined> => {
  const whose = repo === undefined ? owner : `${owner}/${repo}`;
  const parameters = { subject_digest: digest, per_page: attestationsPerPage, ...(after !== undefined && { after }) };
  const what = `Reading the attestations of ${whose}`;
  return readCall(what, async () => {
    const { data, headers } =
      repo === undefined
        ? await client.rest.orgs.listAttestations({ org: owner, ...parameters })
        : await client.rest.repos.listAttestations({ owner, repo, ...parameters });
    // Why here: an answer that was cut off is asked for again.
    if (!Array.isArray(data.attestations)) throw cutShort(what);
    return { data, link: headers.link };
  }).catch((error: unknown) => {
    if (!(error instanceof GitHubError)) throw error;
    // How GitHub says that there are none.
    if (error.code === 'not-found') return undefined;
    if (error.code !== 'forbidden') throw error;
    const remedy = `The token needs the permission "attestations: read" on ${whose}.`;
    throw new GitHubError('forbidden', `${withPeriod(error.message)} ${remedy}`, error);
  });
};

const withPeriod = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/**
 * Reads GitHub's artifact attestations with the client of a shell: one call for up to a hundred, and a download for each whose bundle is
 * not in the list; newer versions of the API (2026-03-10) give addresses only. GitHub answers alike for an image without attestations and
 * for a repository that the token does not see. An Enterprise Server has no such API, and answers so, too.
 */
export class GitHubAttestationsClient implements GitHubAttestationsReader {
  readonly #client: GitHubClient;
  readonly #fetchBundle: FetchBundle;

  constructor(client: GitHubClient, fetchBundle: FetchBundle) {
    this.#client = client;
    this.#fetchBundle = fetchBundle;
  }

  async readAttestations(scope: string, digest: string): Promise<GitHubAttestations> {
    const parsed = parseAttestationScope(scope);
    if (!parsed) return { state: 'failed', reason: `'${scope.slice(0, 100)}' is neither an owner nor a repository on GitHub.` };
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
