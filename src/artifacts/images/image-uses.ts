import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { ImageArgument } from './image-arguments.ts';
import type { ImageReference } from './image-reference.ts';
import type { PartialImage } from './partial-image.ts';

/**
 * One place where a file names an image that is pulled. Left out by whoever collects them: `scratch`, stages of the same file,
 * and named build contexts. `reference` is undefined when a part is unknown (variable, template) or the text is not a reference.
 */
export interface ImageNode {
  /** `job`: what a job of a pipeline runs in or beside it; `syntax`: BuildKit's frontend; `custom-resource`: what an operator runs. No rule about images sees them. */
  readonly place: 'from' | 'copy-from' | 'mount-from' | 'service' | 'container' | 'image-volume' | 'job' | 'syntax' | 'custom-resource';
  /** The reference's text in the file. */
  readonly range: Range;
  readonly subject: string;
  /** The instruction, service or container around it. */
  readonly scope: Range;
  /** As written, with variables and template actions in it; line continuations removed. */
  readonly text: string;
  readonly reference: ImageReference | undefined;
  /** What is certain when a part is unknown. Set only when `reference` is undefined. */
  readonly partial?: PartialImage;
  /**
   * True when the same Compose service builds it (`build:` present) or never pulls it (`pull_policy: never`), or another service of the
   * project builds an image of this name, or a container's `imagePullPolicy` is `Never`.
   */
  readonly builtHere: boolean;
  /**
   * Set when the Compose service's `pull_policy` says that no registry is asked (`never`, `build`): a `build:` beside the image does not
   * say so.
   */
  readonly neverPulled?: true;
  /** True when text and range are the same characters, so that an edit inside the range is meaningful (no variable, no continuation). */
  readonly literal: boolean;
  /** The default of an ARG that the image is made of, where it decides about nothing else. */
  readonly argument?: ImageArgument;
}

/** All image references of one file, so that one rule serves Dockerfiles, Compose files and manifests. */
export interface ImageUses {
  readonly kind: 'images';
  readonly file: SourceFile;
  readonly images: readonly ImageNode[];
}

export interface ImageUsesNodes {
  readonly image: ImageNode;
}
