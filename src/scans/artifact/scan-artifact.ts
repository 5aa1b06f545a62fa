import { type ReadProvenance, readProvenance } from '../origin/build-provenance.ts';
import { maxScanBytes, readScan } from '../read-scan.ts';
import type { ReadScan } from '../report.ts';
import { type RiskFacts, readEpss, readKnownExploited } from '../risk-facts.ts';
import { readZip, type ZipEntry, ZipError } from './read-zip.ts';

/** What a workflow uploaded about a change: reports of both sides by their names, and facts about vulnerabilities. */
export interface ScanArtifact {
  readonly head: ReadonlyMap<string, ReadScan>;
  /** Empty: the artifact holds one side only. */
  readonly base: ReadonlyMap<string, ReadScan>;
  /** Of images that the change could be built from instead. */
  readonly bases: ReadonlyMap<string, ReadScan>;
  /** What builds of the head said of its images, by the names of the reports. */
  readonly provenance: ReadonlyMap<string, ReadProvenance>;
  readonly facts: RiskFacts;
}

export type ReadArtifact = (ScanArtifact & { readonly state: 'artifact' }) | { readonly state: 'unreadable'; readonly why: string };

/** Largest archive that is fetched, in bytes: reports of 64 MiB pack to about a tenth. */
export const maxArtifactBytes: number = 32 * 1024 * 1024;

/** Most bytes that are unpacked of one archive. */
const maxUnpackedBytes = 192 * 1024 * 1024;

/** Most reports of a side. */
export const maxReports = 50;

const isReport = (name: string): boolean => /\.(?:json|sarif)$/iu.test(name);

/** The names under which CISA and FIRST publish their lists. */
const isKnownExploited = (name: string): boolean => /^known_exploited_vulnerabilities\.(?:json|csv)$/iu.test(name);
const isEpss = (name: string): boolean => /^epss_scores[\w.-]*\.(?:csv|csv\.gz|json)$/iu.test(name);

const unreadable = (why: string): ReadArtifact => ({ state: 'unreadable', why });

/**
 * Reads an artifact of scans: reports below `head/` and `base/`, or without these folders of one side; and at its root the lists of CISA and
 * FIRST under the names that these have for them. All that is unpacked is bounded, whatever the archive says of itself.
 */
export const readScanArtifact = (bytes: Uint8Array): ReadArtifact => {
  try {
    return readFiles(bytes);
  } catch (error) {
    if (error instanceof ZipError) return unreadable(error.message);
    throw error;
  }
};

/** Whether an artifact has reports of both sides. Unpacks nothing. */
export const holdsBase = (bytes: Uint8Array): boolean => {
  try {
    return readZip(bytes).some(({ name }) => name.startsWith('base/') && isReport(name));
  } catch (error) {
    if (error instanceof ZipError) return false;
    throw error;
  }
};

const provenanceFolder = 'provenance/';

/** Of which side a file is, and its name there; undefined: it is no report. */
const placeOf = (name: string, hasFolders: boolean): { readonly side: 'head' | 'base' | 'bases'; readonly report: string } | undefined => {
  if (!isReport(name) || isKnownExploited(name) || isEpss(name) || name.startsWith(provenanceFolder)) return undefined;
  if (name.startsWith('bases/')) return { side: 'bases', report: name.slice('bases/'.length) };
  if (name.startsWith('base/')) return { side: 'base', report: name.slice('base/'.length) };
  if (!hasFolders) return { side: 'head', report: name };
  return name.startsWith('head/') ? { side: 'head', report: name.slice('head/'.length) } : undefined;
};

const readFiles = (bytes: Uint8Array): ReadArtifact => {
  const entries = readZip(bytes);
  let room = maxUnpackedBytes;
  const unpack = (entry: ZipEntry): Uint8Array => {
    const unpacked = entry.unpack(Math.min(room, maxScanBytes));
    room -= unpacked.length;
    return unpacked;
  };
  const sides = { head: new Map<string, ReadScan>(), base: new Map<string, ReadScan>(), bases: new Map<string, ReadScan>() };
  const hasFolders = entries.some(({ name }) => name.startsWith('head/'));
  for (const entry of entries) {
    const place = placeOf(entry.name, hasFolders);
    if (!place) continue;
    const side = sides[place.side];
    if (side.has(place.report)) return unreadable(`two files in it are called "${entry.name}"`);
    if (side.size >= maxReports) return unreadable(`it holds more than ${maxReports} reports of one side`);
    side.set(place.report, readScan(unpack(entry)));
  }
  const builds = entries.filter(({ name }) => name.startsWith(provenanceFolder) && isReport(name));
  if (builds.length > maxReports) return unreadable(`it holds provenance of more than ${maxReports} builds`);
  const provenance = new Map(builds.map(entry => [entry.name.slice(provenanceFolder.length), readProvenance(unpack(entry))] as const));
  const [exploited, epss] = [isKnownExploited, isEpss].map(isList => entries.find(({ name }) => isList(name)));
  const facts = {
    exploited: exploited ? readKnownExploited(unpack(exploited)) : ({ state: 'read', facts: new Set<string>() } as const),
    epss: epss ? readEpss(unpack(epss)) : ({ state: 'read', facts: new Map<string, number>() } as const),
  };
  if (facts.exploited.state === 'unreadable') return unreadable(`"${exploited?.name}" in it can't be used: ${facts.exploited.why}`);
  if (facts.epss.state === 'unreadable') return unreadable(`"${epss?.name}" in it can't be used: ${facts.epss.why}`);
  return { state: 'artifact', ...sides, provenance, facts: { exploited: facts.exploited.facts, epss: facts.epss.facts } };
};
