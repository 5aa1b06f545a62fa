import type { Range, TextEdit } from '../text/range.ts';
import type { Confidence, Severity } from './severity.ts';

/** Where something is, physically and logically. */
export interface Location {
  /** Relative to the repository's root (or as given to the command line), forward slashes. */
  readonly path: string;
  readonly range: Range;
  /** The logical place: `stage:build`, `service:web`, `Deployment/web#container:app`, or empty for the whole file. */
  readonly subject: string;
}

/**
 * `safe`: fully determined by the file and keeps build and run-time behaviour in the ordinary case. `unsafe`: needs a person's judgement.
 */
export type FixSafety = 'safe' | 'unsafe';

/** Edits on one file. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** Text edits that make the finding go away. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  /** On the finding's own file. */
  readonly edits: readonly TextEdit[];
  /** On other files, each once: without them the fix is not whole. Left out by fixes of one file. */
  readonly elsewhere?: readonly FileEdits[];
}

/**
 * Who decided that a finding does not count, and why. `comment`: inline; `policy`: a waiver in the policy file; `peer`: another tool's
 * comment.
 */
export interface Suppression {
  readonly by: 'comment' | 'peer' | 'policy';
  /** Whose comment it is, when it is another tool's: `hadolint`, `trivy`… */
  readonly tool?: string;
  readonly reason?: string;
  /** Who answers for a waiver, in the policy's own words. */
  readonly owner?: string;
  /** Last day (UTC, `YYYY-MM-DD`, inclusive) on which it counts. */
  readonly until?: string;
  /** Where the comment or the waiver stands. */
  readonly at?: { readonly path: string; readonly range: Range };
}

/**
 * What a finding complains about, in a form in which two versions of it can be compared. All of it resolved: variables replaced, defaults
 * filled in, so that another spelling is the same.
 */
export interface FindingFacts {
  /** What it is about: an image's repository, an address, a port, a path. Another one is another finding, and no worse for that. */
  readonly value?: string;
  /**
   * What is dangerous about it. Worse when there is one that was not there: a capability, a host whose script is run, a published
   * interface. `*` in place of one of several words stands for all that may be there.
   */
  readonly hazards?: readonly string[];
  /** How bad it is, on a scale of the rule's own. Worse when it is higher. */
  readonly degree?: number;
}

/** Which findings another one makes needless: those of these rules about the same subject that begin in the region. */
export interface Supersession {
  readonly rules: readonly string[];
  /** The instruction, service or object that the report is about. */
  readonly within: Range;
  /** Only those with a part of `within`, which is where the report itself is: its owner may have others, of other things. */
  readonly here?: boolean;
  /** Another file: in it and in its own, those about the same subject are needless wherever they stand. */
  readonly alsoIn?: string;
}

/** A step of the way that a finding tells of. */
export interface RelatedPlace extends Location {
  readonly note: string;
  /** Rules whose findings that begin at this very place have the same cause and say less: they are not shown beside this one. */
  readonly supersedes?: readonly string[];
}

/** One place where one rule is broken (SARIF: `result`). */
export interface Finding {
  readonly ruleId: string;
  /** The rule that reported this before its own was split off. */
  readonly formerly?: string;
  /** Rules that are silent of the same subject where this is reported, as it says more. */
  readonly insteadOf?: readonly string[];
  readonly messageId: string;
  /** Full sentences, with the offending value in quotes. Plain text from the pull request may be inside: reporters escape it. */
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly location: Location;
  /** The region that decides about the finding (the stage, service or container): a change in it may be its cause. */
  readonly scope: Range;
  readonly related: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** The rule's own word for what makes it the same finding, where the text under the range does not: set when something is absent. */
  readonly identity?: string;
  /**
   * `image`: it is about what a Dockerfile's last stage makes, whichever stage that is. `file`: about the file as a whole, whichever of its parts
   * stands for the others.
   */
  readonly concerns?: 'image' | 'file';
  readonly facts?: FindingFacts;
  /**
   * The fixes of this and other findings whose edits touch the same lines, as one that is proven: applied alone, each would outdate the
   * others. The same object in all of them.
   */
  readonly jointFix?: Fix;
  /**
   * The fixes of this and other findings that are shown as one (same family, same owner), as one edit that is proven: for all of them, or
   * for as many as go together. The same object in all of those whose fix it holds.
   */
  readonly familyFix?: Fix;
  /** Findings in the same owner and place that have the same cause and say less: they are not shown beside this one. */
  readonly supersedes?: Supersession;
  /** A fix in words, for a place where an edit would break what is known to run there. Full sentences of our own. */
  readonly advice?: string;
  /** `v1:` and a hash of rule, subject, normalized text and ordinal. No path, line or message: it survives moves and renames. */
  readonly fingerprint: string;
  readonly suppression?: Suppression;
  /** A suppression that the reviewed change itself adds: the finding counts until that is merged. Never beside `suppression`. */
  readonly pendingSuppression?: Suppression;
}
