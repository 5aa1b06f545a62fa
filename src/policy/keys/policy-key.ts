import type { GenericSchema } from 'valibot';
import type { SchemaProblem } from '../changes/describe-issue.ts';
import type { PolicyRule } from '../layers/values.ts';
import type { schemaParts } from '../schema/parts.ts';
import type { Placed } from '../schema/policy-document.ts';

/** The pieces that schemas are made of. Why they are handed in: valibot takes longer to load than a small change to judge. */
export type SchemaParts = typeof schemaParts;

/** What reading a key may go by besides what is written. */
export interface KeyPlace {
  readonly known: readonly PolicyRule[];
  /** Path of the file. */
  readonly path: string;
  /** Where the value stands. */
  readonly placed?: Placed | undefined;
}

/** How a key is written, and what it says in words. */
interface WrittenKey<W> {
  /** As it is written in a file, below its section. */
  readonly name: string;
  /** What it decides, in full sentences of Markdown, without the default. */
  readonly description: string;
  /** The values that may be written, in Markdown, for a table. */
  readonly values: string;
  /** The value that counts where nobody writes one, as it is written; undefined: nothing. */
  readonly shownDefault: string | undefined;
  schema(parts: SchemaParts): GenericSchema<W>;
}

/**
 * All that is known of a key of the policy file. The schema, the reading, the merging of layers, the locks, what is told of a change and
 * the tables of the guide are made of it. `W` is what its schema lets through, `T` what the program knows it as.
 */
export interface PolicyKey<T = unknown, W = unknown> extends WrittenKey<W> {
  /** The value that counts where no layer has one. */
  readonly ifUnset: T;
  read(written: W, place: KeyPlace): T;
  /** What counts when a layer says `own` over what lies under it. */
  merge(under: T, own: T): T;
  /** The value in words, for what is told of a change; left out where something else tells it. */
  words?(value: T): string;
  /** True when a value asks for less than another one; left out where values have no order. */
  asksForLess?(own: T, least: T): boolean;
  /** What a layer that asks for less says, in words of Markdown; left out where none can. */
  readonly weaker?: string;
  /** True for a key whose lock is kept by code of its own, and not by comparing values. */
  readonly hasOwnLock?: true;
  /** What has the right shape and still cannot be meant; `path` is where the value stands. */
  problems?(written: W, path: readonly string[], known: readonly PolicyRule[]): readonly SchemaProblem[];
  /** An older name with values of its own. */
  readonly formerly?: OlderName<T>;
}

/** An older name of a key; the two cannot stand together. */
interface OlderName<T> extends WrittenKey<unknown> {
  /** What it names, with its article. */
  readonly names: string;
  read(written: unknown): T;
}

/** Keys that are written below one name. */
export interface PolicySection<K extends Readonly<Record<string, PolicyKey>> = Readonly<Record<string, PolicyKey>>> {
  readonly name: string;
  readonly description: string;
  readonly keys: K;
}
