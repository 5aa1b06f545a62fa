import type { FileArtifact, FileArtifactKind, RepositoryUnit } from '../artifacts/artifact.ts';
import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { compareParts, readParts } from '../artifacts/repository/read-parts.ts';
import { repositoryUnit } from '../artifacts/repository/repository-unit.ts';
import { directivesOf } from '../artifacts/suppressions/file-directives.ts';
import { wordsOf } from '../artifacts/suppressions/suppression-directive.ts';
import type { ChangedFile, ChangeSet } from '../changes/change-set.ts';
import type { ActiveRule } from '../engine/active-rule.ts';
import type { ReportScope } from '../policy/policy.ts';
import type { Reads } from '../rules/rule.ts';
import { type BothSides, isChartFile, maxUnitFiles, touchedUnits } from '../units/group-units.ts';
import type { UnitPlan } from '../units/unit-plan.ts';
import type { ReadSide } from './read/read-change.ts';
import { type PartnerNeeds, type Partners, type SideFiles, sideFiles, unitsOfSide } from './read/read-partners.ts';
import type { Snapshot } from './read/snapshot.ts';

/** By what the active rules go that join files; undefined when there are none. */
export const partnerNeeds = (rules: readonly ActiveRule[]): PartnerNeeds | undefined => {
  const reads = readsOf(rules);
  if (reads.length === 0) return undefined;
  const filesOf = (isMeant: (one: Reads) => boolean): ReadonlySet<FileArtifactKind> =>
    new Set(reads.filter(isMeant).flatMap(({ files }) => files));
  return {
    files: filesOf(one => one.in === 'unit' || one.in === 'tree'),
    tree: reads.some(one => one.in === 'tree'),
    images: filesOf(one => one.in === 'images'),
    sops: filesOf(one => one.in === 'sops'),
  };
};

/** Why not of rules that are asked for only where they are raised: most changes would have files read for nothing. */
const readsOf = (rules: readonly ActiveRule[]): readonly Reads[] =>
  rules.flatMap(({ rule, isHalfAsked }) => (isHalfAsked ? [] : (rule.meta.reads ?? [])));

/** Files that say which others belong together: a kustomization by what it holds, a chart by being there. */
export const saysWhatBelongsTogether = (path: string): boolean => isKustomization(path) || isChartFile(path);

/**
 * True when a change alters something by which a rule goes that joins files, or when policy asks for findings that a change does not bring.
 * Then the units that it touches are judged.
 */
export const concernsUnits = (
  rules: readonly ActiveRule[],
  changes: ChangeSet,
  { base, head }: BothSides<ReadSide>,
  scope: ReportScope,
): boolean => {
  const reads = readsOf(rules);
  const artifacts = [...base.artifacts, ...head.artifacts];
  if (changes.files.some(regroups)) return true;
  if (reads.every(({ files }) => !artifacts.some(({ kind }) => files.includes(kind)))) return false;
  if (scope !== 'new') return true;
  const isSameFor = compareSides(base, head);
  return !reads.every(isSameFor) || commentsOf(base) !== commentsOf(head);
};

const regroups = ({ path, previousPath = path, status }: ChangedFile): boolean =>
  isKustomization(path) || (status !== 'modified' && [path, previousPath].some(saysWhatBelongsTogether));

/** What comments ask to leave, wherever they stand: one that is gone may have silenced what is found in several files. */
const commentsOf = ({ artifacts }: ReadSide): string =>
  artifacts
    .flatMap(directivesOf)
    .map(directive => `${directive.path}\0${wordsOf(directive)}`)
    .toSorted()
    .join('\n');

/** Tells for whom all files of two sides are the same, by what rules read of them. */
const compareSides = (base: ReadSide, head: ReadSide): ((reads: Reads) => boolean) => {
  const before = new Map(base.artifacts.map(artifact => [artifact.file.path, artifact]));
  const after = new Map(head.artifacts.map(artifact => [artifact.file.path, artifact]));
  const comparisons = [...new Set([...before.keys(), ...after.keys()])].map(path => comparison(before.get(path), after.get(path)));
  return reads => comparisons.every(isSameFor => isSameFor(reads));
};

/** The same for one file, which may be missing at a side, or be another kind of file there. */
const comparison = (one: FileArtifact | undefined, other: FileArtifact | undefined): ((reads: Reads) => boolean) => {
  if (one && other && one.kind === other.kind) {
    const isSameFor = compareParts(one, other);
    return reads => !reads.files.includes(one.kind) || isSameFor(reads);
  }
  const files = [one, other].filter(file => file !== undefined);
  return reads => files.every(file => !reads.files.includes(file.kind) || readParts(file, reads).length === 0);
};

/** The rules that join files and go by something in which two versions of a file differ, a fixed one after the other. */
export const rulesConcernedBy = (rules: readonly ActiveRule[], one: FileArtifact, fixed: FileArtifact): ReadonlySet<string> => {
  const isSameFor = compareParts(one, fixed);
  return new Set(
    rules.flatMap(({ rule: { meta }, isHalfAsked }) => {
      const { reads } = meta;
      if (!reads?.files.includes(one.kind) || isHalfAsked || reads.easedByFixes) return [];
      return isSameFor(reads) ? [] : [meta.id];
    }),
  );
};

/** What a unit is made of: the changed files of a side, as they stand there or in a trial. */
export interface JoinedSide extends SideFiles {
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
  readonly ledger: Snapshot['ledger'];
}

export const joinedSide = (side: Pick<ReadSide, 'snapshot'>): JoinedSide => ({
  ...sideFiles(side),
  artifacts: side.snapshot.artifacts,
  ledger: side.snapshot.ledger,
});

/** The units that a change touches, with their unchanged files. */
export class JoinedUnits {
  readonly others: Snapshot;
  readonly #partners: Partners;
  readonly #needs: PartnerNeeds;
  readonly #changed: ReadonlySet<string>;
  readonly #base: JoinedSide;
  readonly #reach = new Map<string, readonly string[]>();
  #former: ReadonlyMap<string, RepositoryUnit['former']> | undefined;

  /** `base` are the changed files as they stood before. */
  constructor(partners: Partners, needs: PartnerNeeds, changed: ReadonlySet<string>, base: JoinedSide) {
    this.others = partners.others;
    this.#partners = partners;
    this.#needs = needs;
    this.#changed = changed;
    this.#base = base;
  }

  /** The touched units of the base. */
  ofBase(): readonly RepositoryUnit[] {
    return this.#partners.touched.base.map(plan => this.#unit(plan, this.#base));
  }

  /** The touched units of the head. */
  ofHead(files: JoinedSide): readonly RepositoryUnit[] {
    return this.#partners.touched.head.map(plan => this.#afterwards(plan, files));
  }

  /** The touched units with other texts in place of the head's. `isRegrouped`: files came or went, or what says which belong together. */
  ofTrial(files: JoinedSide, isRegrouped: boolean): readonly RepositoryUnit[] {
    if (!isRegrouped) return this.ofHead(files);
    const { headUnits } = this.#partners;
    const again = unitsOfSide(files, this.#partners, this.#needs);
    return touchedUnits({ base: headUnits, head: again }, this.#changed).head.map(plan => this.#afterwards(plan, files));
  }

  /** The changed files of the units that a file is in, at either side. */
  reachOf(path: string): readonly string[] {
    const known = this.#reach.get(path);
    if (known) return known;
    const { base, head } = this.#partners.touched;
    const plans = [...base, ...head];
    const own = new Set(plans.filter(({ members }) => members.has(path)).map(nameOf));
    const reached = plans.filter(plan => own.has(nameOf(plan)));
    const changed = [...this.#changed].filter(one => reached.some(({ members }) => members.has(one)));
    this.#reach.set(path, changed);
    return changed;
  }

  /** A unit with what it had before. */
  #afterwards(plan: UnitPlan, files: JoinedSide): RepositoryUnit {
    this.#former ??= new Map(this.ofBase().map(unit => [nameOf(unit), unit]));
    return { ...this.#unit(plan, files), former: this.#former.get(nameOf(plan)) ?? { artifacts: [], objects: [] } };
  }

  #unit(plan: UnitPlan, files: JoinedSide): RepositoryUnit {
    return joinUnit(plan, { ...files, others: this.others }, this.#needs, this.#partners);
  }
}

const nameOf = ({ unit, path }: Pick<UnitPlan, 'unit' | 'path'>): string => `${unit} ${path}`;

/** Makes a unit of the files that are known of it. */
export const joinUnit = (
  { unit, path, members, unseen }: UnitPlan,
  { artifacts, ledger, others }: Pick<JoinedSide, 'artifacts' | 'ledger'> & { readonly others?: Snapshot },
  needs: PartnerNeeds,
  { unread, unlisted }: Pick<Partners, 'unread' | 'unlisted'> = { unread: new Set() },
): RepositoryUnit => {
  const kinds = unit === 'images' || unit === 'sops' ? needs[unit] : needs.files;
  const own = [...members].toSorted().flatMap(member => {
    const artifact = artifacts.get(member) ?? others?.artifacts.get(member);
    return artifact && kinds.has(artifact.kind) ? [artifact] : [];
  });
  const reasonOf = (member: string): string | undefined => {
    const entry = ledger.get(member) ?? others?.ledger.get(member);
    if (unread.has(member)) return `More than ${maxUnitFiles} files would have to be read.`;
    return entry?.status === 'not-evaluated' ? `"${member}" could not be read.` : undefined;
  };
  const gap = [...members].map(reasonOf).find(reason => reason !== undefined);
  const broken = own.find(({ notifications }) => notifications.some(({ level }) => level === 'error'));
  const template = own.find(artifact => artifact.kind === 'kubernetes' && artifact.template !== 'none');
  const reason =
    unlisted ??
    unseen ??
    gap ??
    (broken && `"${broken.file.path}" could not be read.`) ??
    (template && `"${template.file.path}" is a template.`);
  return repositoryUnit({ unit, path, artifacts: own }, reason);
};
