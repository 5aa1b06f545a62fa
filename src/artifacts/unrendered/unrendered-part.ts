import { andMore } from '../../text/and-more.ts';
import type { Range } from '../../text/range.ts';

/** Whose work would have to be done over to know what a part of a file deploys. */
export type Renderer =
  | 'charts'
  | 'containers of others'
  | 'containers to develop in'
  | 'definitions of builds'
  | 'overlays'
  | 'custom objects'
  | 'environment files'
  | 'providers of services'
  | 'settings of engines'
  | 'units of Podman'
  | 'what GitOps controllers deploy';

/** A part of a file that decides what a deploying tool puts out, and that nobody here renders. */
export interface UnrenderedPart {
  /** Where it stands at head; undefined for what is gone, or for the file as a whole. */
  readonly range?: Range | undefined;
  /** What it does, to follow the file's name in a sentence: `patches objects`. */
  readonly what: string;
  readonly renderer: Renderer;
  /** True when it brings what is deployed to another cluster or namespace, or takes it from another version, whatever is rendered here. */
  readonly isElsewhere?: boolean;
  /** Of an object that deploys several things, the one that the part is about; left out where it may be about all. */
  readonly within?: Range;
  /** True for what an object says that is deployed as it is: where it is rendered, it is told of what is rendered. */
  readonly isOfObject?: boolean;
}

/** Names for a sentence; more than a few are counted. */
export const namesIn = (names: readonly string[], shown = 3): string => {
  const distinct = [...new Set(names)];
  const quoted = distinct.slice(0, shown).map(name => `"${name.length > maxName ? `${name.slice(0, maxName)}…` : name}"`);
  return andMore(quoted, distinct.length);
};

const maxName = 80;
