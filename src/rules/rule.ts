import type { ArtifactKind, Artifacts, Nodes } from '../artifacts/artifact.ts';
import type { Facts } from '../facts/facts.ts';
import type { FindingFacts, FixSafety } from '../findings/finding.ts';
import type { Confidence, Severity } from '../findings/severity.ts';
import type { Range, TextEdit } from '../text/range.ts';

export type Pack = 'dockerfile' | 'image' | 'compose' | 'kubernetes' | 'network';
export type RuleId = `${Pack}/${string}`;

export type OptionValue = boolean | number | string | readonly string[];

/** An option of a rule that policy may set. The type is read off `default`. */
export interface RuleOption<T extends OptionValue = OptionValue> {
  readonly default: T;
  readonly description: string;
}

export interface RuleMeta<K extends ArtifactKind, M extends string> {
  /** Equals the file's path under `src/rules/` without `.ts`. Names the hazard, never renamed. */
  readonly id: RuleId;
  readonly kind: K;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** False: off unless policy or `--all-rules` turns it on. */
  readonly enabled: boolean;
  /** What is wrong, one line, at most 72 characters, no final period. */
  readonly title: string;
  /** Why it matters (Markdown). */
  readonly rationale: string;
  /** What to do instead (Markdown). */
  readonly remediation: string;
  /** Full sentences ending in a period; `{name}` is filled from a report's data. */
  readonly messages: Readonly<Record<M, string>>;
  /** The best safety that a fix of this rule can have. */
  readonly fix: 'none' | FixSafety;
  /** Executed by the tests: `bad` reports, `good` does not. `path` when the file's name matters, `options` when the defaults allow all. */
  readonly examples: {
    readonly bad: string;
    readonly good: string;
    readonly path?: string;
    readonly options?: Readonly<Record<string, OptionValue>>;
  };
  /** https addresses: vendor documentation, CIS, NSA/CISA, CWE. */
  readonly references: readonly string[];
  /** True when every text under a report is a hazard of its own, such as a secret: another one is as bad as a new one. */
  readonly textIsHazard?: true;
  /** First release that has it. */
  readonly since: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Peer ids that speak only about some of this rule's messages, e.g. one tool of many: their suppression silences only those. */
  readonly peers?: Readonly<Record<string, readonly NoInfer<M>[]>>;
}

/** Edits on the file that a report's `at` is in. `safety` may only be worse than the rule's. */
export interface ReportFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safety?: FixSafety;
}

/** One place where the rule is broken. */
export interface Report<M extends string = string> {
  readonly messageId: M;
  /** Exactly the offending text; for something absent, the text of its nearest owner (the image of a FROM, a container's name). */
  readonly at: Range;
  /** The file that `at` is in, when it is not the visited artifact's own. */
  readonly path?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** When the facts move it from the rule's own severity; the message then says why. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** When it is not the visited node's. */
  readonly subject?: string;
  /** What makes it the same finding when the text under `at` changes: set it when something is absent, to the name of what is. */
  readonly identity?: string;
  /** `image`: it is about what a Dockerfile's last stage makes, whichever stage that is. */
  readonly concerns?: 'image';
  /** What of it can be compared with another version of the file. Facts of a rule are either on all of its reports or on none. */
  readonly facts?: FindingFacts;
  readonly related?: readonly { readonly at: Range; readonly note: string; readonly path?: string }[];
  /** A function where edits take long to make: whoever only counts reports does not call it. */
  readonly fix?: ReportFix | (() => ReportFix | undefined);
  /**
   * What to do at this place, where an edit would break what is known to run there: full sentences, no text of the file. A function for the
   * same reason as the fix.
   */
  readonly advice?: string | (() => string | undefined);
}

/** Handlers by node name; each yields reports, in source order. */
export type Visitor<K extends ArtifactKind, M extends string> = {
  readonly [N in keyof Nodes[K]]?: (node: Nodes[K][N]) => Iterable<Report<M>>;
};

/** Side inputs of a rule: plain data. `options` holds a value for each declared option. */
export interface RuleContext {
  readonly facts: Facts;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Rule<K extends ArtifactKind = ArtifactKind, M extends string = string> {
  readonly meta: RuleMeta<K, M>;
  /** Pure: no I/O, no clock, no GitHub, no policy. */
  create(artifact: Artifacts[K], context: RuleContext): Visitor<K, M>;
}

/** A rule of some kind, in a list with others. */
export type AnyRule = { readonly [K in ArtifactKind]: Rule<K> }[ArtifactKind];

/** Infers kind and message ids, so that a typo in a `messageId` does not compile. */
export const defineRule = <K extends ArtifactKind, const M extends string>(rule: Rule<K, M>): Rule<K, M> => rule;
