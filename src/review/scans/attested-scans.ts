import * as v from 'valibot';
import type { Digest } from '../../oci/digest.ts';
import { isScanPredicate, readAttestedScan } from '../../scans/attested/vulnerability-scan.ts';
import type { FindingOrigin } from '../../scans/origin/finding-origin.ts';
import type { ReadScan, ScanReport } from '../../scans/report.ts';
import { readVexDocument } from '../../scans/vex/read-vex.ts';
import type { VexDocument } from '../../scans/vex/statement.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { policyRepository } from '../../signing/policy/image-name.ts';
import type { VerifiedSignature } from '../../signing/signature-check.ts';
import { completenessOf } from '../../verdict/gates/completeness-gate.ts';
import type { ImageReview, ReviewedImage } from '../images/image-review.ts';
import { imagesThatRun, isScanned } from './unscanned-images.ts';

/** Both sides of what one scanner's attestations say of an image and of the one that stood in its place. */
export interface AttestedScan {
  /** Registry and repository of the image, and the scanner where there are several. */
  readonly name: string;
  readonly head: ReadScan;
  /** Undefined: the head's is a first scan. */
  readonly base: ReadScan | undefined;
  /** VEX that is attested of the head's image. */
  readonly vex: readonly VexDocument[];
  /** Where the image is named. */
  readonly origin: FindingOrigin;
  /** Full sentences. */
  readonly notes: readonly string[];
}

/** cosign's `--type openvex`, whose predicate type is the document's context. Source: OpenVEX, ATTESTING.md. */
const isVexPredicate = (predicateType: string): boolean => predicateType.startsWith('https://openvex.dev/ns');

/** What attestations whose signers an image policy trusts say of one image. */
interface Attested {
  /** The newest report of each scanner. */
  readonly reports: ReadonlyMap<string, ReadScan>;
  readonly vex: readonly VexDocument[];
  /** Why none counts although a policy asks for one, as the end of a sentence. */
  readonly missing: string | undefined;
  readonly isUnknown: boolean;
  readonly notes: readonly string[];
}

/** The verified images of a change; or why none could be, as full sentences; undefined: what is attested does not count, or nobody asked. */
export type VerifiedForScans = { readonly review: ImageReview } | { readonly why: string } | undefined;

/** What is attested of images that none of the head's reports is about; `gaps`: why nobody knows, as full sentences. */
export const attestedBeside = (
  verified: VerifiedForScans,
  heads: readonly ReadScan[],
): { readonly scans: readonly AttestedScan[]; readonly gaps: readonly string[] } => {
  if (verified === undefined) return { scans: [], gaps: [] };
  if ('why' in verified) return { scans: [], gaps: [`What is attested of images is not known. ${verified.why}`] };
  const reports = heads.flatMap(read => (read.state === 'report' && !read.report.noScan ? [read.report] : []));
  const { status, reason } = completenessOf(verified.review.coverage, []);
  const gaps = status === 'undetermined' ? [`Not all that is attested of images is known. ${reason}`] : [];
  return { scans: attestedScans(verified.review, reports), gaps };
};

/**
 * What is attested of the images that a change brings in, beside what stood in their places. Only attestations count that made an image
 * policy pass; one that a policy asks for and that is not there, or is somebody else's, is a scan that did not happen. Images that a report of
 * the head is about are left out: that report counts.
 */
const attestedScans = ({ images, files }: ImageReview, reports: readonly ScanReport[]): readonly AttestedScan[] => {
  const scans = new Map<string, readonly AttestedScan[]>();
  for (const image of images) {
    const { node, change, judgement, replaced, path } = image;
    if (change === 'unchanged' || !node.reference || !imagesThatRun.has(node.place) || isScanned(node.reference, reports)) continue;
    const key = JSON.stringify([judgement.image, judgement.digest, replaced?.image, replaced?.digest]);
    if (scans.has(key)) continue;
    const line = files.get(path)?.lines.line(node.range.start) ?? 1;
    scans.set(key, pairsOf(image, policyRepository(node.reference), originAt(image, line)));
  }
  return distinctNames([...scans.values()].flat());
};

const originAt = ({ path, node: { place } }: ReviewedImage, line: number): FindingOrigin =>
  place === 'from' || place === 'copy-from'
    ? { layer: 'base', path, line, endLine: line, keyword: place === 'from' ? 'FROM' : 'COPY' }
    : { layer: 'unknown', path, line, endLine: line, keyword: 'image' };

const pairsOf = ({ judgement, replaced }: ReviewedImage, repository: string, origin: FindingOrigin): readonly AttestedScan[] => {
  const head = attestedOf(judgement, repository);
  const base = replaced && attestedOf(replaced, repository);
  const isPair = head.reports.size === 1 && base?.reports.size === 1;
  // Why: two scanners are compared, which says that they can't be.
  const tools = isPair ? [...head.reports.keys()] : [...new Set([...head.reports.keys(), ...(base?.reports.keys() ?? [])])];
  const common = { vex: head.vex, origin, notes: [...head.notes, ...(base?.notes ?? [])] };
  const remedy = 'Scan the digest and attest the scan by a signer that the image policy trusts ("cosign attest --type vuln").';
  const missing: ReadScan = { state: 'unreadable', why: head.missing ?? `no attested scan of ${judgement.image} counts`, remedy };
  if (tools.length === 0) return head.missing === undefined ? [] : [{ ...common, name: repository, head: missing, base: undefined }];
  return tools.map(tool => {
    const before = isPair ? [...base.reports.values()][0] : base?.reports.get(tool);
    const unknown: ReadScan | undefined = base?.isUnknown
      ? { state: 'unreadable', why: base.missing ?? 'not known', remedy: 'Run the check again when the registry answers.' }
      : undefined;
    return {
      ...common,
      name: tools.length === 1 ? repository : `${repository} (${tool})`,
      head: head.reports.get(tool) ?? missing,
      base: before ?? unknown,
    };
  });
};

const attestedOf = (judgement: ImageJudgement, repository: string): Attested => {
  const { digest, signatures } = judgement;
  const own = digest === undefined ? [] : signatures.filter(signature => isAbout(signature, digest));
  const newest = new Map<string, { readonly read: ReadScan; readonly time: number; readonly signer: string }>();
  for (const { predicateType = '', predicate, signer } of own) {
    if (!isScanPredicate(predicateType)) continue;
    const { read, time } = readAttestedScan(predicateType, predicate);
    const tool = read.state === 'report' ? `${read.report.tool} ${read.report.format}` : '';
    const known = newest.get(tool);
    if (known && (known.time > time || (known.time === time && countOf(known.read) >= countOf(read)))) continue;
    newest.set(tool, { read: ofImage(read, judgement.image, `${repository}@${digest}`), time, signer: signer.subject });
  }
  const readable = [...newest].filter(([, { read }]) => read.state === 'report');
  const asked = judgement.policies
    .flatMap(({ authorities }) => authorities)
    .find(({ state, predicateTypes = [] }) => state !== 'passed' && predicateTypes.some(isScanPredicate));
  const { vex, problems } = vexOf(own);
  return {
    // Why only then: beside one that can be read, one that can't is told; alone, it is a scan that can't be read.
    reports: new Map((readable.length > 0 ? readable : [...newest]).map(([tool, { read }]) => [tool.split(' ')[0] ?? '', read])),
    vex,
    missing: asked && `no attested scan of ${judgement.image} counts: ${asked.reason.replace(/\.$/u, '')}`,
    isUnknown: asked?.state === 'undetermined',
    notes: [...[...newest.values()].map(({ read, signer }) => attestedNote(`${repository}@${digest}`, read, signer)), ...problems],
  };
};

const attestedNote = (image: string, read: ReadScan, signer: string): string =>
  read.state === 'report'
    ? `The scan of ${image} is attested by ${signer}.`
    : `A scan of ${image} that ${signer} attests can't be used: ${read.why}.`;

const countOf = (read: ReadScan): number => (read.state === 'report' ? read.report.findings.length : 0);

const statement = v.object({ subject: v.array(v.object({ digest: v.optional(v.nullable(v.record(v.string(), v.string()))) })) });

/** Why not of its platforms: a scan of one of them says nothing of the others. */
const isAbout = (signature: VerifiedSignature, digest: Digest): boolean => {
  const read = v.safeParse(statement, signature.statement);
  return read.success && read.output.subject.some(subject => `sha256:${subject.digest?.['sha256']}` === digest);
};

/** A report that is known to be of an image, whatever it calls it. `name`: as the change names it. */
const ofImage = (read: ReadScan, name: string, digest: string): ReadScan => {
  if (read.state !== 'report') return read;
  const { report } = read;
  const image = report.image ?? { tags: [], digests: [], diffIds: [], history: [] };
  const isOther = image.digests.length > 0 && !image.digests.some(own => own.slice(own.indexOf('@')) === digest.slice(digest.indexOf('@')));
  return {
    state: 'report',
    report: {
      ...report,
      image: { ...image, tags: name.includes('@') ? image.tags : [...image.tags, name], digests: [...image.digests, digest] },
      notes: isOther
        ? [...report.notes, `The report calls its image ${image.digests[0]}; its signer says that it is of ${digest}.`]
        : report.notes,
    },
  };
};

const vexOf = (
  signatures: readonly VerifiedSignature[],
): { readonly vex: readonly VexDocument[]; readonly problems: readonly string[] } => {
  const vex: VexDocument[] = [];
  const problems: string[] = [];
  for (const { predicateType = '', predicate, signer } of signatures) {
    if (!isVexPredicate(predicateType)) continue;
    const read = readVexDocument(predicate);
    if (read.state === 'vex') vex.push(read.document);
    else problems.push(`VEX that ${signer.subject} attests can't be used: ${read.why}.`);
  }
  return { vex, problems };
};

/** Two bumps of one repository are told apart by their order. */
const distinctNames = (scans: readonly AttestedScan[]): readonly AttestedScan[] => {
  const seen = new Map<string, number>();
  return scans.map(scan => {
    const count = (seen.get(scan.name) ?? 0) + 1;
    seen.set(scan.name, count);
    return count === 1 ? scan : { ...scan, name: `${scan.name} (${count})` };
  });
};
