import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import { policyOn } from '../../policy/mode.ts';
import { jsonPieces, plainLine } from '../../reports/escape.ts';
import { renderScansJson } from '../../reports/scans/scans-json.ts';
import { renderScansText } from '../../reports/scans/scans-text.ts';
import { decodeText } from '../../review/read/decode-text.ts';
import { sharedPath, sharedPathsOf } from '../../review/scans/vex-documents.ts';
import { comparePair } from '../../scans/compare-pair.ts';
import { readProvenance } from '../../scans/origin/build-provenance.ts';
import { maxScanBytes, readScanFile, tooLarge } from '../../scans/read-scan.ts';
import { missingScan, type ReadScan } from '../../scans/report.ts';
import { type ReadFacts, type RiskFacts, readEpss, readKnownExploited } from '../../scans/risk-facts.ts';
import { readVex } from '../../scans/vex/read-vex.ts';
import type { VexDocument } from '../../scans/vex/statement.ts';
import { fileNameOf } from '../../text/path.ts';
import { considerScan } from '../../verdict/considered-scan.ts';
import { decideScanVerdict } from '../../verdict/decide-verdict.ts';
import { scanWaiverNotes } from '../../verdict/scan-waivers.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadLocalPolicy } from '../load-policy.ts';
import { systemClock } from '../system-clock.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

/** `tidewaiter scans`: what a change adds to a scanner's results. Exit code 1 when policy does not let it pass, or it can't be told. */
export const scans = async (request: CliRequest): Promise<number> => {
  const today = systemClock.today();
  const policy = policyOn((await loadLocalPolicy(request)).policy, today);
  const facts: RiskFacts = {
    exploited: readFacts(request.kev, readKnownExploited, new Set()),
    epss: readFacts(request.epss, readEpss, new Map()),
  };
  const dockerfile = request.dockerfile === undefined ? undefined : readDockerfile(request.dockerfile);
  const { base: baseReport, head = '' } = request;
  const base = baseReport === undefined ? undefined : readReport(baseReport);
  const provenance = request.provenance === undefined ? undefined : readProvenance(readBytes(request.provenance));
  const { paths, unread } = documentsOf(request, policy.scans.vex);
  const context = { facts, today, dockerfile, provenance, vex: paths.map(readDocument) };
  const { delta, originOf, notes } = comparePair(base, readReport(head), context);
  const scan = considerScan(delta, { policy, today, name: fileNameOf(head), originOf });
  const verdict = decideScanVerdict([{ name: head, scan, files: { base: baseReport ?? '', head } }]);
  const told = [...unread, ...notes, ...scanWaiverNotes([scan], policy, today)];
  await writeResult(request, paint =>
    request.format === 'json' ? jsonPieces(renderScansJson(scan, verdict, told)) : renderScansText(scan, verdict, told, paint),
  );
  return verdict.mayMerge ? 0 : 1;
};

/** The VEX documents that count: those of the command line, and those that policy names, of which the policy repository's are in a checkout of it. */
const documentsOf = (
  { vex, policy: checkout }: CliRequest,
  named: readonly string[],
): { readonly paths: readonly string[]; readonly unread: readonly string[] } => {
  const shared = sharedPathsOf(named);
  const own = named.filter(entry => sharedPath(entry) === undefined);
  if (checkout !== undefined) return { paths: [...vex, ...own, ...shared.map(path => join(checkout, path))], unread: [] };
  const unread = shared.map(
    path => `The VEX document "${path}" of the policy repository is not read: name a checkout of that repository with --policy.`,
  );
  return { paths: [...vex, ...own], unread };
};

const readDockerfile = (path: string): Dockerfile => {
  const read = decodeText(readBytes(path));
  if (read.state !== 'text') throw new UsageError(`"${plainLine(path)}" can't be read as a Dockerfile.`);
  return parseDockerfile(sourceFile(path, read.text));
};

/** A report that is missing is a scan that did not happen: the comparison says so. */
const readReport = (path: string): ReadScan => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return missingScan;
  // Why links are followed: who runs the command names the file.
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target?.isFile()) return { state: 'unreadable', why: 'not a file', remedy: 'Name the file that the scanner writes.' };
  if (target.size > maxScanBytes) return tooLarge(maxScanBytes);
  return readScanFile(() => readFileSync(path));
};

const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`"${plainLine(path)}" can't be read.`);
  }
};

/** A statement that can't be read would let its finding count: that is told, since who wrote it meant something. */
const readDocument = (path: string): VexDocument => {
  const read = readVex(readBytes(path));
  if (read.state === 'unreadable') throw new UsageError(`"${plainLine(path)}" can't be used: ${plainLine(read.why)}. ${read.remedy}`);
  return read.document;
};

const readFacts = <T>(path: string | undefined, read: (bytes: Uint8Array) => ReadFacts<T>, none: T): T => {
  if (path === undefined) return none;
  const facts = read(readBytes(path));
  if (facts.state === 'unreadable') throw new UsageError(`"${plainLine(path)}" can't be used: ${facts.why}.`);
  return facts.facts;
};
