import { isRecord } from '../text/record.ts';

/** The version that the context of a JSON-LD document names; undefined for what is no SPDX 3 or later. Source: spdx-spec 3.0.1, "Serialization". */
export const spdxVersion = (document: unknown): string | undefined => {
  const context: unknown = isRecord(document) ? document['@context'] : undefined;
  return typeof context === 'string' ? /^https:\/\/spdx\.org\/rdf\/(\d[\d.]{0,20})\//u.exec(context)?.[1] : undefined;
};

/** True for versions whose elements are known. */
export const isKnownSpdx = (version: string): boolean => /^3\.0(?:\.\d)?$/u.test(version);

/** What an element of the graph tells of the package that it is. */
interface SpdxPackage {
  readonly software_packageUrl: string;
  readonly externalIdentifier: readonly { readonly externalIdentifierType: string; readonly identifier: string }[];
}

/** The package URL of an element; empty where it has none. */
export const spdxPackageUrl = ({ software_packageUrl: url, externalIdentifier }: SpdxPackage): string =>
  url || (externalIdentifier.find(({ externalIdentifierType: kind }) => kind === 'packageUrl')?.identifier ?? '');
