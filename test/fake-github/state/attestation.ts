import { compress } from 'snappyjs';
import type { JsonObject } from '../json.ts';
import type { FakeRepository } from './repository.ts';

/** How the API gives a bundle: in the list, behind an address, or both ways. The API of 2026-03-10 knows addresses only. */
export type BundleForm = 'inline' | 'address' | 'both';

export interface AttestationOptions {
  readonly predicateType?: string;
  /** Without it, both. */
  readonly as?: BundleForm;
}

/** A signed statement about an artifact, as GitHub stores it for a repository. */
export interface StoredAttestation {
  readonly id: number;
  readonly repository: FakeRepository;
  readonly digest: string;
  readonly predicateType: string | undefined;
  /** The Sigstore bundle; undefined when what is stored is not JSON. */
  readonly bundle: JsonObject | undefined;
  /** What lies at the bundle's address. */
  readonly compressed: Uint8Array;
  readonly as: BundleForm;
}

/** Stores an attestation. Bytes instead of a bundle are what lies at its address, as they are: to be broken. */
export const storeAttestation = (
  repository: FakeRepository,
  digest: string,
  bundle: JsonObject | Uint8Array,
  { predicateType, as = bundle instanceof Uint8Array ? 'address' : 'both' }: AttestationOptions,
): void => {
  const { world } = repository;
  world.attestations.push({
    id: world.nextId(),
    repository,
    digest,
    predicateType,
    bundle: bundle instanceof Uint8Array ? undefined : bundle,
    compressed: bundle instanceof Uint8Array ? bundle : compress(new Uint8Array(Buffer.from(JSON.stringify(bundle)))),
    as,
  });
};

/** Where the bundles lie: a blob storage beside the API, on whose addresses the permission to read is signed. */
export const bundleStorePath = '/attestation-bundles/';

/** Address of a bundle. */
export const bundleAddressOf = ({ id, repository }: StoredAttestation): string =>
  `${repository.world.urls.web}${bundleStorePath}${id}?sp=r&sig=fake`;
