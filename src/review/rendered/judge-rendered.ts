import type { FileArtifact } from '../../artifacts/artifact.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { repositoryUnit } from '../../artifacts/repository/repository-unit.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { maySilence } from '../../artifacts/suppressions/file-directives.ts';
import type { Directive } from '../../artifacts/suppressions/suppression-directive.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { lineMapOf } from '../../changes/file-line-map.ts';
import type { LineMap } from '../../changes/line-map.ts';
import type { ComparedSide } from '../../delta/compared-files.ts';
import type { DeltaEntry } from '../../delta/delta.ts';
import { formerFindings, matchFindings } from '../../delta/match.ts';
import { rulesById } from '../../engine/active-rule.ts';
import { analyze, type JudgedFiles } from '../../engine/analyze.ts';
import { outOfTimeReason, type Patience } from '../../engine/bounds.ts';
import { AddedDirectives, type DirectiveChanges, type FormerFinding } from '../../engine/suppressions/added-directives.ts';
import { markSuppressions } from '../../engine/suppressions/suppressions.ts';
import type { Finding } from '../../findings/finding.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import { markWaivers } from '../../policy/waivers.ts';
import { onceFor } from '../../text/once-for.ts';
import { folderOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { meets } from '../../verdict/considered.ts';
import { imagesBuiltAbove } from '../images/replaced-images.ts';
import { type ChangeJudgement, policyFacts } from '../judge-change.ts';
import { filesUnder, overlaid } from '../trial-files.ts';
import type { RenderedSources } from './read-rendered.ts';
import { namedPaths } from './reading.ts';
import { type IsWritten, type PlacedFinding, placeFindings } from './rendered-findings.ts';
import type { RenderedText } from './units/rendered-text.ts';
import { notDeployed, type RenderedUnit, type Rendering, type SideFiles } from './units/rendering.ts';

/** Both sides of one way in which something is deployed. */
export interface RenderedPair {
  readonly unit: RenderedUnit;
  readonly base: Rendering;
  readonly head: Rendering;
}

/** What became of a finding about something rendered, and how it is told. */
export interface RenderedEntry {
  readonly pair: RenderedPair;
  readonly entry: DeltaEntry;
  /** The head finding as it stands in the rendered text. */
  readonly rendered: Finding | undefined;
  readonly printedAt: PlacedFinding['printedAt'];
  /** The lines of the base that printed what it was about. */
  readonly printedBefore: PlacedFinding['printedAt'];
}

const failedPair = (unit: RenderedUnit, reason: string): RenderedPair => ({
  unit,
  base: { state: 'failed', reason, isOurs: true },
  head: { state: 'failed', reason, isOurs: true },
});

/** Renders both sides of what a change touches. */
export const renderPairs = (sources: RenderedSources, patience?: Patience): readonly RenderedPair[] => {
  const pairs = allPairs(sources, patience);
  const asIs = new Set(
    pairs.flatMap(({ unit, head }) => (head.state === 'rendered' && head.refused === undefined ? [keyOfUnit(unit)] : [])),
  );
  // Why: a chart that is deployed with other values is not deployed with those that it refuses.
  return pairs.map(pair => {
    const { unit, head } = pair;
    if (head.state === 'failed' || head.refused === undefined || !asIs.has(keyOfUnit(unit))) return pair;
    const failed = { state: 'failed', reason: head.refused, isOurs: false } as const;
    return { unit, base: failed, head: failed };
  });
};

const keyOfUnit = ({ kind, folder }: RenderedUnit): string => `${kind} ${folder}`;

/**
 * How much is printed for one review: of both sides, in all ways in which something is deployed, an object for each so many objects, and for each so many
 * characters. What it takes to judge goes by objects, of which a few bytes of a base, an overlay or a loop make any number; a definition of resources is
 * one and has half a million characters. The largest of some five hundred pull requests that were looked at print a tenth of it.
 */
const maxPrinted = 6_500;
const charactersOfObject = 2_700;

const tooMuchPrinted =
  'the charts and kustomizations that this change touches print more than is judged in one review: split it, or have fewer of them print the same';

/** How much of that a rendering is: its objects, and as many more as its characters would make. */
export const printedBy = (rendering: Rendering): number =>
  textsOf(rendering)
    .values()
    .reduce((sum, { artifact: { file, objects } }) => sum + file.text.length / charactersOfObject + objects.length, 0);

const allPairs = ({ units, base, head, unread, beyond, moved }: RenderedSources, patience?: Patience): readonly RenderedPair[] => {
  let left = maxPrinted;
  return units.map(unit => {
    if (left < 0) return failedPair(unit, tooMuchPrinted);
    if (patience?.begin(unit.file) === false) return failedPair(unit, outOfTimeReason);
    const lost = [...unread].filter(unit.reads);
    if (lost.length > 0) return failedPair(unit, whyLost(lost, beyond));
    const after = unit.render(head);
    // Why not the base alone: where nothing is known of the head, there is nothing to compare.
    if (after.state === 'failed') return { unit, base: after, head: after };
    left -= printedBy(after);
    if (left < 0) return failedPair(unit, tooMuchPrinted);
    const from = base.has(unit.file) ? base : beforeMove(unit, base, moved.get(unit.file));
    const before = from ? unit.render(from) : notDeployed;
    left -= printedBy(before);
    return left < 0 ? failedPair(unit, tooMuchPrinted) : { unit, base: before, head: after };
  });
};

/** Why files were not read: that of those that nobody asked for, where there are such. */
const whyLost = (lost: readonly string[], beyond: ReadonlySet<string>): string => {
  const tooMany = lost.filter(path => beyond.has(path));
  if (tooMany.length === 0) return `${namedPaths(lost)} can't be read`;
  return `${namedPaths(tooMany)} of its files were not read, which are too many for one review: "tidewaiter review" in a clone reads them`;
};

/** The files of the base, those of a folder that was moved as a whole at their new paths; undefined where there was no such folder. */
const beforeMove = ({ folder }: RenderedUnit, base: SideFiles, from: string | undefined): SideFiles | undefined => {
  if (from === undefined) return undefined;
  const old = folderOf(from);
  return overlaid(base, new Map(filesUnder(base, old).map(([path, { text }]) => [folder + path.slice(old.length), text])));
};

/** The lines of the files that are rendered, as the change relates them. */
export class ChangedLines {
  readonly #files: ReadonlyMap<string, ChangedFile>;
  readonly #changes: ChangeSet;
  readonly #sources: RenderedSources;
  readonly #maps = new Map<string, LineMap>();

  constructor(changes: ChangeSet, sources: RenderedSources) {
    this.#files = new Map(changes.files.map(file => [file.path, file]));
    this.#changes = changes;
    this.#sources = sources;
  }

  /** Undefined for a file that the change does not touch. */
  mapOf(path: string): LineMap | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    const { base, head } = this.#sources;
    const known = this.#maps.get(path) ?? lineMapOf(file, this.#changes, { baseFiles: base, headFiles: head });
    this.#maps.set(path, known);
    return known;
  }

  readonly isWritten = (path: string, range: Range): boolean => {
    const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
    return file !== undefined && map?.touches(...linesOf(file, range)) === true;
  };

  /** The line of the head at which something stands, from 1; undefined for a file that was not read. */
  headLine(path: string, offset: number): number | undefined {
    return this.#sources.head.get(path)?.lines.line(offset);
  }

  isInDiff(path: string, range: Range): boolean {
    const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
    return file !== undefined && map?.isInOneHunk(...linesOf(file, range)) === true;
  }

  baseLine(path: string, line: number): number | undefined {
    const map = this.mapOf(path);
    return map === undefined ? line : map.baseLine(line);
  }

  basePathOf(path: string): string | undefined {
    const file = this.#files.get(path);
    return file?.status === 'copied' || file?.status === 'added' ? undefined : file ? basePath(file) : path;
  }
}

const linesOf = ({ lines }: SourceFile, { start, end }: Range): readonly [number, number] => [
  lines.line(start),
  lines.line(Math.max(start, end - 1)),
];

/** The texts of one side of a rendering. */
const textsOf = (rendering: Rendering): ReadonlyMap<string, RenderedText> =>
  rendering.state === 'rendered' ? rendering.texts : new Map<string, RenderedText>();

const unitOf = ({ kind, folder }: RenderedUnit, artifacts: readonly FileArtifact[], missing: readonly string[]) =>
  repositoryUnit(
    { unit: kind, path: folder, artifacts },
    missing.length > 0 ? `What "${missing.join('", "')}" deploys is not known.` : undefined,
  );

/** What was found in rendered texts, by what they were judged by: most are rendered again and again, and say the same. */
const judgedBy = onceFor<ChangeJudgement, JudgedFiles>(() => new WeakMap());
/** The same without what can be done, which nobody asks of what is only counted. */
const countedBy = onceFor<ChangeJudgement, JudgedFiles>(() => new WeakMap());

/**
 * What something rendered is judged to be, each finding at the line that decides about it. `isWritten`: the change wrote it; nothing is where
 * there is no change. `paths`: of which texts, where it is only counted; what joins texts is found in any case.
 */
export const findRendered = (
  unit: RenderedUnit,
  rendering: Rendering,
  files: SideFiles,
  judgement: ChangeJudgement,
  { isWritten = () => false, paths }: { readonly isWritten?: IsWritten; readonly paths?: ReadonlySet<string> | undefined } = {},
): readonly PlacedFinding[] => {
  const texts = textsOf(rendering);
  const all = [...texts.values()].map(({ artifact }) => artifact);
  const artifacts = paths ? all.filter(({ file }) => paths.has(file.path)) : all;
  const missing = rendering.state === 'rendered' ? rendering.missing : [];
  const { rules, policy, today, bounds } = judgement;
  const built = imagesBuiltAbove(unit.file, files);
  const replacedImages = new Map(built.size === 0 ? [] : all.map(({ file }) => [file.path, built] as const));
  const facts = { today, ...policyFacts(policy), buildContexts: new Map(), replacedImages };
  const offers = paths === undefined;
  const judged = (offers ? judgedBy : countedBy)(judgement);
  const { findings } = analyze({ artifacts, units: [unitOf(unit, all, missing)], rules, facts, bounds, judged, offers });
  const placed = placeFindings(findings, path => texts.get(path), files, isWritten);
  const asked = rulesById(rules);
  return placed.filter(({ told: { ruleId, location } }) => {
    const isIgnored = matchesAnyGlob(location.path, policy.ignorePaths) || asked.get(ruleId)?.ignores(location.path);
    return isIgnored !== true;
  });
};

/** The same finding where a template prints it. */
const whereItIsPrinted = ({ told, printedAt }: PlacedFinding): Finding => {
  const place = printedAt.find(({ kind }) => kind === 'template') ?? { path: told.location.path, range: told.location.range };
  return { ...told, location: { ...told.location, path: place.path, range: place.range }, scope: place.range };
};

/** The files that findings are told in, and the templates that print what they are about, where comments in them may silence those. */
export const commentedFiles = (placed: readonly PlacedFinding[], files: SideFiles): ReadonlyMap<string, FileArtifact> =>
  new Map(
    [...new Set(placed.flatMap(one => [one.told.location.path, whereItIsPrinted(one).location.path]))].flatMap(path => {
      const file = files.get(path);
      return file === undefined || !maySilence(file.text)
        ? []
        : [[path, parseKubernetes(file, { template: isTemplate(path) ? 'helm' : 'none' })] as const];
    }),
  );

/** True for a template of a chart. */
export const isTemplate = (path: string): boolean => /(?:^|\/)templates\//u.test(path);

/** Marks what comments in the files, at the place that is told or in the template that prints it, and waivers of the policy silence. */
export const markPlaced = (
  placed: readonly PlacedFinding[],
  files: ReadonlyMap<string, FileArtifact>,
  { policy, today, known, author }: ChangeJudgement,
  changes?: DirectiveChanges,
): readonly PlacedFinding[] => {
  const printedAs = new Map(placed.map(one => [whereItIsPrinted(one), one.told]));
  const since = changes && {
    ...changes,
    isNewFor: (directive: Directive, finding: Finding) => changes.isNewFor(directive, printedAs.get(finding) ?? finding),
  };
  const mark = (findings: readonly Finding[]): readonly Finding[] =>
    markSuppressions({ artifacts: [], unjudged: [...files.values()], findings, policy, today, rules: known, changes: since, author })
      .findings;
  const inTemplates = mark([...printedAs.keys()]);
  const suppressed = mark([...printedAs.values()]).map((told, index): Finding => {
    const { suppression, pendingSuppression } = inTemplates[index] ?? told;
    if (told.suppression || (told.pendingSuppression && !suppression)) return told;
    return { ...told, ...(suppression ? { suppression } : pendingSuppression && { pendingSuppression }) };
  });
  const { findings: marked } = markWaivers(suppressed, policy, today);
  return placed.map((one, index) => {
    const told = marked[index] ?? one.told;
    const { suppression, pendingSuppression } = told;
    return {
      ...one,
      told,
      rendered: { ...one.rendered, ...(suppression && { suppression }), ...(pendingSuppression && { pendingSuppression }) },
    };
  });
};

/** Templates of which it is not known what they print, and why. */
const brokenOf = (rendering: Rendering): ReadonlyMap<string, string> =>
  rendering.state === 'rendered'
    ? new Map([...rendering.broken].map(([path, reason]) => [path, `It could not be rendered (${reason}).`]))
    : new Map();

/** A side of a comparison of rendered texts. */
export const comparedTexts = (rendering: Rendering, placed: readonly PlacedFinding[]): ComparedSide => {
  const artifacts = new Map([...textsOf(rendering)].map(([path, { artifact }]) => [path, artifact] as const));
  return {
    findings: placed.map(({ rendered }) => rendered),
    artifacts,
    files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
    unread: brokenOf(rendering),
  };
};

/** What becomes of rendered texts between both sides, as if they were files that the change edits. */
export const renderedChanges = ({ base, head }: Pick<RenderedPair, 'base' | 'head'>): ChangeSet => {
  const pathsOf = (side: Rendering): ReadonlySet<string> => new Set([...textsOf(side).keys(), ...brokenOf(side).keys()]);
  const [before, after] = [pathsOf(base), pathsOf(head)];
  const files = [...new Set([...before, ...after])].map(
    (path): ChangedFile => ({ path, status: !before.has(path) ? 'added' : !after.has(path) ? 'removed' : 'modified' }),
  );
  return { base: '', head: '', files, complete: true };
};

/** What a change makes of the findings of one way in which something is deployed. */
export const judgePair = (
  pair: RenderedPair,
  sources: RenderedSources,
  lines: ChangedLines,
  judgement: ChangeJudgement,
): readonly RenderedEntry[] => {
  if (pair.head.state === 'failed') return [];
  const before = findRendered(pair.unit, pair.base, sources.base, judgement);
  const after = findRendered(pair.unit, pair.head, sources.head, judgement, { isWritten: lines.isWritten });
  if (before.length + after.length === 0) return [];
  const changes = renderedChanges(pair);
  const baseFiles = commentedFiles(before, sources.base);
  const headFiles = commentedFiles(after, sources.head);
  const base = markPlaced(before, baseFiles, judgement);
  const added = new AddedDirectives({
    head: headFiles,
    base: path => baseFiles.get(lines.basePathOf(path) ?? ''),
    baseLine: (path, line) => lines.baseLine(path, line),
  });
  const former = formerOf(base, after, pair, changes);
  const head = markPlaced(
    after,
    headFiles,
    judgement,
    added.since({ former, mayBlock: ({ severity }) => meets(severity, judgement.policy.thresholds.block) }),
  );
  const matched = matchFindings({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, head) });
  const placedOf = new Map([...base, ...head].map(one => [one.rendered, one]));
  const isBaseKnown = pair.base.state === 'rendered';
  return matched.entries.map(entry => toldEntry(entry, placedOf, lines, pair, isBaseKnown));
};

/** What findings that are told were at the base. */
const formerOf = (
  base: readonly PlacedFinding[],
  after: readonly PlacedFinding[],
  pair: RenderedPair,
  changes: ChangeSet,
): ((finding: Finding) => FormerFinding | undefined) => {
  const pairs = formerFindings({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, after) });
  const renderedOf = new Map(after.map(({ told, rendered }) => [told, rendered]));
  return finding => {
    const rendered = renderedOf.get(finding);
    return rendered && pairs.get(rendered);
  };
};

const baseUnrendered = 'What was deployed before the change could not be rendered.';

const toldEntry = (
  entry: DeltaEntry,
  placedOf: ReadonlyMap<Finding, PlacedFinding>,
  lines: ChangedLines,
  pair: RenderedPair,
  isBaseKnown: boolean,
): RenderedEntry => {
  const toldOf = (finding: Finding): Finding => placedOf.get(finding)?.told ?? finding;
  const rendered = entry.head;
  const printedBefore = (entry.base && placedOf.get(entry.base)?.printedAt) ?? [];
  const printedAt = (rendered === undefined ? printedBefore : placedOf.get(rendered)?.printedAt) ?? [];
  const told: DeltaEntry =
    entry.head === undefined
      ? { ...entry, base: toldOf(entry.base) }
      : entry.state === 'new'
        ? { ...entry, head: toldOf(entry.head) }
        : { ...entry, head: toldOf(entry.head), ...(entry.base && { base: toldOf(entry.base) }) };
  const { head } = told;
  if (head === undefined) return { pair, entry: told, rendered, printedAt, printedBefore };
  const marked = {
    ...told,
    inDiff: lines.isInDiff(head.location.path, head.location.range),
    ...(!isBaseKnown && { baseUnknown: baseUnrendered }),
  };
  return { pair, entry: marked, rendered, printedAt, printedBefore };
};
