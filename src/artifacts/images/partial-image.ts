import { type ImageReference, parseImageReference } from './image-reference.ts';

/** What is certain of an image reference of which a part is unknown (a variable without value, a template action). */
export interface PartialImage {
  /** Registry and repository, when the unknown part is in the tag or the digest: `ghcr.io/acme/app:${TAG}`. */
  readonly name?: ImageReference;
  /** Tag and digest, when the unknown part is before them: `${REGISTRY}/nginx:latest`. Without both, it is certain that none is written. */
  readonly ending?: { readonly tag?: string; readonly digest?: string };
}

/** Stands for an unknown part in a pattern; it can occur in no reference. */
export const unknownPart = '\0';

const knownName = (pattern: string): ImageReference | undefined => {
  const first = pattern.indexOf(unknownPart);
  const head = pattern.slice(0, first);
  if (pattern.includes('/', first)) return undefined;
  const separator = /[:@]/.exec(head.slice(head.lastIndexOf('/') + 1));
  return separator === null ? undefined : parseImageReference(head.slice(0, head.lastIndexOf('/') + 1 + separator.index));
};

const knownEnding = (pattern: string): PartialImage['ending'] => {
  const tail = pattern.slice(pattern.lastIndexOf(unknownPart) + 1);
  const slash = tail.lastIndexOf('/');
  // Why: without a slash or separator the tail may continue an unknown tag (`${IMAGE}-debug`).
  const text = slash !== -1 ? tail.slice(slash + 1) : tail.startsWith(':') || tail.startsWith('@') ? `x${tail}` : '';
  const reference = parseImageReference(text);
  if (!reference) return undefined;
  const { tag, digest } = reference;
  return { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
};

/** What a pattern with `unknownPart` in it says for certain; undefined when nothing is, or when nothing in it is unknown. */
export const partialImage = (pattern: string): PartialImage | undefined => {
  if (!pattern.includes(unknownPart)) return undefined;
  const name = knownName(pattern);
  const ending = knownEnding(pattern);
  return name || ending ? { ...(name && { name }), ...(ending && { ending }) } : undefined;
};

// Each alternative ends at the next opening bracket of its kind, so that unclosed ones cost no more than their length.
const placeholders = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*/g;

/** A text with its variables (`$X`, `${X}`, `$(X)`) and template actions (`{{ x }}`) replaced by `unknownPart`. */
export const patternOf = (text: string): string => text.replaceAll(placeholders, unknownPart);
