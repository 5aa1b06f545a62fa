import { sourceFile } from '../../../artifacts/source-file.ts';
import { noneBlamed, type Trial } from '../../../engine/fixes/extend-proven.ts';
import type { Finding, Fix } from '../../../findings/finding.ts';
import { encodeJson } from '../../../render/functions/formats/encode-json.ts';
import { readDocuments } from '../../../render/functions/formats/read-values.ts';
import { textOf } from '../../../render/template/go-value.ts';
import { appendAll } from '../../../text/append-all.ts';
import type { TextEdit } from '../../../text/range.ts';
import { applyEdits, editsConflict, joinEdits } from '../../../text/text-edit.ts';
import type { ChangeJudgement } from '../../judge-change.ts';
import { overlaid } from '../../trial-files.ts';
import { findRendered, printedBy } from '../judge-rendered.ts';
import type { RenderedText } from '../units/rendered-text.ts';
import type { RenderedUnit, Rendering, SideFiles } from '../units/rendering.ts';
import { PlainReading } from './plain-reading.ts';
import { sourceEdits } from './source-edits.ts';

/** Edits by the path of the file that they are made in, the one first that the first edit is in. */
export type EditsByPath = ReadonlyMap<string, readonly TextEdit[]>;

/** A finding about something rendered that edits of the repository's files would mend: told once, and found in one way of deploying or in several. */
export interface Mendable {
  readonly occurrences: readonly { readonly unit: RenderedUnit; readonly rendered: Finding }[];
  readonly edits: EditsByPath;
}

/** The edits of the repository's files that a fix of a rendered text comes down to; undefined where there are none. */
export const mendingEdits = (text: RenderedText, { edits, elsewhere }: Fix, files: SideFiles): EditsByPath | undefined => {
  if (elsewhere !== undefined) return undefined;
  const found = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const sources = sourceEdits(text, edit, files);
    if (sources === undefined) return undefined;
    for (const source of sources) {
      const known = found.get(source.path);
      if (known) known.push(source.edit);
      else found.set(source.path, [source.edit]);
    }
  }
  return found.size === 0 ? undefined : found;
};

/**
 * Items in groups that have the very same edits: one line of values decides about several objects, and whoever mends one of them mends them all.
 */
export const withSameEdits = <T>(items: readonly T[], editsOf: (item: T) => EditsByPath | undefined): readonly (readonly T[])[] => [
  ...Map.groupBy(items, item => JSON.stringify([...(editsOf(item) ?? [])])).values(),
];

/** The fix that edits of files are, for a finding that is told in the first of them. */
export const fixOfEdits = ({ title, safety }: Fix, edits: EditsByPath): Fix => {
  const [[, own] = ['', []], ...others] = edits;
  return { title, safety, edits: own, ...(others.length > 0 && { elsewhere: others.map(([path, more]) => ({ path, edits: more })) }) };
};

/** What a proof goes by. */
export interface RenderedProofInput {
  /** Everything that may be rendered of the files. */
  readonly units: readonly RenderedUnit[];
  readonly files: SideFiles;
  /** What a unit is rendered to as the files are. */
  readonly renderingOf: (unit: RenderedUnit) => Rendering;
  readonly judgement: ChangeJudgement;
  /** How often something small may be rendered to prove fixes; what is large counts as often as it is longer. Left out: as often as it takes. */
  readonly renderings?: number;
}

/**
 * Proves edits of values, templates and patches: rendered again, what they mend is gone, nothing new is found in anything that is made of the
 * files, each object says what the rules' own edits of it would have made it say, and the files can be read as well as before.
 */
export class RenderedProof {
  readonly #input: RenderedProofInput;
  readonly #known = new Map<RenderedUnit, ReadonlyMap<string, number>>();
  readonly #plain: PlainReading;
  #left: number;

  constructor(input: RenderedProofInput) {
    this.#input = input;
    this.#plain = new PlainReading(input.judgement);
    this.#left = input.renderings ?? Number.POSITIVE_INFINITY;
  }

  /** True when nothing more may be rendered. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** The files in which the edits of all targets are made, by path; where they are not proven together, whose fault that seems to be. */
  apply<Target extends Mendable>(targets: readonly Target[]): Trial<Target, ReadonlyMap<string, string>> {
    const edited = this.#edited(targets);
    if (edited === undefined) return noneBlamed;
    const mended = Map.groupBy(
      targets.flatMap(({ occurrences }) => occurrences),
      ({ unit }) => unit,
    );
    // Why besides: templates are judged as they are written, too.
    const worse = [...edited].flatMap(([path, text]) => {
      const before = this.#input.files.get(path);
      return before !== undefined && this.#plain.readsAsWell(before, sourceFile(path, text)) ? [] : [path];
    });
    if (worse.length > 0) return { blamed: new Set(targets.filter(({ edits }) => worse.some(path => edits.has(path)))) };
    const refused = this.#refusal(edited, unit => (mended.get(unit) ?? []).map(({ rendered }) => rendered));
    if (refused === undefined) return { proven: edited };
    const { unit, isBlamed } = refused;
    return {
      blamed: new Set(targets.filter(({ occurrences }) => occurrences.some(one => one.unit === unit && isBlamed(one.rendered)))),
    };
  }

  /** Whether with other texts everything is rendered as before, and nothing new is found. */
  holds(texts: ReadonlyMap<string, string>): boolean {
    return this.#refusal(texts, () => []) === undefined;
  }

  /** The first unit that stands against other texts; undefined where none does and what is to be mended is. */
  #refusal(
    texts: ReadonlyMap<string, string>,
    mendedIn: (unit: RenderedUnit) => readonly Finding[],
  ): { readonly unit: RenderedUnit; readonly isBlamed: IsBlamed } | undefined {
    const { units, files } = this.#input;
    const changed = [...texts.keys()];
    const mended = units.filter(unit => mendedIn(unit).length > 0);
    const others = units.filter(unit => mendedIn(unit).length === 0 && changed.some(unit.reads));
    const after = overlaid(files, texts);
    // Why those first, and one by one: most edits that do not hold do not mend what they are for, and must not take the room of the others.
    for (const unit of [...mended, ...others]) {
      const head = this.#input.renderingOf(unit);
      this.#left -= costOf(head);
      const isBlamed = this.#left < 0 ? nobody : this.#refusedBy(unit, head, after, mendedIn(unit));
      if (isBlamed !== undefined) return { unit, isBlamed };
    }
    return undefined;
  }

  #edited(targets: readonly Mendable[]): ReadonlyMap<string, string> | undefined {
    const byPath = new Map<string, TextEdit[]>();
    for (const { edits } of targets)
      for (const [path, own] of edits) {
        const known = byPath.get(path);
        if (known) appendAll(known, own);
        else byPath.set(path, [...own]);
      }
    const texts = new Map<string, string>();
    for (const [path, edits] of byPath) {
      const file = this.#input.files.get(path);
      const own = joinEdits(edits);
      if (file === undefined || editsConflict(own)) return undefined;
      texts.set(path, applyEdits(file.text, own));
    }
    return texts;
  }

  /** Whom of the mended a unit blames for what it stands against; undefined where it holds. */
  #refusedBy(unit: RenderedUnit, head: Rendering, files: SideFiles, mended: readonly Finding[]): IsBlamed | undefined {
    if (head.state === 'failed') return mended.length === 0 ? undefined : nobody;
    const again = unit.render(files);
    if (again.state === 'failed') return nobody;
    // Why not the others: what is read of a text as it was says what it said.
    const paths = new Set([...changedTexts(head, again), ...mended.map(({ location }) => location.path)]);
    const before = this.#known.get(unit) ?? this.#countsIn(unit, head, this.#input.files);
    this.#known.set(unit, before);
    const after = this.#countsIn(unit, again, files, paths);
    const due = countsOf(mended);
    const more = [...after.keys()].filter(key => (after.get(key) ?? 0) > (before.get(key) ?? 0) - (due.get(key) ?? 0));
    if (more.length > 0) return blamedFor(more, due);
    if (mended.length === 0) return undefined;
    const others = unmeantTexts(head, again, mended);
    return others.size > 0 ? ({ location }) => others.has(location.path) : undefined;
  }

  /** How much is found in texts of a rendering, all of them if no others are named, and in the unit that they are. */
  #countsIn(unit: RenderedUnit, rendering: Rendering, files: SideFiles, paths?: ReadonlySet<string>): ReadonlyMap<string, number> {
    return countsOf(findRendered(unit, rendering, files, this.#input.judgement, { paths }).map(({ rendered }) => rendered));
  }
}

/** Objects that are printed by a rendering which is still small. */
const small = 55;

const costOf = (rendering: Rendering): number => Math.max(1, Math.ceil(printedBy(rendering) / small));

/** Tells which findings' edits are blamed. */
type IsBlamed = (rendered: Finding) => boolean;

const nobody: IsBlamed = () => false;

/** Blames those that are still there, and for what came those of the same place. */
const blamedFor = (more: readonly string[], due: ReadonlyMap<string, number>): IsBlamed => {
  const left = new Set(more.filter(key => due.has(key)));
  const places = new Set(more.flatMap(key => (due.has(key) ? [] : [key.slice(key.indexOf('\0'))])));
  return finding => left.has(keyOf(finding)) || places.has(keyOf(finding).slice(finding.ruleId.length));
};

/** The texts that are not the same on both sides, or only on one. */
const changedTexts = (before: Rendering, after: Rendering): readonly string[] => {
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter(path => was.get(path) !== is.get(path));
};

/** The rendered texts that do not say what the rules' own edits of them would make them say, or are not as they were where there are none. */
const unmeantTexts = (before: Rendering, after: Rendering, mended: readonly Finding[]): ReadonlySet<string> => {
  const edits = Map.groupBy(mended, ({ location }) => location.path);
  const [was, is] = [textsOf(before), textsOf(after)];
  const isMeant = (path: string): boolean => {
    const own = edits.get(path);
    const [old, now] = [was.get(path) ?? '', is.get(path) ?? ''];
    if (own === undefined) return old === now;
    const joined = joinEdits(own.flatMap(({ fix }) => fix?.edits ?? []));
    return !editsConflict(joined) && meaningOf(path, now) === meaningOf(path, applyEdits(old, joined));
  };
  return new Set([...was.keys(), ...is.keys()].filter(path => !isMeant(path)));
};

const keyOf = ({ ruleId, location: { path, subject } }: Finding): string => `${ruleId}\0${path}\0${subject}`;

const countsOf = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
};

const textsOf = (rendering: Rendering): ReadonlyMap<string, string> =>
  rendering.state === 'failed' ? new Map() : new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact.file.text]));

/** The documents of a text, whatever the order of their keys and however they are written. */
const meaningOf = (path: string, text: string): string =>
  readDocuments(sourceFile(path, text), 'unnamed')
    .map(read => (read.state === 'read' ? textOf(encodeJson(read.value)) : read.reason))
    .join('\n');
