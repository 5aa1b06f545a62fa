import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Fix } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import type { Coverage } from '../../verdict/coverage.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** What the change does to one place that names an image. */
export type ImageChange = 'introduced' | 'changed' | 'unchanged';

/** One place of the change that names an image, judged by the signing policy. */
export interface ReviewedImage {
  readonly path: string;
  readonly node: ImageNode;
  readonly change: ImageChange;
  readonly judgement: ImageJudgement;
  /** The image that stood there before, judged by the same policy: who signed it then. */
  readonly replaced?: ImageJudgement;
  /** Pins the digest that was verified and keeps the tag; proven like every fix. */
  readonly pin?: Fix;
}

/** A place that names an image and has nothing to verify: a stage, `scratch`, an image that the same repository builds. */
export interface ExemptImage {
  readonly path: string;
  readonly node: ImageNode;
  /** A full sentence. */
  readonly reason: string;
}

/** What the signing gate found out about a change: the one value that its reports project. */
export interface ImageReview {
  /** In the order of the files, then of their text. */
  readonly images: readonly ReviewedImage[];
  readonly exempt: readonly ExemptImage[];
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  /** What could not be read, what a policy leaves out. */
  readonly notifications: readonly Notification[];
  /** Where the policies come from (`acme/.github-private, tidewaiter/image-policies`), and the digest of all that they say. */
  readonly policy: { readonly origin: string; readonly digest: string };
  /** Head texts by path, for lines and code frames. */
  readonly files: ReadonlyMap<string, SourceFile>;
}
