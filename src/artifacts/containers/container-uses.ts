import type { Range, TextEdit } from '../../text/range.ts';
import type { ComposeProject, ComposeService } from '../compose/model.ts';
import type { ImageReference } from '../images/image-reference.ts';
import type { Container } from '../kubernetes/model.ts';
import type { ShellScript } from '../shell/model.ts';
import type { SourceFile } from '../source-file.ts';

/** A variable that a container is started with. */
export interface ContainerVariable {
  readonly name: string;
  /** Undefined when it is not known: a reference to something outside the file, a template. Empty is known. */
  readonly value: string | undefined;
  /** The value's text in the file; the name's where the value is empty. */
  readonly range: Range;
  /** The edit that writes another value in its place; undefined where its text is not the value character by character. */
  readonly replace: (value: string) => TextEdit | undefined;
}

/** A port on which a container is said to listen. */
export interface ContainerPort {
  readonly from: number;
  readonly to: number;
  readonly protocol: string;
  readonly range: Range;
}

/** What contains the parts of a container, for rules that need more than the parts. */
export type ContainerOwner =
  | { readonly kind: 'image' }
  | { readonly kind: 'service'; readonly service: ComposeService; readonly project: ComposeProject }
  | { readonly kind: 'container'; readonly container: Container };

/**
 * What one container is started with, as far as the file says it: a stage of a Dockerfile that ends up in its image, a Compose service, a
 * container of a pod. Parts that come from another file (`extends`, the base of an override, `envFrom`) are not in it.
 */
export interface ContainerNode {
  readonly owner: ContainerOwner;
  /** How messages name it: `The service "web"`. */
  readonly title: string;
  readonly subject: string;
  /** The stage, service or object around it. */
  readonly scope: Range;
  /** Its name, or what stands for it (the image of a FROM). */
  readonly nameRange: Range;
  /** The image that runs, or that the stage is made from; undefined when a part is not known. */
  readonly image: ImageReference | undefined;
  readonly environment: readonly ContainerVariable[];
  /**
   * What runs: the scripts of ENTRYPOINT and CMD, `entrypoint` and `command`, `command` and `args`, in that order, as far as they are
   * written. Two lists of words are one script: what the first runs may stand in the second (`["sh", "-c"]`).
   */
  readonly commands: readonly ShellScript[];
  /** What asks whether it is healthy: HEALTHCHECK, `healthcheck.test`, the commands of probes. */
  readonly checks: readonly ShellScript[];
  /** What is run in it besides when it has started, and before it is stopped: `post_start` and `pre_stop`, `lifecycle`. */
  readonly hooks: readonly ShellScript[];
  readonly ports: readonly ContainerPort[];
}

/** All containers of one file, so that one rule serves Dockerfiles, Compose files and manifests. */
export interface ContainerUses {
  readonly kind: 'containers';
  readonly file: SourceFile;
  readonly containers: readonly ContainerNode[];
}

export interface ContainerUsesNodes {
  readonly container: ContainerNode;
}
