import type { ArtifactKind, Artifacts, FileArtifactKind, Nodes, UnitKind } from '../artifacts/artifact.ts';
import type { PartsOfFiles } from '../artifacts/repository/read-parts.ts';
import type { Facts } from '../facts/facts.ts';
import type { FileEdits, FindingFacts, FixSafety } from '../findings/finding.ts';
import type { Confidence, Severity } from '../findings/severity.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** The packs of the catalogue, in the order of the documentation; a pack is a folder under `src/rules/`. */
export const packs = [
  'dockerfile',
  'image',
  'compose',
  'kubernetes',
  'rbac',
  'network',
  'secrets',
  'workload',
  'control-plane',
  'daemon',
  'ci',
  'helm',
  'kustomize',
  'gitops',
  'falco',
  'observability',
  'policy',
  'cross',
] as const;

export type Pack = (typeof packs)[number];
/** `org/<policy>/<rule>` are rules of an organization, which no pack holds. */
export type RuleId = `${Pack}/${string}` | `org/${string}/${string}`;

export type OptionValue = boolean | number | string | readonly string[];

/** An option of a rule that policy may set. The type is read off `default`. */
export interface RuleOption<T extends OptionValue = OptionValue> {
  readonly default: T;
  readonly description: string;
}

/**
 * The profiles, from the quietest to the loudest: `gate` asks for what may stop a merge (written bad values that are medium or worse, and
 * what is absent only as part of a family), `hardening` for what a hardened installation has besides, `strict` for everything.
 */
export const profiles = ['gate', 'hardening', 'strict'] as const;

export type Profile = (typeof profiles)[number];

/**
 * The families: rules whose findings on one owner are shown as one and mended by one edit. Grouping is a view: ids, fingerprints, states,
 * suppressions and SARIF stay with each rule.
 */
export const families = [
  'pod-hardening',
  'service-hardening',
  'build-hygiene',
  'network-isolation',
  'component-hardening',
  'role',
] as const;

export type Family = (typeof families)[number];

/** Where standards speak of the hazard. Each list holds the standard's own numbers or names, as a reader finds them in its text. */
export interface Standards {
  /** Recommendation numbers of the CIS Docker Benchmark 1.6. */
  readonly cisDocker?: readonly string[];
  /** Recommendation numbers of the CIS Kubernetes Benchmark 1.10. */
  readonly cisKubernetes?: readonly string[];
  /** Controls of the Pod Security Standards as `<level>/<check id>` of k8s.io/pod-security-admission. */
  readonly pss?: readonly `${'baseline' | 'restricted'}/${string}`[];
  /** Sections of the NSA/CISA Kubernetes Hardening Guide 1.2, outer headings first, joined by ` > `. */
  readonly nsa?: readonly string[];
  /** Techniques of MITRE ATT&CK for Containers. */
  readonly mitre?: readonly `T${number}${'' | `.${number}`}`[];
}

/** By what a rule goes that joins files. */
export interface Reads extends PartsOfFiles {
  /**
   * True for a rule of which fixes only take findings away, because what they harden is what it asks for: no fix is held against it. All files of a
   * unit would be judged again for each fix.
   */
  readonly easedByFixes?: true;
  /**
   * Whose files: those of a unit that is deployed together, of all that the tree holds, as one cluster, of what builds images and runs them,
   * where a Dockerfile is, or a file that SOPS may have encrypted with the configuration that is for it.
   */
  readonly in: 'unit' | 'tree' | 'images' | 'sops';
  /** The kinds of files. */
  readonly files: readonly FileArtifactKind[];
}

/** The kind of unit that the files of an example make, which a rule with these reads is shown. */
export const unitOfExamples = (reads: Reads | undefined): UnitKind =>
  (({ unit: 'folder', tree: 'cluster', images: 'images', sops: 'sops' }) as const)[reads?.in ?? 'unit'];

/** One text, or several by their paths for a rule that joins files. */
export type ExampleText = string | Readonly<Record<string, string>>;

export interface RuleMeta<K extends ArtifactKind, M extends string> {
  /** Equals the file's path under `src/rules/` without `.ts`. Names the hazard, never renamed. */
  readonly id: RuleId;
  /** The rule that reported this before it was split off: its fingerprints stay, and what silences or sets it goes on to count here. */
  readonly formerly?: RuleId;
  /** Rules that are silent where this one speaks, as it says more: what they said before is not mended then. */
  readonly insteadOf?: readonly RuleId[];
  readonly kind: K;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The quietest profile in which it runs. */
  readonly profile: Profile;
  /**
   * The worst that a report may be, of a rule of the profile `hardening` whose own severity the facts of a place can raise: `gate` asks for such
   * reports, and does not run the others' rules. Left out: no report is worse than the rule; a report that is ends the rule, as a mistake in it.
   */
  readonly raisedTo?: Severity;
  /** Set for rules of the kind `repository`, and for no others. */
  readonly reads?: Reads;
  /** Set where its findings are shown together with those of others on the same workload, service, file, namespace, component or role. */
  readonly family?: Family;
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
  /**
   * Executed by the tests: `bad` reports, `good` does not. `path` when the file's name matters, `options` when the defaults allow all, `before`
   * for what stood there before the change, of a rule that compares, `ignoreFile` for the text of the `.dockerignore` beside both.
   */
  readonly examples: {
    readonly bad: ExampleText;
    readonly good: ExampleText;
    readonly before?: ExampleText;
    readonly path?: string;
    readonly options?: Readonly<Record<string, OptionValue>>;
    readonly ignoreFile?: string;
  };
  /** What standards call it. */
  readonly standards?: Standards;
  /** https addresses: vendor documentation, CWE. The texts of standards are linked from `standards`. */
  readonly references: readonly string[];
  /** True when every text under a report is a hazard of its own, such as a secret: another one is as bad as a new one. */
  readonly textIsHazard?: true;
  /** First release that has it. */
  readonly since: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Peer ids that speak only about some of this rule's messages, e.g. one tool of many: their suppression silences only those. */
  readonly peers?: Readonly<Record<string, readonly NoInfer<M>[]>>;
}

/** Edits on the file that a report's `at` is in, and on others by their paths. `safety` may only be worse than the rule's. */
export interface ReportFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly elsewhere?: readonly FileEdits[];
  readonly safety?: FixSafety;
}

/** A further place of a report: a step of the way that it tells of. */
export interface RelatedReport {
  readonly at: Range;
  readonly note: string;
  readonly path?: string;
  /** Rules whose reports that begin at this place have the same cause and say less about it, in whichever file it is. */
  readonly supersedes?: readonly RuleId[];
}

/** One place where the rule is broken. */
export interface Report<M extends string = string> {
  readonly messageId: M;
  /** Exactly the offending text; for something absent, the text of its nearest owner (the image of a FROM, a container's name). */
  readonly at: Range;
  /** The file that `at` is in, when it is not the visited artifact's own. A rule that joins files always says it. */
  readonly path?: string;
  /** Set when it says that something is nowhere in the unit: it counts only where the unit is complete. */
  readonly absent?: true;
  /** Set where there was too much to compare to know: then nothing is found, and it is said of the unit that the rule does not know. */
  readonly undecided?: true;
  readonly data?: Readonly<Record<string, string>>;
  /** Set where the rule cannot tell: no finding, but a notification with the reason (full sentences). An `error` leaves the review incomplete. */
  readonly undetermined?: { readonly level: 'error' | 'warning'; readonly reason: string };
  /** When the facts move it from the rule's own severity; the message then says why. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** When it is not the visited node's. */
  readonly subject?: string;
  /** Rules that are silent because of this report, where they are not because of all of the rule's. */
  readonly insteadOf?: readonly RuleId[];
  /** What makes it the same finding when the text under `at` changes: set it when something is absent, to the name of what is. */
  readonly identity?: string;
  /**
   * `image`: it is about what a Dockerfile's last stage makes, whichever stage that is. `file`: about the file as a whole, whichever of its parts
   * stands for the others.
   */
  readonly concerns?: 'image' | 'file';
  /** What of it can be compared with another version of the file. Facts of a rule are either on all of its reports or on none. */
  readonly facts?: FindingFacts;
  readonly related?: readonly RelatedReport[];
  /** Rules whose reports in the same owner have the same cause and say less about it: they are not shown beside this one. */
  readonly supersedes?: readonly RuleId[];
  /** Only those at the very place of this one: the owner may have others, of other things. */
  readonly supersedesHere?: boolean;
  /**
   * Another file in which those may stand, there and in its own anywhere on the same subject: what a patch takes away is missing in the
   * object that it is for.
   */
  readonly supersedesIn?: string;
  /** A function where edits take long to make: whoever only counts reports does not call it. */
  readonly fix?: ReportFix | (() => ReportFix | undefined);
  /**
   * What to do at this place, where an edit would break what is known to run there: full sentences, no text of the file. A function for the
   * same reason as the fix.
   */
  readonly advice?: string | (() => string | undefined);
}

/**
 * Handlers by node name; each yields reports, in source order. `prepared` is what the rule's `prepare` made of the artifact, or the artifact itself
 * where the rule has none.
 */
export type Visitor<K extends ArtifactKind, M extends string, P = Artifacts[K]> = {
  readonly [N in keyof Nodes[K]]?: (node: Nodes[K][N], prepared: P, context: RuleContext) => Iterable<Report<M>>;
};

/** Side inputs of a rule: plain data. `options` holds a value for each declared option. */
export interface RuleContext {
  readonly facts: Facts;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Rule<K extends ArtifactKind = ArtifactKind, M extends string = string> {
  readonly meta: RuleMeta<K, M>;
  /**
   * False for artifacts in which it has nothing to look at. One function for all rules to which the same matters: it is asked once an artifact,
   * and most files have nothing of what most rules are about. Left out: it looks at all.
   */
  readonly where?: (artifact: Artifacts[K]) => boolean;
  /**
   * Whether an artifact has what the rule finds good or bad, for reports on standards, which say that nothing was there to judge. Left out: it has
   * where any node is shown to the rule.
   */
  readonly assesses?: (artifact: Artifacts[K]) => boolean;
  /**
   * What the handlers need of an artifact as a whole, made once, before the first node that they are shown; undefined where the rule has nothing to
   * look at. Pure, as the handlers are: no I/O, no clock, no GitHub, no policy.
   */
  readonly prepare?: ((artifact: Artifacts[K], context: RuleContext) => unknown) | undefined;
  /** Why not made for each artifact: generators that are made anew each time cost ten times what they do. */
  readonly visit: Visitor<K, M, never>;
}

/** A rule of some kind, in a list with others. */
export type AnyRule = { readonly [K in ArtifactKind]: Rule<K> }[ArtifactKind];

/** What policy goes by of a rule: its names, where it runs by itself, and what may be set. */
export interface KnownRule extends Pick<AnyRule['meta'], 'id' | 'formerly' | 'profile' | 'severity' | 'raisedTo' | 'family'> {
  /** The defaults of its options, by which their types are told. */
  readonly options?: Readonly<Record<string, Pick<RuleOption, 'default'>>>;
}

/** What an author writes of a rule: `confidence` is `high`, `profile` is `gate` and `since` is 0.1.0 unless it says otherwise. */
export type WrittenMeta<K extends ArtifactKind, M extends string> = Omit<RuleMeta<K, M>, 'confidence' | 'profile' | 'since'> &
  Partial<Pick<RuleMeta<K, M>, 'confidence' | 'profile' | 'since'>>;

/** A rule of which is known what its handlers are handed, so that another can be made of it. */
export interface PreparedRule<K extends ArtifactKind, M extends string, P> extends Rule<K, M> {
  readonly prepare?: ((artifact: Artifacts[K], context: RuleContext) => P | undefined) | undefined;
  readonly visit: Visitor<K, M, P>;
}

/** A rule as its author writes it. */
export interface WrittenRule<K extends ArtifactKind, M extends string, P> extends Omit<PreparedRule<K, M, P>, 'meta'> {
  readonly meta: WrittenMeta<K, M>;
}

/** Infers kind and message ids, so that a typo in a `messageId` does not compile, and fills in what is usual. */
export const defineRule = <K extends ArtifactKind, const M extends string, P = Artifacts[K]>({
  meta,
  ...rest
}: WrittenRule<K, M, P>): PreparedRule<K, M, P> => ({
  meta: { confidence: 'high', profile: 'gate', since: '0.1.0', ...meta },
  ...rest,
});
