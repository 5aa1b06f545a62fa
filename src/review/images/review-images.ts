import type { FileArtifact } from '../../artifacts/artifact.ts';
import { argumentBudget } from '../../artifacts/images/compose-brought-images.ts';
import { isDigest } from '../../oci/digest.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import type { ChangeImage } from '../../signing/change-images.ts';
import type { ImageFacts } from '../../signing/evidence.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { workloadKey } from '../../signing/image-workload.ts';
import { unknownImageModeOn } from '../../signing/policy/judge/image-mode.ts';
import { type NamedImage, type VerificationBasis, type VerificationPorts, verifyImage } from '../../signing/verify-image.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { Coverage } from '../../verdict/coverage.ts';
import { decideImageVerdict } from '../../verdict/decide-verdict.ts';
import { completenessOf } from '../../verdict/gates/completeness-gate.ts';
import type { UnjudgedImages } from '../../verdict/gates/image-signing-gates.ts';
import type { RepositoryReader } from '../ports.ts';
import type { ReadChange } from '../read/read-change.ts';
import { readAndRender } from '../rendered/read-and-render.ts';
import { coverageOf, type ReviewedChange } from '../review.ts';
import { unrenderedFiles, unrenderedNotifications } from '../unrendered/unrendered.ts';
import { broughtImages } from './brought-images.ts';
import type { ImagePolicyChange } from './image-policy-change.ts';
import type { ExemptImage, ImageReview, ReviewedImage } from './image-review.ts';
import { pinImage } from './pin-image.ts';

/** By what the images of a change are judged. */
export interface ImageReviewRequest extends VerificationBasis {
  /** Where the policies come from, for people: `acme/.github-private, tidewaiter/image-policies`. */
  readonly origin: string;
  /** The organization's globs of paths that are not looked at. A repository's own do not count: it may not hide images from the gate. */
  readonly ignorePaths: readonly string[];
  /** The organization's globs of files of which it excuses what is not rendered. */
  readonly unrenderedPaths: readonly string[];
  /** What the change makes of the image policies themselves; left out where its other review tells. */
  readonly edited?: ImagePolicyChange | undefined;
  /**
   * Set where registries are not to be asked, to a sentence that says so: images that could not be judged then leave the gate incomplete, also those that
   * are only observed.
   */
  readonly unasked?: string | undefined;
}

export interface ImageReviewPorts extends VerificationPorts {
  readonly reader: RepositoryReader;
  /** Judgements of earlier reviews, when there is a place for them. */
  readonly remembered?: RememberedJudgements | undefined;
  /** Aborted when no further image is to be asked about: what is left is undetermined. */
  readonly deadline: AbortSignal;
}

/**
 * Judgements by image that were made before by the same policies, trust roots and day, and can be made again without asking. Only images
 * that were admitted.
 */
export interface RememberedJudgements {
  readRemembered(image: NamedImage, basis: VerificationBasis): Promise<ImageJudgement | undefined>;
  /** Called with each judgement; keeps those that may be kept. */
  remember(image: NamedImage, judgement: ImageJudgement, basis: VerificationBasis): Promise<void>;
}

/** Different images of one change that are verified; each costs requests to a registry. */
const maxImages = 200;
/** Images asked about at a time, over all registries. */
const imagesAtATime = 8;
/** UTF-16 units that may be read again to prove pins. */
const pinBudget = 20_000_000;

/** Verifies the images that a change brings in, and decides whether it may be merged. */
export const reviewImages = async (
  reviewed: ReviewedChange,
  request: ImageReviewRequest,
  ports: ImageReviewPorts,
): Promise<ImageReview> => {
  const { result } = reviewed;
  const { changes, policy } = result;
  const { policies, now, edited } = request;
  const hidden = policy.ignorePaths.some(glob => !request.ignorePaths.includes(glob));
  const { read, rendered } = hidden
    ? await readAndRender(ports.reader, changes, { ...policy, ignorePaths: request.ignorePaths })
    : { read: reviewed, rendered: reviewed.rendered };
  const coverage = coverageOf(changes, read, {
    unrenderedPaths: request.unrenderedPaths,
    isRendered: path => rendered?.reads(path) ?? false,
  });
  // Why not what was ignored: a file that is renamed out of there comes before the gate for the first time.
  const base = new Map([...read.base.snapshot.artifacts].filter(([path]) => !matchesAnyGlob(path, request.ignorePaths)));
  const sides = { files: changes.files, base, head: read.head.snapshot.artifacts };
  const { scope } = policies.settings;
  const found = broughtImages(sides, rendered, scope);
  const pulled = found.filter(({ standing }) => standing === 'pulled');
  const judgements = await verifyAll(pulled, request, ports);
  const builtInstead = new Set(pulled.filter(image => image.node.builtHere && judgements.get(keyOf(nameOf(image)))?.isAbsent));
  const images = withPins(
    pulled.flatMap(image => {
      if (builtInstead.has(image)) return [];
      const judgement = judgements.get(keyOf(nameOf(image)));
      const replaced = image.replaced && judgements.get(keyOf(nameOf({ ...image, ...image.replaced })));
      const { path, node, change } = image;
      return judgement ? [{ path, node, change, judgement: toldOfBuilds(image, judgement), ...(replaced && { replaced }) }] : [];
    }),
    read,
  );
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const left = unjudgedOf(coverage, pulled.length - builtInstead.size - images.length);
  const isUnasked = request.unasked !== undefined && images.some(({ judgement }) => judgement.state === 'undetermined');
  const unjudged = isUnasked ? { reasons: [...left.reasons, request.unasked] } : left;
  const mode = isUnasked ? 'enforce' : unknownImageModeOn(policies.settings, today);
  return {
    images,
    exempt: [...found.flatMap(exemptOf), ...[...builtInstead].map(({ path, node }) => ({ path, node, reason: builtReason }))],
    verdict: decideImageVerdict(
      images.map(({ judgement }) => judgement),
      { ...unjudged, mode },
      edited?.errors.length,
    ),
    coverage,
    notifications: [
      ...(edited?.notifications ?? []),
      ...read.head.snapshot.notifications.filter(({ level }) => level === 'error'),
      ...unrenderedNotifications(read.unrendered, request.unrenderedPaths),
    ],
    policy: { origin: request.origin, digest: policies.digest },
    files: new Map([...unrenderedFiles(read.unrendered), ...(rendered?.sources.head ?? []), ...read.head.snapshot.files]),
  };
};

/** The image with what decides about it. */
const nameOf = ({ node, workload }: Pick<ChangeImage, 'node' | 'workload'>): NamedImage => ({
  text: node.text,
  reference: node.reference,
  context: workload ? { workload } : {},
});

/** Equal for images that any policy judges alike. */
const keyOf = ({ text, reference, context: { workload } }: NamedImage): string =>
  JSON.stringify([reference?.text ?? null, reference ? '' : text, workload ? workloadKey(workload) : null]);

/** Each different image once, those of the head first: what was replaced is only told. */
const verifyAll = async (
  pulled: readonly ChangeImage[],
  basis: ImageReviewRequest,
  ports: ImageReviewPorts,
): Promise<ReadonlyMap<string, ImageJudgement>> => {
  const heads = pulled.map(nameOf);
  const replaced = pulled.flatMap(image => (image.replaced ? [nameOf({ ...image, ...image.replaced })] : []));
  const distinct = new Map([...heads, ...replaced.filter(({ reference }) => reference !== undefined)].map(image => [keyOf(image), image]));
  const waiting = [...distinct].slice(0, maxImages);
  const judgements = new Map<string, ImageJudgement>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) judgements.set(next[0], await judge(next[1], basis, ports));
  };
  await Promise.all(Array.from({ length: imagesAtATime }, work));
  return judgements;
};

const judge = async (image: NamedImage, basis: ImageReviewRequest, ports: ImageReviewPorts): Promise<ImageJudgement> => {
  const known = ports.deadline.aborted ? undefined : await ports.remembered?.readRemembered(image, basis);
  if (known) return known;
  const judgement = await verifyImage(image, basis, untilDeadline(ports));
  await ports.remembered?.remember(image, judgement, basis);
  return judgement;
};

/** Why for each question: one image may have fifty platforms, and a chain of certificates to ask about. */
const untilDeadline = ({ images, revocation, deadline }: ImageReviewPorts): VerificationPorts => ({
  images: { fetchImage: query => (deadline.aborted ? Promise.resolve(outOfTime) : images.fetchImage(query)) },
  revocation: {
    fetchRevocation: query =>
      deadline.aborted ? Promise.resolve({ state: 'failed', reason: tooLate }) : revocation.fetchRevocation(query),
  },
});

const tooLate = 'It was not asked any more: the images of the change took too long. Run the check again.';

const outOfTime: ImageFacts = {
  state: 'unknown',
  code: 'unavailable',
  reason: 'The registry was not asked any more: the images of the change took too long. Run the check again.',
  retryable: true,
  trace: [],
};

const reasonsNotPulled: Readonly<Record<Exclude<ChangeImage['standing'], 'pulled'>, string>> = {
  stage: 'It is a stage of the same Dockerfile.',
  scratch: 'It is the empty image, which has no content to sign.',
  'built-here': 'It is built from this repository, or never pulled, as the "pull_policy" of its Compose file says.',
};

/** Who builds an image, and is told that a registry's was looked at, can say so. */
const toldOfBuilds = ({ node }: ChangeImage, judgement: ImageJudgement): ImageJudgement =>
  !node.builtHere || judgement.state === 'admitted' || judgement.state === 'excepted'
    ? judgement
    : {
        ...judgement,
        remedy: `Write "pull_policy: build" beside it if it is always built here: Compose asks the registry first otherwise.${judgement.remedy === undefined ? '' : ` ${judgement.remedy}`}`,
      };

/** Compose asks the registry first. Source: Compose specification, "Using `build` and `image`". */
const builtReason = 'Its Compose file builds it, and the registry has no image of that name.';

const exemptOf = ({ path, node, standing }: ChangeImage): readonly ExemptImage[] =>
  standing === 'pulled' ? [] : [{ path, node, reason: reasonsNotPulled[standing] }];

/** What the gate could not look at. */
const unjudgedOf = (coverage: Coverage, left: number): UnjudgedImages => {
  const { status, reason } = completenessOf(coverage, []);
  return {
    reasons: [
      ...(status === 'undetermined' ? [reason] : []),
      ...(left > 0 ? [`${countOf(left, 'image')} more than the ${maxImages} that are verified of one change: split it.`] : []),
    ],
  };
};

const withPins = (images: readonly ReviewedImage[], { head }: ReadChange): readonly ReviewedImage[] => {
  const { artifacts } = head.snapshot;
  let budget = pinBudget;
  return images.map(image => {
    const { judgement, node, path } = image;
    const artifact = artifacts.get(path);
    if (judgement.state !== 'admitted' || !artifact || judgement.digest === undefined || !isDigest(judgement.digest)) return image;
    budget -= costOf(artifact);
    const pin = budget < 0 ? undefined : pinImage(node, judgement.digest, { artifact, companions: head.companions });
    return pin ? { ...image, pin } : image;
  });
};

/** UTF-16 units that are read to prove one pin: of the file, and of the Dockerfiles that its build arguments are put into. */
const costOf = ({ kind, file }: FileArtifact): number =>
  file.text.length + (kind === 'compose' && /args|\\/u.test(file.text) ? argumentBudget : 0);
