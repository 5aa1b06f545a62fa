import * as v from 'valibot';
import type { TrustMetadata } from '../../signing/evidence.ts';
import type { ImageQuery } from '../../signing/image-source.ts';
import { parseJson } from '../../text/parse-json.ts';
import type { AuthenticatedClient } from '../auth/authenticated-client.ts';
import { isServerFailure, RegistryError } from '../errors.ts';
import type { FetchBudget } from '../http/fetch-budget.ts';

/** The Notary v1 server and what is asked of it. */
export type NotaryQuery = NonNullable<ImageQuery['notary']>;

/** Bytes of one file. Source: notary, `notary.MaxDownloadSize` is 100 MiB; real ones are some kilobytes. */
const maxFileBytes = 4 * 1024 * 1024;
/** Versions of the root before the current one that are fetched, the newest. */
const maxRoots = 64;
/** Delegations that are fetched. */
const maxRoles = 32;

/** Docker looks for tags in this delegation before all others. Source: docker/cli, `cli/trust`, `ReleasesRole`. */
const releasesRole = 'targets/releases';

/** `a/b/c`, or with a host before: what a collection can be named. */
const gunPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u;
const rolePattern = /^targets(?:\/[a-z0-9_-]+)+$/u;

const signedSchema = v.object({ signed: v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }) });
const metaSchema = v.object({
  signed: v.object({ meta: v.record(v.string(), v.object({ hashes: v.object({ sha256: v.string() }) })) }),
});

/** SHA-256 of the files that signed metadata lists, in hexadecimal: what they are stored under. Nothing is verified here. */
const hashesIn = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const parsed = v.safeParse(metaSchema, parseJson(bytes));
  if (!parsed.success) return new Map();
  const entries = Object.entries(parsed.output.signed.meta).map(
    ([name, { hashes }]) => [name, Buffer.from(hashes.sha256, 'base64')] as const,
  );
  return new Map(entries.filter(([, hash]) => hash.length === 32).map(([name, hash]) => [name, hash.toString('hex')]));
};

const versionIn = (bytes: Uint8Array): number => {
  const parsed = v.safeParse(signedSchema, parseJson(bytes));
  return parsed.success ? parsed.output.signed.version : 1;
};

/** Fetches files of one collection into a map. */
class Collection {
  readonly files = new Map<string, Uint8Array>();
  readonly #client: AuthenticatedClient;
  readonly #server: URL;
  readonly #gun: string;
  readonly #budget: FetchBudget;

  constructor(client: AuthenticatedClient, server: URL, gun: string, budget: FetchBudget) {
    this.#client = client;
    this.#server = server;
    this.#gun = gun;
    this.#budget = budget;
  }

  /** Fetches `path` and keeps it as `name`. Undefined when the server has none. */
  async fetch(name: string, path: string = name): Promise<Uint8Array | undefined> {
    const url = new URL(`/v2/${this.#gun}/_trust/tuf/${path}.json`, this.#server);
    const request = { url, method: 'GET', headers: {}, maxBytes: maxFileBytes, redirects: 'manual', plainHttp: 'named-hosts' } as const;
    const answer = await this.#client.fetch({ ...request, budget: this.#budget }, { host: this.#server.host, repository: this.#gun });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200)
      throw new RegistryError(
        isServerFailure(answer.status) ? 'unavailable' : 'malformed',
        `${this.#server.host} answered with HTTP ${answer.status} when asked for the trust data of ${this.#gun}.`,
      );
    this.files.set(name, answer.body);
    return answer.body;
  }
}

const serverOf = (server: string): URL => {
  const text = server.includes('://') ? server : `https://${server}`;
  if (!URL.canParse(text)) throw new RegistryError('malformed', `'${server}' is not an address of a notary server.`);
  return new URL(text);
};

/**
 * Fetches the signed metadata of a collection: what there is of `root`, the roots before it by version (`1.root`), `timestamp`, and, by the
 * hashes that these name, `snapshot`, `targets` and the delegations that are asked for. Nothing is verified. Undefined when the server does
 * not know the collection. Throws `RegistryError`.
 */
export const fetchTrustMetadata = async (
  client: AuthenticatedClient,
  { server, gun, roles }: NotaryQuery,
  budget: FetchBudget,
): Promise<TrustMetadata | undefined> => {
  if (gun.length > 512 || !gunPattern.test(gun))
    throw new RegistryError('malformed', `'${gun.slice(0, 100)}' is not a name of a collection.`);
  const collection = new Collection(client, serverOf(server), gun, budget);
  const root = await collection.fetch('root');
  if (!root) return undefined;
  const version = versionIn(root);
  const versions = Array.from({ length: Math.min(version - 1, maxRoots) }, (_, index) => version - 1 - index);
  await Promise.all(versions.map(each => collection.fetch(`${each}.root`)));
  const timestamp = await collection.fetch('timestamp');
  const snapshotHash = timestamp && hashesIn(timestamp).get('snapshot');
  const snapshot = snapshotHash === undefined ? undefined : await collection.fetch('snapshot', `snapshot.${snapshotHash}`);
  const hashes = snapshot ? hashesIn(snapshot) : new Map<string, string>();
  const wanted = [...new Set(['targets', releasesRole, ...roles])].filter(role => role === 'targets' || rolePattern.test(role));
  await Promise.all(
    wanted.slice(0, maxRoles).flatMap(role => {
      const hash = hashes.get(role);
      return hash === undefined ? [] : [collection.fetch(role, `${role}.${hash}`)];
    }),
  );
  return { server, gun, files: collection.files };
};
