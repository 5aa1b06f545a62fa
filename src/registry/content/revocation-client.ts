import type { RevocationAnswer, RevocationQuery, RevocationSource } from '../../signing/image-source.ts';
import { asRegistryError } from '../errors.ts';
import { FetchBudget } from '../http/fetch-budget.ts';
import type { HttpClient, HttpRequest } from '../http/http-client.ts';

/** Bytes of an OCSP answer; real ones have some kilobytes. */
const maxOcspBytes = 256 * 1024;

/**
 * Asks certificate authorities for revocation lists and OCSP answers. Plain HTTP is usual there, since the answers are signed; private
 * addresses are refused as for registries. Sources: RFC 5280, 4.2.1.13; RFC 6960, appendix A.
 */
export class RevocationClient implements RevocationSource {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  async fetchRevocation(query: RevocationQuery): Promise<RevocationAnswer> {
    if (!URL.canParse(query.url))
      return { state: 'failed', reason: `The certificate names an address for its revocation that is not a URL.` };
    const url = new URL(query.url);
    try {
      const { status, body } = await this.#http.fetch(this.#requestOf(query, url));
      if (status === 200 && body.length > 0) return { state: 'answered', bytes: body };
      return { state: 'failed', reason: `${url.host} answered with HTTP ${status} and ${body.length} bytes when asked for revocations.` };
    } catch (error) {
      return { state: 'failed', reason: asRegistryError(error).message };
    }
  }

  #requestOf(query: RevocationQuery, url: URL): HttpRequest {
    const { limits } = this.#http;
    const common = { url, redirects: 'follow', plainHttp: 'any-host', budget: new FetchBudget(limits) } as const;
    if (query.kind === 'crl') return { ...common, method: 'GET', headers: {}, maxBytes: limits.blobBytes };
    const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
    return { ...common, method: 'POST', headers, body: query.request, maxBytes: maxOcspBytes };
  }
}
