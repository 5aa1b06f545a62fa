import type { Range } from '../../text/range.ts';

/** What can own a finding: the whole file, a build stage, a Compose service, an API object, a container of its pod. */
export type SubjectType = 'file' | 'stage' | 'service' | 'object' | 'container';

/** How often each word of a subject's content occurs. Names, order, indentation, quotes and comments are not in it. */
export type Words = ReadonlyMap<string, number>;

/** Stands for a namespace that a template decides: no namespace may be called so (RFC 1123 labels have no space). */
export const unknownNamespace = 'not known';

/** A thing that findings are about. It keeps its identity when it is renamed, reordered, reindented or put into another file. */
export interface Subject {
  readonly type: SubjectType;
  readonly path: string;
  /** `location.subject` of its findings; empty for the file. */
  readonly key: string;
  /** Undefined when it has none or the name is not known. */
  readonly name: string | undefined;
  /** The template that makes the name of an object or container, as written; undefined when the name is known, or there is none. */
  readonly nameTemplate: string | undefined;
  /** What narrows the name: kind and API group of an object, the list of a container. */
  readonly kind: string;
  /** True for objects that run pods: one such kind may become another. */
  readonly isWorkload: boolean;
  /** The namespace of an object; undefined when none is written, `unknownNamespace` when a template decides. */
  readonly namespace: string | undefined;
  /** The template that decides about the namespace of an object, as written. */
  readonly namespaceTemplate: string | undefined;
  /** What keeps an object or service from running (`replicas 0`, `suspend`); undefined when nothing does. */
  readonly off: string | undefined;
  /** The profiles of a Compose service, one of which starts it; empty: it is always started. */
  readonly profiles: readonly string[];
  /** The subject that it is part of: the object of a container, the file of everything else. */
  readonly parent: Subject | undefined;
  /** Its place among its siblings, from 0. */
  readonly index: number;
  /** True for the stage that the image is made of. */
  readonly isFinal: boolean;
  /** True for that stage, and for those that it stands on. */
  readonly isShipped: boolean;
  /**
   * True when something else may add to it: a template's lines, the object that a patch is for. What is absent in it is not known to be
   * absent.
   */
  readonly isOpen: boolean;
  readonly range: Range;
  /** Made on first use. */
  readonly words: Words;
}
