import { chartFileKind } from '../../artifacts/unrendered/chart-change.ts';
import { changedValues } from '../../artifacts/unrendered/values-change.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import type { FoundCauses } from '../../delta/causes.ts';
import type { Delta, DeltaEntry } from '../../delta/delta.ts';
import type { Patience } from '../../engine/bounds.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { ChangeImage } from '../../signing/change-images.ts';
import { folderOf } from '../../text/path.ts';
import { overlaps } from '../../text/range.ts';
import type { EffectiveChange } from '../../verdict/effective-change.ts';
import type { ChangeJudgement } from '../judge-change.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import { answeredByRendering } from './answered-by-rendering.ts';
import { effectiveChanges } from './differences/effective-change.ts';
import { type RenderedDiff, renderedDiffs } from './differences/rendered-diff.ts';
import { ChangedLines, judgePair, type RenderedEntry, type RenderedPair, renderPairs } from './judge-rendered.ts';
import { openWays } from './open-ways.ts';
import { OverlaidManifests } from './overlaid-manifests.ts';
import { PlainFindings } from './plain-findings.ts';
import { printedChanges } from './printed-changes.ts';
import { renderedFixes, toldWithFix } from './proofs/rendered-fixes.ts';
import type { RenderedSources } from './read-rendered.ts';
import { renderedCauses } from './rendered-causes.ts';
import { renderedImages } from './rendered-images.ts';
import { renderingNotes } from './rendering-notes.ts';
import { lineOf, type ToldOfUnit, toldTogether } from './told-once.ts';
import { unbuiltOverlays } from './unbuilt-overlays.ts';
import { isInflatedWith } from './units/built-folders.ts';
import { deployedBy } from './units/deployed-words.ts';
import { lockedElsewhere } from './units/packed-charts.ts';
import { type RenderedUnit, type SideFiles, tooManyWays } from './units/rendering.ts';

/** What a change makes of what charts and kustomizations deploy. */
export class RenderedChange {
  readonly pairs: readonly RenderedPair[];
  readonly sources: RenderedSources;
  readonly lines: ChangedLines;
  /** Paths of the change. */
  readonly changed: readonly string[];
  readonly #broken = new Map<RenderedUnit, boolean>();

  constructor(sources: RenderedSources, changes: ChangeSet, patience?: Patience) {
    this.sources = sources;
    this.pairs = renderPairs(sources, patience);
    this.lines = new ChangedLines(changes, sources);
    this.changed = changes.files.map(({ path }) => path);
  }

  /**
   * The delta with what is found in rendered objects beside what was found in the files themselves. What several environments have in
   * common is told once, and what is told of a template or an object itself is not told again.
   */
  join(given: Delta, judgement: ChangeJudgement): JoinedDelta {
    const all = this.pairs.flatMap(pair => judgePair(pair, this.sources, this.lines, judgement));
    const touched = all.filter(({ pair }) => !this.sources.overlaid.has(pair.unit));
    const delta = answeredByRendering(given, touched, this.lines.isWritten);
    const plain = this.#plainFindings(delta);
    const overlaid = new OverlaidManifests(this.sources, this.changed, delta);
    const own = all.filter(one => {
      const { entry, printedAt } = one;
      if (!overlaid.tells(one)) return false;
      const isNew = entry.head !== undefined && entry.caused && entry.baseUnknown === undefined;
      return !plain.tells(entry.head ?? entry.base, printedAt, entry.head === undefined ? 'base' : 'head', isNew);
    });
    const groups = toldTogether(own, one => asTold(one, this.sources)).map(group => this.#one(group));
    return {
      delta: { entries: [...delta.entries, ...groups.map(({ entry }) => entry)] },
      rendered: new Map(groups.flatMap(one => (one.entry.head ? [[one.entry.head, one] as const] : []))),
    };
  }

  #plainFindings({ entries }: Delta): PlainFindings {
    const plain = new PlainFindings((side, path, offset) => this.sources[side].get(path)?.lines.line(offset));
    for (const entry of entries) {
      if (entry.head) plain.add(entry.head, 'head', entry.caused);
      if (entry.base) plain.add(entry.base, 'base', false);
    }
    return plain;
  }

  /** Whether something that was rendered is made of a file. */
  reads(path: string): boolean {
    return this.pairs.some(({ unit, head }) => head.state === 'rendered' && unit.reads(path));
  }

  /** Whether a kustomization names a file and can't be built here at the head: whoever builds it elsewhere, or with other flags, may have it do anything. */
  mayNeed(path: string): boolean {
    return this.pairs.some(({ unit, head }) => unit.kind === 'kustomization' && head.state === 'failed' && unit.reads(path));
  }

  /** What is deployed differently, field by field, as far as it matters for security. */
  effective(): readonly EffectiveChange[] {
    const changed = new Set(this.changed);
    const { overlaid } = this.sources;
    const touched = this.pairs.filter(({ unit }) => !overlaid.has(unit));
    const altering = this.pairs.filter(({ unit }) => overlaid.has(unit));
    // Why not what changed manifests say themselves: that is in the diff.
    const brought = effectiveChanges(altering, this.lines).filter(({ at }) => at !== undefined && !changed.has(at.path));
    return [...effectiveChanges(touched, this.lines), ...brought];
  }

  /** What is deployed differently, object by object. */
  diffs(): readonly RenderedDiff[] {
    return renderedDiffs(this.pairs);
  }

  /** What is to be said of how it was rendered, beside what is found. */
  notifications(): readonly Notification[] {
    return renderingNotes(this.pairs, this.sources);
  }

  /** The images of what is rendered, each at the line that decides about it. What a file names itself at that line is left out. */
  images(scope: 'introduced' | 'changed-files', plain: readonly ChangeImage[]): readonly ChangeImage[] {
    return renderedImages(this.pairs, this.sources, this.lines, scope, plain);
  }

  /** Whether a template is rendered: then what it names is told by what it prints. */
  prints(path: string): boolean {
    return this.pairs.some(({ unit, head }) => unit.kind === 'chart' && head.state === 'rendered' && head.texts.has(path));
  }

  /**
   * The delta with the proven fixes of what is found in rendered objects. A finding whose fix is in another file is told there: where
   * something is missing, that is where it can be added.
   */
  withFixes(delta: Delta, rendered: JoinedDelta['rendered'], isShown: (finding: Finding) => boolean, judgement: ChangeJudgement): Delta {
    const own = delta.entries.flatMap(({ head }) => (head && isShown(head) ? (rendered.get(head) ?? []) : []));
    const fixes = renderedFixes(own, this.pairs, this.sources, judgement);
    if (fixes.size === 0) return delta;
    return {
      entries: delta.entries.map(entry => {
        const told = entry.head && rendered.get(entry.head);
        const found = told && fixes.get(told);
        if (entry.head === undefined || found === undefined) return entry;
        const isMoved = found.path !== entry.head.location.path;
        const head = toldWithFix(entry.head, found);
        return { ...entry, head, ...(isMoved && { inDiff: this.lines.isInDiff(found.path, found.at) }) };
      }),
    };
  }

  /** What brought findings about rendered objects about. */
  causesOf(wanted: ReadonlyMap<Finding, RenderedEntry>, changes: ChangeSet, judgement: ChangeJudgement): ReadonlyMap<Finding, FoundCauses> {
    return renderedCauses(wanted, this, changes, judgement);
  }

  /** The entry that stands for the same one of several environments, with their names. */
  #one(group: readonly RenderedEntry[]): RenderedEntry {
    const chosen = group.toSorted((one, other) => rankOf(one.entry) - rankOf(other.entry))[0];
    if (chosen === undefined) throw new Error('A group has no entry.');
    const { entry, pair } = chosen;
    if (entry.head === undefined) return chosen;
    const [first, ...others] = group.flatMap(one =>
      one.entry.head !== undefined && one.entry.caused === entry.caused ? [one.pair.unit] : [],
    );
    const alike = this.pairs.filter(other => other.unit.kind === pair.unit.kind && other.unit.folder === pair.unit.folder);
    const message = `${entry.head.message} ${deployedBy([first ?? pair.unit, ...others], alike.length)}`;
    return { ...chosen, entry: { ...entry, head: { ...entry.head, message } } };
  }

  /** What is still judged by nobody: parts of files that nothing rendered is made of, or of which something is missing. */
  leftOf(unrendered: readonly Unrendered[]): readonly Unrendered[] {
    const left = this.#unjudged(unrendered);
    const overlays = this.pairs.filter(({ unit }) => this.sources.overlaid.has(unit));
    const ways = openWays(this.pairs, this.sources, this.changed);
    return [...left, ...printedChanges(this, left), ...ways, ...unbuiltOverlays(overlays, this.sources, this.changed)];
  }

  #unjudged(unrendered: readonly Unrendered[]): readonly Unrendered[] {
    return unrendered.flatMap(part => {
      const around = this.pairs.filter(
        pair =>
          (pair.head.state === 'failed' || pair.head.isDeployed) &&
          pair.unit.reads(part.path) &&
          isDeclaredBy(part, pair.unit) &&
          answersFor(pair, part, this.sources.head),
      );
      if (around.length === 0 || part.isElsewhere === true) return [part];
      const stopped = around.flatMap(({ head }) => (head.state === 'failed' && head.isOurs ? [head.reason] : []))[0];
      if (stopped !== undefined) return [{ ...part, reason: stopped }];
      if (around.some(({ unit }) => this.sources.overfull.has(unit.folder))) return [{ ...part, reason: tooManyWays }];
      const groups = [...Map.groupBy(around, ({ unit }) => `${unit.kind} ${unit.folder}`).values()];
      // Why any of them: a chart that asks for values is not deployed without them.
      const failed = groups.flatMap(group =>
        group.every(({ head }) => head.state === 'failed') ? group : group.filter(pair => this.#isBroken(pair)),
      );
      const reason = failed.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []))[0];
      if (reason !== undefined) return [{ ...part, reason }];
      const broken = around.flatMap(({ head }) => (head.state === 'rendered' ? [...head.broken.values()] : []))[0];
      if (broken !== undefined) return [{ ...part, reason: broken }];
      const asked = around.flatMap(pair => this.#asksOtherwise(pair) ?? [])[0];
      if (asked !== undefined) return [{ ...part, reason: askedWords(asked) }];
      if (around.some(({ unit }) => unit.origin?.file.path === part.path && unit.unknown.length > 0)) return [part];
      const missing = around.flatMap(pair => this.#missingFor(pair, part) ?? [])[0];
      return missing === undefined ? [] : [{ ...part, reason: `it asks for the chart "${missing}", which is not in this repository` }];
    });
  }

  /**
   * A template of a chart that is not there and that is given something else than before, or in other templates, or a value that only such a chart
   * brings: what is printed now is not known. One that is asked for the very same prints what it did, as little as anybody here knows what.
   */
  #asksOtherwise({ unit, base, head }: RenderedPair): string | undefined {
    const [before, now] = [base, head].map(side => (side.state === 'rendered' ? side.asked : []));
    if (before === undefined || now === undefined || now.length === 0) return undefined;
    const isOther = now.length !== before.length || now.some((one, index) => one !== before[index]);
    const first = now.find((one, index) => one !== before[index]) ?? now[0];
    const isTemplateOf = (path: string): boolean => unit.reads(path) && path.startsWith(unit.folder) && path.includes('/templates/');
    return isOther || this.changed.some(isTemplateOf) ? first?.split(' ')[0] : undefined;
  }

  /**
   * Whether a declared way of deploying something, of which everything is known that decides about it, could be rendered before and cannot
   * be now.
   */
  #isBroken({ unit, head }: RenderedPair): boolean {
    if (head.state !== 'failed' || unit.origin === undefined || unit.unknown.length > 0) return false;
    const known = this.#broken.get(unit) ?? unit.render(this.sources.base).state === 'rendered';
    this.#broken.set(unit, known);
    return known;
  }

  /** The chart that the repository does not have and that a part of a file decides about; undefined where it decides about none. */
  #missingFor({ unit, head }: RenderedPair, { path }: Unrendered): string | undefined {
    if (head.state === 'failed') return undefined;
    const kind = chartFileKind(path);
    // Why not those of subcharts: what is switched off in these is another chart's.
    if (kind === 'lock') return lockedElsewhere(path, this.sources.head, folderOf(path) === unit.folder ? head.off : []);
    const [missing] = head.missing;
    if (missing === undefined || kind !== undefined) return missing;
    const names = new Set([...head.missing, 'global', 'tags']);
    const changed = changedValues(this.sources.base.get(path), this.sources.head.get(path));
    if (changed === 'unreadable') return missing;
    const asked = changed.find(({ path: [first] }) => first === undefined || names.has(String(first)));
    return asked && (head.missing.find(name => name === asked.path[0]) ?? missing);
  }
}

/** A delta, and which of its head findings are about what is rendered. */
export interface JoinedDelta {
  readonly delta: Delta;
  readonly rendered: ReadonlyMap<Finding, RenderedEntry>;
}

const askedWords = (asked: string): string =>
  asked.startsWith('.')
    ? `it asks for a value in other places than before that nobody gives, or that a chart brings which is not in this repository: "${asked}"`
    : `it gives "${asked}", which is not in this repository, something else than before`;

/** Whether what is rendered answers for a part of a file. A kustomization does so for the charts that it has rendered, too. */
const answersFor = ({ unit, head }: RenderedPair, { path, renderer, isOfObject }: Unrendered, files: SideFiles): boolean => {
  if (isOfObject === true || renderer === 'what GitOps controllers deploy') return true;
  if (unit.kind === 'chart') return renderer === 'charts';
  return renderer === 'overlays' || (renderer === 'charts' && head.state === 'rendered' && isInflatedWith(path, unit.reads, files));
};

/**
 * True for a part of a file that is not about how something else is deployed: of several documents that say so, and of several sources of one, each speaks
 * for itself.
 */
const isDeclaredBy = ({ path, file, range, within }: Unrendered, { origin }: RenderedPair['unit']): boolean => {
  if (origin?.file.path !== path || file === undefined || range === undefined) return true;
  if (within !== undefined && !overlaps(within, origin.range)) return false;
  const [from, to] = [Math.min(range.start, origin.range.start), Math.max(range.start, origin.range.start)];
  return !/^---(?:\s|$)/mu.test(file.text.slice(from, to));
};

/** The one that counts before those that do not. */
const rankOf = (entry: DeltaEntry): number => (entry.head === undefined ? 2 : entry.caused ? 0 : 1);

const asTold = ({ entry, pair }: RenderedEntry, { base, head }: RenderedSources): ToldOfUnit => ({
  told: entry.head ?? entry.base,
  line: entry.head === undefined ? lineOf(entry.base.location, base) : lineOf(entry.head.location, head),
  unit: pair.unit,
  isGone: entry.head === undefined,
});
