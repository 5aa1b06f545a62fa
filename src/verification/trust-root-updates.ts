import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DEFAULT_MIRROR_URL, initTUF } from '@sigstore/tuf';
import { isLoopbackHost } from '../registry/http/private-address.ts';
import { parseTrustedRoot, type TrustRoot } from '../signing/sigstore/trust/trust-root.ts';

/** Where a trust root is kept fresh. Comes from the organization's policy or from who runs Tidewaiter, never from a pull request. */
export interface TrustRootRepository {
  /** The TUF repository's address: `https://tuf-repo.github.com`. Plain HTTP only on loopback. */
  readonly mirror: string;
  /** The `root.json` that is trusted first. Only the repository of Sigstore's public instance goes without: its root ships. */
  readonly root?: Uint8Array;
  /** Name of the file that is the trusted root; `trusted_root.json` when left out. */
  readonly target?: string;
}

/** Sigstore's public instance. */
export const publicGoodRepository: TrustRootRepository = { mirror: DEFAULT_MIRROR_URL };

/** How long an update may take, and where it keeps what it has verified. */
export interface TrustRootUpdateSettings {
  /** A folder of this process's own; TUF's protection against older metadata lives in it. */
  readonly cacheFolder: string;
  /** Milliseconds of one request. */
  readonly requestMilliseconds: number;
  /** Milliseconds of the whole update. */
  readonly milliseconds: number;
  /** Tries of a request after the first one. */
  readonly retries: number;
  /** `cache`: only what an earlier run verified is looked at, and nothing is asked. `network` when left out. */
  readonly from?: 'network' | 'cache';
}

/** `kept`: the repository could not be read or not be trusted; what was known before stays, and the sentence says why. */
export type TrustRootUpdate =
  | { readonly state: 'fresh'; readonly root: TrustRoot }
  | { readonly state: 'kept'; readonly root: TrustRoot | undefined; readonly reason: string };

const isAllowed = (mirror: string): boolean => {
  if (!URL.canParse(mirror)) return false;
  const { protocol, hostname } = new URL(mirror);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
};

/** A folder for each first root: another root must not meet what was verified with the one before. */
const prepareFolder = async (
  repository: TrustRootRepository,
  cacheFolder: string,
): Promise<{ readonly cachePath: string; readonly rootPath?: string }> => {
  const name = repository.root === undefined ? 'public-good' : createHash('sha256').update(repository.root).digest('hex');
  const cachePath = join(cacheFolder, name);
  await mkdir(cachePath, { recursive: true });
  if (repository.root === undefined) return { cachePath };
  const rootPath = join(cachePath, 'first-root.json');
  await writeFile(rootPath, repository.root);
  return { cachePath, rootPath };
};

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  const timer = new AbortController();
  const late = wait(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new RangeError(`It took longer than ${milliseconds} ms.`);
  });
  // Why: the loser of the race still settles; its failure is nobody's.
  late.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
};

const readTarget = async (
  repository: TrustRootRepository,
  settings: TrustRootUpdateSettings,
  from: 'network' | 'cache',
): Promise<string> => {
  const client = await initTUF({
    mirrorURL: repository.mirror.replace(/\/$/u, ''),
    ...(await prepareFolder(repository, settings.cacheFolder)),
    timeout: settings.requestMilliseconds,
    retry: { retries: settings.retries },
    forceCache: from === 'cache',
  });
  return client.getTarget(repository.target ?? 'trusted_root.json');
};

const readRoot = async (
  repository: TrustRootRepository,
  settings: TrustRootUpdateSettings,
  from: 'network' | 'cache',
): Promise<TrustRoot | string> => {
  try {
    const reading = parseTrustedRoot(Buffer.from(await within(settings.milliseconds, readTarget(repository, settings, from))));
    return reading.state === 'read' ? reading.root : reading.reason;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Brings a trust root up to date by TUF. Never throws: an update that fails keeps what was verified in an earlier run and has not expired,
 * else `seed`, and says so.
 */
export const fetchTrustRoot = async (
  repository: TrustRootRepository,
  seed: TrustRoot | undefined,
  settings: TrustRootUpdateSettings,
): Promise<TrustRootUpdate> => {
  const { mirror } = repository;
  if (!isAllowed(mirror))
    return { state: 'kept', root: seed, reason: `The trust root was not updated: '${mirror}' is not an HTTPS address.` };
  if (settings.from === 'cache') {
    const known = await readRoot(repository, settings, 'cache');
    return typeof known === 'string'
      ? { state: 'kept', root: seed, reason: `The trust root of ${mirror} was not fetched yet.` }
      : { state: 'fresh', root: known };
  }
  const fresh = await readRoot(repository, settings, 'network');
  if (typeof fresh !== 'string') return { state: 'fresh', root: fresh };
  const cached = await readRoot(repository, settings, 'cache');
  const reason = `The trust root was not updated from ${mirror}: ${fresh}`;
  return { state: 'kept', root: typeof cached === 'string' ? seed : cached, reason };
};
