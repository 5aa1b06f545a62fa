import type { TrustMaterial } from '@sigstore/verify';
import { publicGoodTrustRoot } from '../../sigstore/trust/public-good.ts';
import type { TrustRootDefinition } from './trust-root-definition.ts';

/** Sigstore's public instance: needs no document, and none may have its name. */
export const publicGood = 'public-good';

/** GitHub's own instance, which signs for private repositories: a document of this name says what it is, or the shell knows it. */
export const githubTrust = 'github';

/** Names that may be referred to without a document. */
export const builtInTrustRoots: readonly string[] = [publicGood, githubTrust];

/**
 * By name, which trust root each kind of trusted thing is taken from: `metadata.name` of a TrustRoot document, or a built-in one.
 * Undefined: none is trusted.
 */
export interface TrustSelection {
  readonly certificateAuthorities: string | undefined;
  readonly certificateTransparencyLogs: string | undefined;
  readonly transparencyLogs: string | undefined;
  readonly timestampAuthorities: string | undefined;
}

/** A trust root as the shell prepared it; `failed` when its TUF repository could not be read, say. `reason` is a full sentence. */
export type PreparedTrustRoot =
  | { readonly state: 'ready'; readonly material: TrustMaterial }
  | { readonly state: 'failed'; readonly reason: string };

/** All trust roots that policies name, by name. */
export type PreparedTrustRoots = ReadonlyMap<string, PreparedTrustRoot>;

/**
 * The trust roots of policies, ready to verify with. `fetched` by name: what the shell read of TUF repositories, of `public-good` and
 * `github` too; without it, `public-good` is what ships with Tidewaiter.
 */
export const prepareTrustRoots = (
  definitions: readonly TrustRootDefinition[],
  fetched: PreparedTrustRoots = new Map(),
): PreparedTrustRoots =>
  new Map([
    [publicGood, { state: 'ready', material: publicGoodTrustRoot().material }],
    ...fetched,
    ...definitions.flatMap((definition): readonly (readonly [string, PreparedTrustRoot])[] => {
      if (definition.kind === 'keys') return [[definition.name, { state: 'ready', material: definition.root.material }]];
      return definition.kind === 'unread' ? [[definition.name, { state: 'failed', reason: definition.reason }]] : [];
    }),
  ]);

/** The names that a selection needs. */
export const selectedTrustRoots = (selection: TrustSelection): readonly string[] => [
  ...new Set(Object.values(selection).filter((name: string | undefined) => name !== undefined)),
];

/**
 * Puts the selected parts together. A trust root that is not ready makes all of it unknown: nothing is verified against half of the trust.
 */
export const selectTrust = (
  selection: TrustSelection,
  roots: PreparedTrustRoots,
): { readonly material: TrustMaterial; readonly reason?: undefined } | { readonly material?: undefined; readonly reason: string } => {
  for (const name of selectedTrustRoots(selection)) {
    const root = roots.get(name);
    if (root === undefined) return { reason: `The trust root "${name}" was not prepared.` };
    if (root.state === 'failed') return { reason: `The trust root "${name}" is not known: ${root.reason}` };
  }
  const part = <K extends 'certificateAuthorities' | 'timestampAuthorities' | 'tlogs' | 'ctlogs'>(
    name: string | undefined,
    key: K,
  ): TrustMaterial[K] | undefined => {
    const root = name === undefined ? undefined : roots.get(name);
    return root?.state === 'ready' ? root.material[key] : undefined;
  };
  return {
    material: {
      certificateAuthorities: part(selection.certificateAuthorities, 'certificateAuthorities') ?? [],
      ctlogs: part(selection.certificateTransparencyLogs, 'ctlogs') ?? [],
      tlogs: part(selection.transparencyLogs, 'tlogs') ?? [],
      timestampAuthorities: part(selection.timestampAuthorities, 'timestampAuthorities') ?? [],
      publicKey: hint => {
        throw new Error(`No trust root has the key ${hint}.`);
      },
    },
  };
};
