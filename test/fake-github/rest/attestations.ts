import type { Json, JsonObject } from '../json.ts';
import { bundleAddressOf, type StoredAttestation } from '../state/attestation.ts';
import { mayUse } from '../state/token.ts';
import { type Answer, type Call, type Handlers, notFound, ok, repositoryOf, tokenOf } from './call.ts';
import { cursorPageOf, linkHeader } from './paging.ts';

/** Since 2026-03-10, bundles are never in the list. */
const represent = ({ version }: Call, attestation: StoredAttestation): JsonObject => {
  const isOlder = version === '2022-11-28';
  return {
    ...(isOlder && attestation.as !== 'address' && attestation.bundle ? { bundle: attestation.bundle } : {}),
    repository_id: attestation.repository.id,
    bundle_url: isOlder && attestation.as === 'inline' ? '' : bundleAddressOf(attestation),
  };
};

/** Short names of predicate types, as the parameter takes them. */
const predicateNames: Readonly<Record<string, (predicateType: string) => boolean>> = {
  provenance: type => type.startsWith('https://slsa.dev/provenance/'),
  sbom: type => type.startsWith('https://spdx.dev/Document') || type === 'https://cyclonedx.org/bom',
  release: type => type.startsWith('https://in-toto.io/attestation/release/'),
};

const hasType = ({ predicateType }: StoredAttestation, wanted: string | undefined): boolean =>
  wanted === undefined || predicateType === wanted || (predicateType !== undefined && predicateNames[wanted]?.(predicateType) === true);

/** A page of the attestations of a digest. When there are none at all, GitHub has nothing at that address. */
const listAttestations = (call: Call, visible: (attestation: StoredAttestation) => boolean): Answer => {
  const digest = call.params['subject_digest'];
  const wanted = call.query.get('predicate_type') ?? undefined;
  const found = call.world.attestations.filter(
    attestation => attestation.digest === digest && visible(attestation) && hasType(attestation, wanted),
  );
  if (found.length === 0) throw notFound();
  const { items, link } = cursorPageOf(call, found);
  return { ...ok({ attestations: items.map(item => represent(call, item)) }), ...linkHeader(link) };
};

/** "If the authenticated user cannot read a repository, the attestations associated with that repository will not be included." */
const isOwnAndReadable = (call: Call, { repository }: StoredAttestation): boolean =>
  repository.owner.login.toLowerCase() === call.params['org']?.toLowerCase() && mayUse(tokenOf(call), repository, 'attestations', 'read');

/** All attestations of an organization for up to 1,024 digests at once; a digest without any has null. */
const bulkAttestations = (call: Call): Answer => {
  const digests = call.body.raw['subject_digests'];
  const wanted = call.body.text('predicate_type');
  const found = (Array.isArray(digests) ? digests : []).map((digest): [string, Json] => {
    const own = call.world.attestations.filter(
      attestation => attestation.digest === digest && isOwnAndReadable(call, attestation) && hasType(attestation, wanted),
    );
    return [String(digest), own.length === 0 ? null : own.map(item => represent(call, item))];
  });
  return ok({ attestations_subject_digests: Object.fromEntries(found), page_info: { has_next: false, has_previous: false } });
};

export const attestationHandlers: Handlers = {
  'orgs/list-attestations': call => listAttestations(call, attestation => isOwnAndReadable(call, attestation)),
  'orgs/list-attestations-bulk': bulkAttestations,
  'repos/list-attestations': call => {
    const repository = repositoryOf(call);
    return listAttestations(call, attestation => attestation.repository === repository);
  },
};
