import type { Container } from '../../../artifacts/kubernetes/model.ts';

/** What a check forbids, in the words of the admission plugin. */
export interface Forbidden {
  /** Such as `host namespaces`. */
  readonly reason: string;
  /** Which values, and of which containers. */
  readonly detail: string;
}

/** What a check says: what is forbidden, nothing, or `open` where that hangs on what is not known. */
export type Answer = Forbidden | 'open' | undefined;

export const quotedList = (words: Iterable<string>): string => [...words].map(word => `"${word}"`).join(', ');

export const sortedList = (words: Iterable<string>): readonly string[] => [...words].toSorted();

export const plural = (singular: string, many: number, plural = `${singular}s`): string => (many === 1 ? singular : plural);

/** `container "a"`, `containers "a", "b"`. */
export const containersText = (containers: readonly Container[]): string =>
  `${plural('container', containers.length)} ${quotedList(containers.map(({ name }) => name ?? ''))}`;

/** Who has set what is forbidden: the pod, its containers. */
export const settersText = (pod: boolean, containers: readonly Container[]): string =>
  [...(pod ? ['pod'] : []), ...(containers.length > 0 ? [containersText(containers)] : [])].join(' and ');
