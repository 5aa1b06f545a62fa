import { AuthenticatedClient } from '../../../src/registry/auth/authenticated-client.ts';
import { anonymous, type CredentialSource, type RegistryCredential } from '../../../src/registry/auth/credential.ts';
import { MemoryContentCache } from '../../../src/registry/content/content-cache.ts';
import { RegistryClient } from '../../../src/registry/content/registry-client.ts';
import { RegistryError } from '../../../src/registry/errors.ts';
import { FetchBudget } from '../../../src/registry/http/fetch-budget.ts';
import { HttpClient, type HttpSettings } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';

/** A budget of its own for each call. */
export const freshBudget = (): FetchBudget => new FetchBudget(usualLimits);

/** An HTTP client that may ask these hosts, and never waits before it tries again. */
export const httpClientFor = (hosts: readonly string[], settings: Partial<HttpSettings> = {}): HttpClient =>
  new HttpClient({
    access: { privateHosts: hosts, plainHttpHosts: [] },
    limits: usualLimits,
    sleep: () => Promise.resolve(),
    ...settings,
  });

/** One credential for one host. */
export const credentialFor = (host: string, credential: RegistryCredential): CredentialSource => ({
  readCredential: asked => Promise.resolve(asked === host ? credential : undefined),
});

/** A registry client that may ask these hosts, with a small cache. */
export const registryClientFor = (http: HttpClient, credentials: CredentialSource = anonymous): RegistryClient =>
  new RegistryClient(new AuthenticatedClient(http, credentials), new MemoryContentCache(1024 * 1024));

/** The failure of a call; rejects when there is none, or another kind of error. */
export const registryFailure = async (answer: Promise<unknown>): Promise<RegistryError> => {
  const error = await answer.then(
    value => new Error(`There was no failure, but ${JSON.stringify(value)}.`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof RegistryError)) throw error;
  return error;
};
