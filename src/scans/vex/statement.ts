import type { Purl } from '../purl.ts';
import type { UnreadableScan } from '../report.ts';

/** What a statement is about: a product, and perhaps only some of what is in it. */
export interface VexProduct {
  /** As the document writes it. */
  readonly id: string;
  /** A component of another bill, which is known by its package URL once that bill is there: BOM-Link, `urn:cdx:serial/version#ref`. */
  readonly link?: string;
  /** Its package URLs; none when only a name or a CPE is given, by which no package of a report is known. */
  readonly purls: readonly Purl[];
  readonly subcomponents: readonly VexProduct[];
}

export type VexStatus = 'not_affected' | 'affected' | 'fixed' | 'under_investigation';

/** One statement on one vulnerability. */
export interface VexStatement {
  /** All names of the vulnerability, the one to show first. */
  readonly vulnerability: readonly [string, ...string[]];
  readonly products: readonly VexProduct[];
  readonly status: VexStatus;
  readonly justification?: string;
  readonly statement?: string;
  /** When it was made, as it is written; empty when the document does not say. */
  readonly timestamp: string;
  /** Who makes it: not proven by anything in the document. */
  readonly author: string;
}

export interface VexDocument {
  /** `openvex`, `csaf-vex`, `cyclonedx-vex`, `spdx-vex`. */
  readonly format: string;
  readonly version: string;
  /** False: it is read as the newest version that is known. */
  readonly isKnownVersion: boolean;
  /** Package URLs of a bill's components by their BOM-Links, for documents that name them by these. */
  readonly components?: ReadonlyMap<string, string>;
  readonly statements: readonly VexStatement[];
  /** How many statements, or vulnerabilities, the document has by its own count. */
  readonly reported: number;
}

export type ReadVex = { readonly state: 'vex'; readonly document: VexDocument } | UnreadableScan;

/** As `FormatReader`, for documents of VEX. */
export type VexReader = (document: unknown) => VexDocument | string | undefined;

/** A product by its package URL or any other name. */
export const productOf = (id: string, purls: readonly (Purl | undefined)[], subcomponents: readonly VexProduct[] = []): VexProduct => ({
  id,
  purls: purls.filter(purl => purl !== undefined),
  subcomponents,
});
