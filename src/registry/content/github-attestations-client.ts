import {
  type AttestationScope,
  type AttestationsPage,
  type AttestationsPort,
  attestationsPerPage,
  collectAttestations,
  parseAttestationScope,
} from '../../signing/attestation-pages.ts';
import type { GitHubAttestations, GitHubAttestationsReader } from '../../signing/github-attestations.ts';
import { apiVersionFor, apiVersionHeader, apiVersions, refusesApiVersion, useOlderVersion } from '../../text/github-api-version.ts';
import { parseJson } from '../../text/parse-json.ts';
import { asRegistryError, RegistryError } from '../errors.ts';
import { FetchBudget } from '../http/fetch-budget.ts';
import type { HttpAnswer, HttpClient } from '../http/http-client.ts';

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  /** `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** Without one, attestations of public repositories can be read, sixty times an hour. */
  readonly token?: string;
}

/** Reads a bundle from the storage that GitHub names; without credentials. Throws `RegistryError`. */
export const bundleFetcher =
  (http: HttpClient): AttestationsPort['fetchBundle'] =>
  async (url, maxBytes) => {
    if (!URL.canParse(url)) throw new RegistryError('malformed', 'GitHub names a bundle by what is not a URL.');
    const budget = new FetchBudget(http.limits);
    const request = {
      url: new URL(url),
      method: 'GET',
      headers: {},
      maxBytes,
      redirects: 'follow',
      plainHttp: 'named-hosts',
      budget,
    } as const;
    const { status, body } = await http.fetch(request);
    if (status !== 200) throw new RegistryError('unavailable', `${request.url.host} answered with HTTP ${status} when asked for a bundle.`);
    return body;
  };

/** Reads GitHub's artifact attestations without a GitHub client, for the command line. */
export class GitHubAttestationsHttp implements GitHubAttestationsReader {
  readonly #http: HttpClient;
  readonly #access: GitHubAccess;

  constructor(http: HttpClient, access: GitHubAccess) {
    this.#http = http;
    this.#access = access;
  }

  async readAttestations(scope: string, digest: string): Promise<GitHubAttestations> {
    const parsed = parseAttestationScope(scope);
    if (!parsed) return { state: 'failed', reason: `'${scope.slice(0, 100)}' is neither an owner nor a repository on GitHub.` };
    const port = { readPage: (after: string | undefined) => this.#readPage(parsed, digest, after), fetchBundle: bundleFetcher(this.#http) };
    return collectAttestations(port).catch((error: unknown) => ({ state: 'failed', reason: asRegistryError(error).message }));
  }

  async #readPage({ owner, repo }: AttestationScope, digest: string, after: string | undefined): Promise<AttestationsPage | undefined> {
    const whose = repo === undefined ? `orgs/${owner}` : `repos/${owner}/${repo}`;
    const url = new URL(`${this.#access.apiUrl}/${whose}/attestations/${encodeURIComponent(digest)}`);
    url.searchParams.set('per_page', String(attestationsPerPage));
    if (after !== undefined) url.searchParams.set('after', after);
    const { status, headers, body } = await this.#ask(url);
    if (status === 404) return undefined;
    if (status === 200) return { data: parseJson(body), link: headers.get('link') };
    if (status === 401) throw new RegistryError('unauthorized', `GitHub refuses the token (HTTP 401). Check the token.`);
    throw new RegistryError('unavailable', `GitHub answered with HTTP ${status} when asked for attestations of ${whose}.`);
  }

  /** Asks in the version of the API that the server knows. */
  async #ask(url: URL): Promise<HttpAnswer> {
    const { apiUrl, token } = this.#access;
    const { limits } = this.#http;
    const version = apiVersionFor(apiUrl);
    const answer = await this.#http.fetch({
      url,
      method: 'GET',
      headers: {
        accept: 'application/vnd.github+json',
        [apiVersionHeader]: version,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      // A page holds up to a hundred bundles, the large ones of which are elsewhere.
      maxBytes: limits.blobBytes,
      redirects: 'manual',
      plainHttp: 'named-hosts',
      budget: new FetchBudget(limits),
    });
    if (version === apiVersions.older || !refusesApiVersion(answer.status, Buffer.from(answer.body).toString('utf8'))) return answer;
    useOlderVersion(apiUrl);
    return this.#ask(url);
  }
}
