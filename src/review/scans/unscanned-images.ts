import { type ImageReference, parseImageReference, sameRepository } from '../../artifacts/images/image-reference.ts';
import type { ReadScan, ScanReport } from '../../scans/report.ts';
import type { ChangeImage } from '../../signing/change-images.ts';
import { broughtImages } from '../images/brought-images.ts';
import type { ReviewedChange } from '../review.ts';

/** A report of the head, and what the image that it looked at is built of. */
export interface HeadScan {
  readonly read: ReadScan;
  /** Path of the Dockerfile. */
  readonly dockerfile: string | undefined;
}

/** Places whose images are run, or built on. Jobs of a pipeline and BuildKit's frontend end up nowhere. */
export const imagesThatRun: ReadonlySet<ChangeImage['node']['place']> = new Set([
  'from',
  'copy-from',
  'service',
  'container',
  'image-volume',
  'custom-resource',
]);

const namesOf = ({ name, image }: ScanReport): readonly ImageReference[] =>
  [name, ...(image?.tags ?? []), ...(image?.digests ?? [])].flatMap(text => parseImageReference(text) ?? []);

/**
 * True when a report is about the image: of its digest; without one, of its tag. A report that tells no digest of the image is about whatever
 * the tag meant when it was made.
 */
const isAbout = (wanted: ImageReference, names: readonly ImageReference[]): boolean => {
  const own = names.filter(name => sameRepository(name, wanted));
  if (wanted.digest !== undefined && own.some(({ digest }) => digest !== undefined))
    return own.some(({ digest }) => digest === wanted.digest);
  const tagOf = ({ tag, digest }: ImageReference): string | undefined => tag ?? (digest === undefined ? 'latest' : undefined);
  return own.some(name => tagOf(name) !== undefined && tagOf(name) === tagOf(wanted));
};

/** Whether one of the reports is about the image. */
export const isScanned = (wanted: ImageReference, reports: readonly ScanReport[]): boolean => isAbout(wanted, reports.flatMap(namesOf));

/**
 * Images that a change brings in and that no scan of the head is about, as `path: image`, each once. What a Dockerfile builds on is in the
 * image that it builds; what this repository builds, and what only a template knows, is not asked for.
 */
export const unscannedImages = (
  { result: { changes }, base, head, rendered }: ReviewedChange,
  scans: readonly HeadScan[],
): readonly string[] => {
  // Why: what a report that can't be read is about, nobody knows, and the verdict says so already.
  if (scans.some(({ read }) => read.state === 'unreadable')) return [];
  const reports = scans.flatMap(({ read, dockerfile }) =>
    read.state === 'report' && !read.report.noScan ? [{ report: read.report, dockerfile }] : [],
  );
  const names = reports.flatMap(({ report }) => namesOf(report));
  // Why all: Clair and Snyk say that it was an image, and nothing of it; a scanned bill that has a system's packages is one of an image.
  const isOfImage = ({ image, artifact, os, scopes }: ScanReport): boolean =>
    image !== undefined || artifact === 'image' || (artifact === 'sbom' && (os !== undefined || scopes.has('os-pkgs')));
  const built = new Set(reports.flatMap(({ report, dockerfile }) => (isOfImage(report) && dockerfile !== undefined ? [dockerfile] : [])));
  const sides = { files: changes.files, base: base.snapshot.artifacts, head: head.snapshot.artifacts };
  const open = broughtImages(sides, rendered, 'introduced').filter(
    ({ path, node, standing }) =>
      standing === 'pulled' &&
      imagesThatRun.has(node.place) &&
      !node.builtHere &&
      !built.has(path) &&
      node.reference !== undefined &&
      !isAbout(node.reference, names),
  );
  return [...new Set(open.map(({ path, node }) => `${path}: ${node.reference?.text ?? ''}`))];
};
