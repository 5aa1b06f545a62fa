import { createHash } from 'node:crypto';
import type { ImagePolicySet } from '../signing/policy/image-policy-set.ts';
import { neededTrustRoots } from '../signing/policy/judge/plan-image.ts';
import type { TrustRootDefinition } from '../signing/policy/trust/trust-root-definition.ts';
import {
  githubTrust,
  type PreparedTrustRoot,
  type PreparedTrustRoots,
  prepareTrustRoots,
  publicGood,
} from '../signing/policy/trust/trust-selection.ts';
import { publicGoodTrustRoot } from '../signing/sigstore/trust/public-good.ts';
import type { TrustRoot } from '../signing/sigstore/trust/trust-root.ts';
import { fetchTrustRoot, publicGoodRepository, type TrustRootRepository } from './trust-root-updates.ts';

/** Where what TUF repositories said is kept between runs. */
export interface TrustRootCache {
  /** A folder of this process's own. */
  readonly folder: string;
  /** Whether the public instance's root is brought up to date, too; the one that ships counts otherwise. */
  readonly publicGood: 'shipped' | 'updated';
  /** `cache`: what an earlier run verified counts, and nothing is asked. `network` when left out. */
  readonly from?: 'network' | 'cache';
  /** Hosts that may be asked for trust roots; any when left out. A server is not to be sent anywhere by those who write policies. */
  readonly hosts?: readonly string[];
}

/** Trust roots, ready to verify with. */
export interface FetchedTrustRoots {
  readonly roots: PreparedTrustRoots;
  /** SHA-256 (hex) of all that does not stand in the policies themselves. */
  readonly digest: string;
  /** Full sentences: what could not be brought up to date. */
  readonly notes: readonly string[];
}

/** TUF repositories answer with few small files; the whole update may hold up a review for so long. */
const bounds = { requestMilliseconds: 10_000, milliseconds: 30_000, retries: 1 };

interface Fetched {
  readonly name: string;
  readonly prepared: PreparedTrustRoot;
  readonly digest: string;
  readonly note?: string;
}

const ready = (name: string, root: TrustRoot, note?: string): Fetched => ({
  name,
  prepared: { state: 'ready', material: root.material },
  digest: root.digest,
  ...(note !== undefined && { note }),
});

const failed = (name: string, reason: string): Fetched => ({ name, prepared: { state: 'failed', reason }, digest: 'failed' });

const update = async (
  name: string,
  repository: TrustRootRepository,
  seed: TrustRoot | undefined,
  { folder, from = 'network', hosts }: TrustRootCache,
): Promise<Fetched> => {
  const host = URL.parse(repository.mirror)?.host ?? '';
  if (hosts && !hosts.includes(host))
    return failed(name, `It is kept at ${host}, which whoever runs Tidewaiter does not let it ask for trust roots.`);
  const updated = await fetchTrustRoot(repository, seed, { cacheFolder: folder, from, ...bounds });
  if (updated.root === undefined) return failed(name, updated.state === 'kept' ? updated.reason : 'It is empty.');
  return ready(name, updated.root, updated.state === 'kept' && from === 'network' ? updated.reason : undefined);
};

const fetchRemote = (
  { name, root, mirror }: Extract<TrustRootDefinition, { readonly kind: 'remote' }>,
  cache: TrustRootCache | undefined,
) =>
  cache
    ? update(name, { mirror, root: Buffer.from(root) }, undefined, cache)
    : Promise.resolve(
        failed(
          name,
          `It is kept at ${mirror}, and nothing is fetched here. Write its keys out, or put its trusted_root.json into the folder "trusted-roots".`,
        ),
      );

const githubRemedy = 'Put GitHub\'s trusted_root.json ("gh attestation trusted-root") into the folder "trusted-roots" as github.json.';

/** Prepares the trust roots that policies name: reads the TUF repositories of those that have one. Never throws for the network's sake. */
export const fetchTrustRoots = async (policies: ImagePolicySet, cache?: TrustRootCache): Promise<FetchedTrustRoots> => {
  const needed = neededTrustRoots(policies);
  const remote = policies.trustRoots.flatMap(definition =>
    definition.kind === 'remote' && needed.has(definition.name) ? [definition] : [],
  );
  const shipped = publicGoodTrustRoot();
  const updated =
    needed.has(publicGood) && cache?.publicGood === 'updated' ? update(publicGood, publicGoodRepository, shipped, cache) : undefined;
  const fetched = [
    (await updated) ?? ready(publicGood, shipped),
    ...(await Promise.all(remote.map(definition => fetchRemote(definition, cache)))),
    ...(needed.has(githubTrust) && !policies.trustRoots.some(({ name }) => name === githubTrust)
      ? [failed(githubTrust, githubRemedy)]
      : []),
  ];
  const hash = createHash('sha256');
  for (const { name, digest } of fetched) hash.update(`${name} ${digest}\n`);
  return {
    roots: prepareTrustRoots(policies.trustRoots, new Map(fetched.map(({ name, prepared }) => [name, prepared]))),
    digest: hash.digest('hex'),
    notes: fetched.flatMap(({ note }) => note ?? []),
  };
};
