import { globSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Dockerfile } from '../artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../artifacts/dockerfile/parse.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { GitHubClient } from '../github/call/client.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { type GatedImages, problemSentence } from '../review/images/gate-images.ts';
import type { RepositoryReader } from '../review/ports.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ReviewedChange } from '../review/review.ts';
import { attestedBeside, type VerifiedForScans } from '../review/scans/attested-scans.ts';
import { changedPaths } from '../review/scans/changed-paths.ts';
import { compareAttested, compareSides } from '../review/scans/compare-sides.ts';
import { unscannedImages } from '../review/scans/unscanned-images.ts';
import { readVexDocuments, type SharedDocuments, sharedPathsOf } from '../review/scans/vex-documents.ts';
import { maxReports } from '../scans/artifact/scan-artifact.ts';
import { type ReadProvenance, readProvenance } from '../scans/origin/build-provenance.ts';
import { changedFilesOf } from '../scans/origin/changed-files.ts';
import { maxScanBytes, readScan } from '../scans/read-scan.ts';
import { type ReadScan, unreadableScan } from '../scans/report.ts';
import { type ReadFacts, readEpss, readKnownExploited } from '../scans/risk-facts.ts';
import { readVex } from '../scans/vex/read-vex.ts';
import type { VexDocument } from '../scans/vex/statement.ts';
import { decideScanVerdict } from '../verdict/decide-verdict.ts';
import { scanWaiverNotes } from '../verdict/scan-waivers.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { readBaseArtifact } from './base-artifact.ts';
import { InputError, type ScanInputs } from './inputs.ts';
import { scansSection } from './scans-section.ts';
import { staysInside } from './workspace-file.ts';

/** What a gate of scans works from. */
export interface ScanSources {
  /** Undefined: an earlier step wrote none. */
  readonly inputs: ScanInputs | undefined;
  /** What the signing gate came to, where policy counts what is attested of images. */
  readonly attested?: GatedImages | undefined;
  readonly client: GitHubClient;
  readonly target: ReviewTarget;
  readonly reader: RepositoryReader;
  readonly reviewed: ReviewedChange;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** The folder in which an earlier step wrote the reports. */
  readonly workspace: string;
  /** Reads files of the policy repository, each of at most so many bytes. */
  readonly sharedFiles: (paths: readonly string[], most: number) => Promise<SharedDocuments>;
}

/** What the gate decided about scanners' results, and what it has to say. */
export interface GatedScans {
  readonly verdict: Verdict;
  readonly section: ReportSection;
}

const noInputs: ScanInputs = {
  head: [],
  base: [],
  baseArtifact: undefined,
  bases: [],
  vex: [],
  kev: [],
  epss: [],
  dockerfile: [],
  provenance: [],
};

/** Compares the reports that an earlier step left in the workspace and those that are attested of images, and decides. */
export const gateScanResults = async (sources: ScanSources): Promise<GatedScans> => {
  const { inputs = noInputs, attested, reader, reviewed, today, workspace } = sources;
  const { result } = reviewed;
  const root = realpathSync(workspace);
  const head = await reportsOf(root, inputs.head);
  const { reports: base, gaps } = inputs.baseArtifact
    ? await readBaseArtifact(sources, inputs.baseArtifact)
    : { reports: await reportsOf(root, inputs.base), gaps: [] };
  const bases = await reportsOf(root, inputs.bases);
  const named = result.policy.scans.vex;
  const shared = await sources.sharedFiles(sharedPathsOf(named), maxScanBytes);
  const stated = await readVexDocuments(reader, named, { shared, holder: 'the repository that the input "policy-repository" names' });
  const context = {
    today,
    commits: result.changes,
    vex: [...(await readDocuments(reader, inputs.vex)), ...stated.vex],
    facts: {
      exploited: await readFacts(root, inputs.kev, readKnownExploited, new Set<string>()),
      epss: await readFacts(root, inputs.epss, readEpss, new Map<string, number>()),
    },
    dockerfile: await dockerfileOf(reader, result, inputs.dockerfile),
    changed: changedFilesOf(changedPaths(result.changes)),
  };
  const provenance = await provenanceOf(root, inputs.provenance);
  const sides = { head, base, bases, provenance, isBaseAsked: inputs.base.length > 0 || inputs.baseArtifact !== undefined };
  const terms = { policy: result.policy, today };
  const ofImages = attestedBeside(verifiedIn(attested), [...head.values()]);
  const scans = [...compareSides(sides, context, terms), ...compareAttested(ofImages.scans, { ...context, commits: undefined }, terms)];
  const { mode, unscanned: effect } = result.policy.scans;
  const heads = [
    ...[...head.values()].map(read => ({ read, dockerfile: context.dockerfile?.file.path })),
    ...ofImages.scans.filter(scan => scan.head.state === 'report').map(scan => ({ read: scan.head, dockerfile: undefined })),
  ];
  const unscanned = { images: effect === 'ignore' ? [] : unscannedImages(reviewed, heads), effect };
  const isNothingScanned = sources.inputs === undefined && scans.length === 0;
  const verdict = decideScanVerdict(scans, {
    reasons: [...gaps, ...stated.problems, ...ofImages.gaps],
    mode: mode.mode,
    unscanned,
    isNothingScanned,
  });
  const notes = scanWaiverNotes(
    scans.map(({ scan }) => scan),
    result.policy,
    today,
  );
  return { verdict, section: scansSection(scans, verdict, notes, result) };
};

const verifiedIn = (gated: GatedImages | undefined): VerifiedForScans => {
  if (gated === undefined || gated.state === 'nothing') return undefined;
  return gated.state === 'unusable' ? { why: problemSentence(gated.problems) } : { review: gated.review };
};

/** Reports by the names of their files. Two of one name are told apart by nothing, so that they are refused. */
const reportsOf = (root: string, globs: readonly string[]): Promise<ReadonlyMap<string, ReadScan>> =>
  byFileName(root, globs, path => readReport(root, path));

/** What builds of the head said of its images, by the names of the reports. */
const provenanceOf = (root: string, globs: readonly string[]): Promise<ReadonlyMap<string, ReadProvenance>> =>
  byFileName(root, globs, async path => {
    const bytes = await readWorkspace(root, path);
    return bytes ? readProvenance(bytes) : unreadableScan(noFile, 'Let the build write a file of the workspace, for one image.');
  });

const byFileName = async <T>(
  root: string,
  globs: readonly string[],
  read: (path: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> => {
  const files = new Map<string, T>();
  for (const path of globSync([...globs], { cwd: root }).toSorted()) {
    const name = basename(path);
    if (files.has(name)) throw new InputError(`The input "scan-results" finds two reports called "${name}" on one side.`);
    if (files.size >= maxReports) throw new InputError(`The input "scan-results" finds more than ${maxReports} reports on one side.`);
    files.set(name, await read(path));
  }
  return files;
};

const readReport = async (root: string, path: string): Promise<ReadScan> => {
  const bytes = await readWorkspace(root, path);
  return bytes ? readScan(bytes) : unreadableScan(noFile, 'Let the scanner write a file of the workspace, for one image or folder.');
};

/** Why `readWorkspace` gives no bytes. */
const noFile = 'not a file, larger than 64 MiB, or behind a link';

/** Bytes of a file of the workspace; undefined when it is none, too large, or reached through a link, which a change may have made. */
const readWorkspace = async (root: string, path: string): Promise<Uint8Array | undefined> => {
  const file = join(root, path);
  if (!(await staysInside(root, file))) return undefined;
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= maxScanBytes ? readFileSync(file) : undefined;
};

const readFacts = async <T>(root: string, paths: readonly string[], read: (bytes: Uint8Array) => ReadFacts<T>, none: T): Promise<T> => {
  const [path] = paths;
  if (path === undefined) return none;
  const bytes = await readWorkspace(root, path);
  const facts: ReadFacts<T> = bytes === undefined ? { state: 'unreadable', why: 'not a file of the workspace' } : read(bytes);
  if (facts.state === 'unreadable') throw new InputError(`The input "scan-results" names "${path}", which can't be used: ${facts.why}.`);
  return facts.facts;
};

/** Documents of the base branch: what a change itself states would let it judge itself. */
const readDocuments = async (reader: RepositoryReader, paths: readonly string[]): Promise<readonly VexDocument[]> => {
  const files = paths.length === 0 ? new Map() : await reader.readBytes('base', paths);
  return paths.map(path => {
    const file = files.get(path);
    const read =
      file?.state === 'bytes'
        ? readVex(file.bytes)
        : ({ state: 'unreadable', why: 'not a file of the base branch', remedy: 'Merge it first, or correct the path.' } as const);
    if (read.state === 'vex') return read.document;
    throw new InputError(`The input "scan-results" names "${path}", which can't be used: ${read.why}. ${read.remedy}`);
  });
};

/** The Dockerfile that is named, else the only one that the change touches. */
const dockerfileOf = async (reader: RepositoryReader, result: ReviewResult, named: readonly string[]): Promise<Dockerfile | undefined> => {
  const file = named[0] === undefined ? onlyDockerfile(result) : await readNamed(reader, result, named[0]);
  return file && parseDockerfile(file);
};

const onlyDockerfile = ({ coverage, files }: ReviewResult): SourceFile | undefined => {
  const paths = coverage.entries.flatMap(entry => (entry.status === 'evaluated' && entry.kind === 'dockerfile' ? [entry.path] : []));
  return paths.length === 1 ? files.get(paths[0] ?? '') : undefined;
};

const readNamed = async (reader: RepositoryReader, { files }: ReviewResult, path: string): Promise<SourceFile> => {
  const known = files.get(path);
  if (known) return known;
  const read = (await reader.readFiles('head', [path])).get(path);
  if (read?.state !== 'text') throw new InputError(`The input "scan-results" names the Dockerfile "${path}", which the head has not.`);
  return sourceFile(path, read.text);
};
