import type { Severity } from '../findings/severity.ts';
import type { Range } from '../text/range.ts';

/**
 * JSON as Kubernetes reads it from a manifest. An integer is a `bigint` (`3`, and YAML's `3.0`, which becomes JSON `3`), every other number
 * a `number`: the API server keeps integers of 64 bits and doubles apart, and so do its policies.
 */
export type ObjectValue =
  | null
  | boolean
  | string
  | number
  | bigint
  | UnknownPart
  | readonly ObjectValue[]
  | { readonly [key: string]: ObjectValue };

/** A part of an object that is not known: a template, a variable. Whatever rests on it is undetermined. */
export class UnknownPart {
  /** A full sentence. */
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The same with the one shape that a whole API object has. */
export type ObjectFields = Readonly<Record<string, ObjectValue>>;

/** Where in an object something stands: keys and indices from its root, `['spec', 'containers', 0, 'image']`; the root itself is empty. */
export type FieldPath = readonly (string | number)[];

/** What a pull request does to one API object. At least one of the two is there. */
export interface ObjectChange {
  /** The object as the change leaves it, as it is written; undefined when the change removes it. */
  readonly object: ObjectFields | undefined;
  /**
   * The object as it was before; undefined when it is new, or when only one side is looked at. An unknown part: what it was, or whether it was
   * there at all, is not known.
   */
  readonly oldObject: ObjectFields | UnknownPart | undefined;
}

/** What is known of the cluster that the objects are for. */
export interface ClusterKnowledge {
  /** Labels by the name of a namespace, from the manifests that are deployed together. Of others only their name is known. */
  readonly namespaceLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The minor version of Kubernetes 1 that the objects are for: 37. */
  readonly minor: number;
  /** True in the tests of a policy: objects are judged without the defaults of the API server, as `kyverno test` and `gator verify` do. */
  readonly asWritten?: true;
  /**
   * What a test gives in place of the context of a rule of Kyverno, by the names of policy, rule and object.
   */
  readonly values?: (policy: string, rule: string, object: string) => ObjectFields;
  /** The day of the review (`YYYY-MM-DD`): no engine reads a clock. */
  readonly today: string;
}

/** One rule of an organization, whichever language it is written in. */
export interface OrgRule {
  /** `org/<policy>/<rule>`: names that may stand in policy and in comments. */
  readonly id: `org/${string}/${string}`;
  /** The name of the document that has it. */
  readonly policy: string;
  /** Its name in the document, or the place in its list, counted from 1. */
  readonly rule: string;
  /** One line, without a final period. */
  readonly title: string;
  readonly severity: Severity;
  /** An https address that the organization gives for it. */
  readonly docs: string | undefined;
  /** Where it is written, in the policies' own folder. */
  readonly at: { readonly path: string; readonly range: Range };
}

/**
 * Why there is no answer. `policy`: the rule itself is broken, so that the review cannot be whole; `bound`: it took more than it may, the
 * same; `cluster`: only the cluster knows (who asks, what else runs there), which no change of the pull request can mend.
 */
export type UndeterminedCause = 'policy' | 'bound' | 'cluster';

/** What a rule says of an object. An object that it does not apply to has no answer at all. */
export type OrgOutcome =
  | {
      readonly outcome: 'pass';
      /** Why nothing was asked: conditions, or an exception, leave the object out. */
      readonly because?: 'skipped';
    }
  | {
      readonly outcome: 'fail';
      /** In the policy's own words: plain text, from the organization and from the object. */
      readonly message: string;
      /** The rule could not be evaluated, and is refused for that. */
      readonly because?: 'error';
      /** The field that the decision rests on, as deep as it is known; left out, the object. */
      readonly place?: FieldPath;
      /** Where the rule says so for this object; left out, the rule's own. */
      readonly severity?: Severity;
    }
  | {
      readonly outcome: 'undetermined';
      readonly cause: UndeterminedCause;
      /** Full sentences: what is not known, and what would tell. */
      readonly reason: string;
      readonly place?: FieldPath;
    };

export type OrgAnswer = OrgOutcome & { readonly rule: OrgRule };

/** Something wrong with a document of the organization's. The review cannot be whole while there is an `error`. */
export interface OrgProblem {
  readonly path: string;
  readonly range: Range;
  readonly level: 'error' | 'warning';
  /** Full sentences: which document, what is wrong, what would be right. */
  readonly message: string;
}

/** What time and steps are left to the organization's rules in a review; all engines spend from the same. */
export interface OrgBudget {
  /** Spends steps: one, where nothing is said. True when an object, or the whole review, has had its time. */
  readonly isSpent: (steps?: number) => boolean;
}

/** What policies that change objects made of one. */
export interface MutatedChange {
  readonly change: ObjectChange;
  /** Of policies that refuse the object, or can't be used. */
  readonly answers: readonly OrgAnswer[];
}

/** Policies that change objects before others judge them. They do nothing unless an organization asks for it. */
export interface Mutations {
  /** One for each policy that is bound: that it can be applied. */
  readonly rules: readonly OrgRule[];
  readonly problems: readonly OrgProblem[];
  /** What they make of an object. It never throws for what a policy or an object does. */
  readonly apply: (change: ObjectChange, cluster: ClusterKnowledge, budget: OrgBudget) => MutatedChange;
}

/** The rules that an engine has read, compiled. */
export interface OrgRuleSet {
  readonly mutations?: Mutations;
  readonly rules: readonly OrgRule[];
  readonly problems: readonly OrgProblem[];
  /** What its rules say of an object, in their order. It never throws for what a policy or an object does. */
  readonly judge: (change: ObjectChange, cluster: ClusterKnowledge, budget: OrgBudget) => Iterable<OrgAnswer>;
}

/** A file of the organization's policies, by its path in their folder. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}
