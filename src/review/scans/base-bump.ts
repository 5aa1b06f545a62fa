import type { Dockerfile, FromInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../artifacts/dockerfile/parse.ts';
import { type ImageReference, parseImageReference, sameRepository } from '../../artifacts/images/image-reference.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import type { Fix } from '../../findings/finding.ts';
import { packageKey } from '../../scans/delta/identity.ts';
import { isListedIn } from '../../scans/delta/known-packages.ts';
import type { ReadScan, ScanFinding, ScanReport } from '../../scans/report.ts';
import { applyEdits } from '../../text/text-edit.ts';
import type { ConsideredScan } from '../../verdict/considered-scan.ts';

/** Another tag of the image that a Dockerfile is built from, whose own report shows what it mends. */
export interface BaseBump {
  readonly path: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** Findings of the base image that count, and how many of them are not in the other one. */
  readonly counting: number;
  readonly mended: number;
  /** Findings that the other one has and the scanned image has not. */
  readonly brought: number;
  /** The edit of FROM, with the file that it is of; left out where the line names the image by a variable. */
  readonly fix?: { readonly file: SourceFile; readonly edit: Fix };
}

/**
 * The edit that puts the other image into FROM, when it is proven: read again, the Dockerfile has the same stages, whose last one is built on that
 * image.
 */
const fixOf = (dockerfile: Dockerfile, { image: { word, reference } }: FromInstruction, to: string): BaseBump['fix'] => {
  const { file, stages } = dockerfile;
  if (file.text.slice(word.range.start, word.range.end) !== reference?.text) return undefined;
  const edits = [{ range: word.range, newText: to }];
  const again = parseDockerfile(sourceFile(file.path, applyEdits(file.text, edits)));
  const isProven =
    baseOf(again)?.from.image.reference?.text === to &&
    again.stages.length === stages.length &&
    again.instructions.length === dockerfile.instructions.length;
  return isProven ? { file, edit: { title: `Build on ${to}`, safety: 'unsafe', edits } } : undefined;
};

const baseOf = ({ finalStage }: Dockerfile): Stage | undefined => {
  let stage = finalStage;
  while (stage?.parent) stage = stage.parent;
  return stage;
};

/** What a report calls its image, in the repository and with another tag: as precise as what it would replace. */
const otherTag = ({ name, image }: ScanReport, from: ImageReference): ImageReference | undefined =>
  [...(image?.digests ?? []), name, ...(image?.tags ?? [])]
    .flatMap(text => parseImageReference(text) ?? [])
    .map((reference, _, all) => {
      const tagged = all.find(other => other.tag !== undefined && sameRepository(other, reference));
      return { ...reference, ...(reference.tag === undefined && tagged?.tag !== undefined && { tag: tagged.tag }) };
    })
    .find(
      reference =>
        sameRepository(reference, from) &&
        reference.tag !== undefined &&
        reference.tag !== from.tag &&
        (from.digest === undefined || reference.digest !== undefined),
    );

const flawsOf = (findings: readonly ScanFinding[]): ReadonlySet<string> =>
  new Set(findings.flatMap(finding => finding.aliases.map(alias => `${packageKey(finding.package)}\0${alias}`)));

const has = (flaws: ReadonlySet<string>, { package: own, aliases }: ScanFinding): boolean =>
  aliases.some(alias => flaws.has(`${packageKey(own)}\0${alias}`));

const textOf = ({ name, tag, digest }: ImageReference): string =>
  `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;

/**
 * The base image among those that were scanned that mends most of what counts in the base of the scanned image, and brings less than it mends;
 * undefined: none does. It is proven as far as reports prove: the other one's lists its packages, and has nothing of the flaw in the package.
 * Only tags that reports name are looked at.
 */
export const baseBump = (
  { counting }: ConsideredScan,
  head: ScanReport,
  dockerfile: Dockerfile | undefined,
  candidates: readonly ReadScan[],
): BaseBump | undefined => {
  const from = dockerfile && baseOf(dockerfile)?.from;
  const reference = from?.image.reference;
  if (!(dockerfile && from && reference)) return undefined;
  const inBase = counting.filter(({ origin, effect }) => origin?.layer === 'base' && (effect === 'blocks' || effect === 'warns'));
  const known = flawsOf(head.findings);
  const bumps = candidates.flatMap((candidate): readonly BaseBump[] => {
    if (candidate.state !== 'report' || candidate.report.tool !== head.tool || candidate.report.format !== head.format) return [];
    const { report } = candidate;
    const to = otherTag(report, reference);
    if (!to) return [];
    const own = flawsOf(report.findings);
    const mended = inBase.filter(({ finding }) => isListedIn(report.scopes, finding.package.scope) && !has(own, finding)).length;
    const brought = report.findings.filter(finding => finding.suppression === undefined && !has(known, finding)).length;
    const { path } = dockerfile.file;
    const told = { path, line: from.startLine, from: textOf(reference), to: textOf({ ...to, name: reference.name }) };
    return mended > brought ? [{ ...told, counting: inBase.length, mended, brought }] : [];
  });
  const [best] = bumps.toSorted((a, b) => b.mended - a.mended || a.brought - b.brought || (a.to < b.to ? -1 : 1));
  const fix = best && fixOf(dockerfile, from, best.to);
  return best && { ...best, ...(fix && { fix }) };
};
