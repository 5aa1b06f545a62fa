import type { Severity } from '../findings/severity.ts';

/** What a report may tell of. Only vulnerabilities belong to packages of an ecosystem; of the others the package may be a file or a check. */
export type ScanFindingKind = 'vulnerability' | 'misconfiguration' | 'secret' | 'licence' | 'check' | 'result';

/**
 * Where a package lies. `file`: in a lock file, which is part of what it is. `path`: a jar, a binary or an installed folder. `none`: a
 * package of the distribution, which is installed once.
 */
export interface PackagePlace {
  readonly kind: 'none' | 'file' | 'path';
  readonly path: string;
}

/** A package, as a report names it. */
export interface ScannedPackage {
  /** What one analyzer of the scanner reads: `os-pkgs`, `lang-pkgs/cargo`. Scanners of other versions have others. */
  readonly scope: string;
  /** The type of a package URL: `deb`, `apk`, `npm`; empty when the report does not say. */
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  readonly place: PackagePlace;
  /** The package URL that the report gives. */
  readonly purl?: string;
}

/** Why a finding does not count: the words of a VEX statement or of an ignore file, and whose they are. */
export interface ScanSuppression {
  /** `not_affected`, `fixed`, `ignored`. */
  readonly status: string;
  readonly justification?: string;
  readonly statement?: string;
  /** The document, by its author or path. */
  readonly source: string;
  /** When it was said, as it is written; undefined: nobody says. */
  readonly made?: string;
}

/** Lines of a file, from 1, both included. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** One finding of a report. */
export interface ScanFinding {
  readonly kind: ScanFindingKind;
  /** The CVE where there is one, else as the scanner names it. */
  readonly id: string;
  /** All names of the same flaw, its id among them. */
  readonly aliases: readonly string[];
  /** Undefined: the scanner does not know. */
  readonly severity: Severity | undefined;
  /** The scanner's own word for it. */
  readonly severityWord: string;
  readonly package: ScannedPackage;
  /**
   * What tells it from others of its rule in its file where no package does: the line as the scanner shows it, its words, or its fingerprint; never the
   * number of the line, which is another when something above it is.
   */
  readonly mark?: string;
  /** Lines of the file at its place, from 1: of the rule's finding, or of the package in its lock file. */
  readonly lines?: LineSpan;
  /** Files by which the scanner knows the package. For one of the distribution they are evidence only. */
  readonly paths: readonly string[];
  /** Versions that mend it, as the scanner writes them. */
  readonly fix?: string;
  /** The vendor's word on a fix: `will_not_fix`, `end_of_life`. */
  readonly fixState?: string;
  /** Diff id of the image's layer that holds it (Trivy), or the digest or diff id that the scanner gives. */
  readonly layer?: string;
  /** The instruction of the Dockerfile that brought it in, as the scanner writes it. */
  readonly instruction?: string;
  /** The scanner says that it is in the image that this one is built from. */
  readonly isInBase?: true;
  /** The layer's digest as it is packed, where the scanner gives both. */
  readonly layerDigest?: string;
  readonly title?: string;
  /** The day on which it became known, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Probability of exploitation within thirty days, 0 to 1 (FIRST, EPSS). */
  readonly epss?: number;
  /** It is known to be exploited (CISA, KEV). */
  readonly knownExploited?: true;
  /** The report tells it and says that it does not count. */
  readonly suppression?: ScanSuppression;
}

/** What a setting of the scanner keeps out of the report. */
export type HiddenBySetting = 'unfixed' | 'fixed' | 'not-to-be-fixed' | 'anything' | 'nothing';

/** One instruction of the image's history. */
export interface HistoryEntry {
  readonly createdBy: string;
  readonly isEmpty: boolean;
}

/** The image that was scanned, as far as the report tells. */
export interface ScannedImage {
  readonly id?: string;
  /** `ghcr.io/acme/app:1.0` */
  readonly tags: readonly string[];
  /** `ghcr.io/acme/app@sha256:…` */
  readonly digests: readonly string[];
  /** The commit of which it says that it was built: its own label, or that of an image that it is built from. */
  readonly revision?: string;
  /** Of its layers, from the bottom. */
  readonly diffIds: readonly string[];
  readonly history: readonly HistoryEntry[];
}

/** What is wrong with a file. */
export interface ScanProblem {
  /** A few words that follow the name of the file. */
  readonly why: string;
  /** What to do, a full sentence. */
  readonly remedy: string;
}

export interface ScanReport {
  /** `trivy`, `grype`, `osv-scanner`, `clair`, `snyk`, `kube-bench`… SARIF: the name of its driver in lower case. */
  readonly tool: string;
  /** `trivy-json`, `sarif`… A report is only compared with one of the same tool and format. */
  readonly format: string;
  /** Version of the format. */
  readonly schemaVersion: string;
  readonly toolVersion?: string;
  /** When the scanner's database was built, as it writes it. */
  readonly database?: string;
  /** `image`, `filesystem`, `sbom`, `cluster`, `configuration`; undefined when the report does not say. */
  readonly artifact: string | undefined;
  /** As the report names what it scanned. */
  readonly name: string;
  readonly image?: ScannedImage;
  /** The distribution that the scanner saw; its advisories have ended when `endOfLife`. */
  readonly os?: { readonly name: string; readonly endOfLife: boolean };
  /** What was looked at, and whether all packages of it are listed and not only those with findings. */
  readonly scopes: ReadonlyMap<string, { readonly isListed: boolean }>;
  /** Packages that are listed, with and without findings. */
  readonly packages: readonly ScannedPackage[];
  readonly findings: readonly ScanFinding[];
  /** Checks that were run and passed, by scope and id; only of reports of checks. */
  readonly passed?: ReadonlySet<string>;
  /** Why it is no scan although it is read: nothing tells that anybody looked for vulnerabilities. */
  readonly noScan?: ScanProblem;
  /** The version of the format, `schema 3 of Trivy`, where it is none that is known: it is read as the newest that is. */
  readonly unknownVersion?: string;
  /** How many findings the report has by its own count: repetitions are counted, suppressed ones are not. */
  readonly reported: number;
  /** Settings of the scanner that keep findings out. */
  readonly settings: ReadonlyMap<string, { readonly value: string; readonly hides: HiddenBySetting }>;
  /** What a reader should know, in full sentences. */
  readonly notes: readonly string[];
}

/** A report with nothing in it, for what a format does not have. */
export const emptyReport = (tool: string, format: string, schemaVersion: string): ScanReport => ({
  tool,
  format,
  schemaVersion,
  artifact: undefined,
  name: '',
  scopes: new Map(),
  packages: [],
  findings: [],
  reported: 0,
  settings: new Map(),
  notes: [],
});

/** A check among those that passed. */
export const checkKey = (scope: string, id: string): string => `${scope}\0${id}`;

export const noPlace: PackagePlace = { kind: 'none', path: '' };

/** Why a file is no scan. */
export interface UnreadableScan extends ScanProblem {
  readonly state: 'unreadable';
}

/** What is said of a file that is none. */
export const unreadableScan = (why: string, remedy: string): UnreadableScan => ({ state: 'unreadable', why, remedy });

/** What became of reading a file. */
export type ReadScan = { readonly state: 'report'; readonly report: ScanReport } | UnreadableScan;

/** A scan that did not happen, or whose report did not come. */
export const missingScan: UnreadableScan = unreadableScan('missing file', 'Let the scanner write it there, or correct the path.');

/** Takes a document of its format, or says in a few words why it is none; undefined: it is of another format. */
export type FormatReader = (document: unknown) => ScanReport | string | undefined;
