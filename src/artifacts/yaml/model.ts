import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';

interface NodeBase {
  /** The node's own text: quotes and flow brackets included, tag and anchor excluded; no trailing newline. */
  readonly range: Range;
  readonly tag?: string;
  readonly anchor?: string;
  /** True when a template action stood in its text, so that its value (or, for a collection, its set of entries) is not known. */
  readonly opaque: boolean;
  readonly document: YamlDocument;
}

export interface YamlEntry {
  readonly key: YamlNode;
  /** The key's text when it is a scalar. */
  readonly name: string | undefined;
  readonly value: YamlNode;
  /** From the key's start to the value's end. */
  readonly range: Range;
  /** What a lookup of the key finds. Made on first use. */
  readonly found: Lookup;
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  /** Found on first use. */
  readonly keys: MappingKeys;
}

/** What stands in a mapping under a name: nothing, an entry, or several that contradict each other in a template's branches. */
export type Found = YamlEntry | 'unknown' | undefined;

/** The keys that are written in a mapping itself. */
export interface MappingKeys {
  /** For mappings with more than a few entries. */
  readonly index: ReadonlyMap<string, Found> | undefined;
  /** The mappings merged in, those that win first; undefined for one that is not known. */
  readonly merges: readonly (YamlMapping | undefined)[];
  /** True when an entry's key is not known, or lines may be printed among the entries. */
  readonly open: boolean;
}

export interface YamlSequence extends NodeBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** Decoded on first use: quotes and escapes undone, lines folded. Empty for an absent value (`key:`). */
  readonly value: string;
}

/** `*name`: a reference, never expanded in place. `target` is undefined when the anchor is unknown. */
export interface YamlAlias extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode | undefined;
}

export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlAlias;

export interface YamlComment {
  readonly range: Range;
  readonly line: number;
  /** What follows the `#`. */
  readonly text: string;
  /** True when it stands alone on its line. */
  readonly ownLine: boolean;
}

export interface YamlDocument {
  readonly file: SourceFile;
  readonly index: number;
  readonly range: Range;
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined;
  /** True when the document was read through a template mask (Helm): then edits are refused near actions. */
  readonly templated: boolean;
}

export interface YamlFile {
  readonly file: SourceFile;
  readonly documents: readonly YamlDocument[];
  /** Where documents stand that could not be read, or are not. */
  readonly unread: readonly Range[];
  /** Found on first use. */
  readonly comments: readonly YamlComment[];
  readonly notifications: readonly Notification[];
}

/**
 * The answer to "what stands under this key?". `unknown`: a template, an unresolved alias, an unknown interpolation or a partial
 * file may or may not put something there. Unknown is never absent. `node` has no alias: it is the one that the alias stands for; `entry`
 * is as written, and given for an unknown value when its key was found.
 */
export type Lookup =
  | { readonly state: 'present'; readonly node: YamlNode; readonly entry?: YamlEntry }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly entry?: YamlEntry };

/** A scalar as `kubectl` reads it (YAML 1.1). */
export type ScalarValue = string | number | boolean | null;
