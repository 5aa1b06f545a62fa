import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../artifacts/dockerfile/parse.ts';
import { dockerfileName } from '../../artifacts/dockerfile-name.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { policyOn } from '../../policy/mode.ts';
import type { Policy } from '../../policy/policy.ts';
import { readScanArtifact, type ScanArtifact } from '../../scans/artifact/scan-artifact.ts';
import { changedFilesOf } from '../../scans/origin/changed-files.ts';
import type { RiskFacts } from '../../scans/risk-facts.ts';
import type { VexDocument } from '../../scans/vex/statement.ts';
import { fileNameOf } from '../../text/path.ts';
import { decideScanVerdict } from '../../verdict/decide-verdict.ts';
import { scanWaiverNotes } from '../../verdict/scan-waivers.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { ReviewPorts } from '../ports.ts';
import { type ReviewedChange, reviewChange } from '../review.ts';
import { attestedBeside, type VerifiedForScans } from './attested-scans.ts';
import { changedPaths } from './changed-paths.ts';
import { compareAttested, compareSides, type ToldScan } from './compare-sides.ts';
import { type HeadScan, unscannedImages } from './unscanned-images.ts';
import { readVexDocuments, type SharedDocuments } from './vex-documents.ts';

/** What a workflow's runs uploaded about a change, or why there is nothing. */
export interface GivenResults {
  /** Names the source, for people. */
  readonly name: string;
  /** As policy says it. */
  readonly dockerfile: string | undefined;
  /** `missing`: in full sentences, with the remedy. `base` is that of a run on the base branch, and left out where `head` holds both sides. */
  readonly outcome:
    | { readonly state: 'archives'; readonly head: Uint8Array; readonly base?: Uint8Array }
    | { readonly state: 'missing'; readonly why: string };
  /** A sentence beside it. */
  readonly note?: string;
  /** Why a good word of it does not count, in full sentences. */
  readonly distrust?: string;
}

/** A change's scans, and what was decided of them. */
export interface JudgedScans {
  readonly scans: readonly ToldScan[];
  readonly verdict: Verdict;
  /** What a reader should know besides, in full sentences. */
  readonly notes: readonly string[];
}

/**
 * Judges what workflows uploaded about a change. What is missing, can't be read or is nobody's word that counts never passes; what was found
 * counts whoever says so.
 */
export const judgeResults = async (
  given: readonly GivenResults[],
  policy: Policy,
  ports: ReviewPorts,
  { shared = new Map(), verified }: { readonly shared?: SharedDocuments; readonly verified?: VerifiedForScans } = {},
): Promise<JudgedScans> => {
  const today = ports.clock.today();
  const terms = { policy: policyOn(policy, today), today };
  const { mode, unscanned: effect } = terms.policy.scans;
  const { vex, problems } = await readVexDocuments(ports.reader, policy.scans.vex, {
    shared,
    holder: 'the policy repository, as far as the App can see',
  });
  const judged: JudgedSource[] = [];
  for (const source of given) judged.push(await judgeSource(source, vex, terms, ports));
  const attested = attestedBeside(
    verified,
    judged.flatMap(({ heads: own }) => own.map(({ read }) => read)),
  );
  const context = { vex, facts: factsOf(judged), today, dockerfile: undefined };
  const scans = [
    ...judged.flatMap(({ name, scans: own }) => (given.length === 1 ? own : own.map(scan => ({ ...scan, name: `${name}/${scan.name}` })))),
    ...compareAttested(attested.scans, context, terms),
  ];
  // Why not where results are missing: what those would be about nobody knows.
  const isWhole = effect !== 'ignore' && judged.every(({ isMissing }) => !isMissing);
  const heads = [
    ...judged.flatMap(source => source.heads),
    ...attested.scans.flatMap(({ head }) => (head.state === 'report' ? [{ read: head, dockerfile: undefined }] : [])),
  ];
  const images = isWhole ? unscannedImages(await readChange(policy, ports), heads) : [];
  const verdict = decideScanVerdict(scans, {
    reasons: [...problems, ...judged.flatMap(({ name, gaps }) => gaps.map(gap => `${name}: ${gap}`)), ...attested.gaps],
    mode: mode.mode,
    unscanned: { images, effect },
    isNothingScanned: given.length === 0 && scans.length === 0,
  });
  const waivers = scanWaiverNotes(
    scans.map(({ scan }) => scan),
    terms.policy,
    today,
  );
  return { scans, verdict, notes: [...judged.flatMap(({ notes }) => notes), ...waivers] };
};

/** What is known of vulnerabilities by all artifacts. */
const factsOf = (judged: readonly JudgedSource[]): RiskFacts => ({
  exploited: new Set(judged.flatMap(({ facts }) => [...(facts?.exploited ?? [])])),
  epss: new Map(judged.flatMap(({ facts }) => [...(facts?.epss ?? [])])),
});

interface JudgedSource {
  /** Undefined: there is no artifact. */
  readonly facts?: RiskFacts;
  readonly name: string;
  readonly scans: readonly ToldScan[];
  readonly heads: readonly HeadScan[];
  readonly isMissing: boolean;
  readonly gaps: readonly string[];
  readonly notes: readonly string[];
}

const judgeSource = async (
  { name, dockerfile: named, outcome, note: beside, distrust }: GivenResults,
  vex: readonly VexDocument[],
  terms: Parameters<typeof compareSides>[2],
  ports: ReviewPorts,
): Promise<JudgedSource> => {
  const read = outcome.state === 'archives' ? readBoth(outcome) : { why: outcome.why };
  if ('why' in read) return { name, scans: [], heads: [], isMissing: true, gaps: [read.why], notes: [] };
  const { sides, facts } = read;
  const changes = await ports.reader.readChanges();
  const { dockerfile, note } = await dockerfileOf(ports, changes, named);
  const changed = changedFilesOf(changedPaths(changes));
  const isEmpty = sides.head.size === 0;
  return {
    name,
    facts,
    scans: compareSides(sides, { vex, facts, today: terms.today, commits: changes, dockerfile, changed }, terms),
    heads: [...sides.head.values()].map(head => ({ read: head, dockerfile: dockerfile?.file.path })),
    isMissing: isEmpty,
    gaps: [
      ...(isEmpty ? ['The artifact holds no report of the head. Upload the reports that the scanner writes.'] : []),
      ...(distrust === undefined ? [] : [distrust]),
    ],
    notes: [beside, note].filter(sentence => sentence !== undefined),
  };
};

/** Why without rules: the review has told its findings. */
const readChange = (policy: Policy, ports: ReviewPorts): Promise<ReviewedChange> => reviewChange({ policy, rules: [], version: '' }, ports);

interface BothSides extends Pick<ScanArtifact, 'facts'> {
  readonly sides: Parameters<typeof compareSides>[0];
}

/** The reports of the base stand beside those of the head, or are what a run on the base branch calls its head. */
const readBoth = ({
  head: archive,
  base: other,
}: {
  readonly head: Uint8Array;
  readonly base?: Uint8Array;
}): BothSides | { readonly why: string } => {
  const head = readScanArtifact(archive);
  if (head.state === 'unreadable') return { why: `The artifact can't be used: ${head.why}.` };
  const base = other && head.base.size === 0 ? readScanArtifact(other) : undefined;
  if (base?.state === 'unreadable') return { why: `The artifact of the base branch can't be used: ${base.why}.` };
  return {
    facts: head.facts,
    sides: { head: head.head, base: base?.head ?? head.base, bases: head.bases, provenance: head.provenance, isBaseAsked: true },
  };
};

/** The Dockerfile that is named, else the only one that the change touches. */
const dockerfileOf = async (
  { reader }: ReviewPorts,
  { files }: ChangeSet,
  named: string | undefined,
): Promise<{ readonly dockerfile: Dockerfile | undefined; readonly note?: string }> => {
  const touched = files.flatMap(({ path, status }) =>
    status !== 'removed' && dockerfileName(fileNameOf(path)) === 'certain' ? [path] : [],
  );
  const path = named ?? (touched.length === 1 ? touched[0] : undefined);
  if (path === undefined) return { dockerfile: undefined };
  const read = (await reader.readFiles('head', [path])).get(path);
  if (read?.state === 'text') return { dockerfile: parseDockerfile(sourceFile(path, read.text)) };
  return { dockerfile: undefined, note: `The head has no Dockerfile "${path}", so that findings are told without its lines.` };
};
