import { sourceFile } from '../../../artifacts/source-file.ts';
import type { Finding, Fix } from '../../../findings/finding.ts';
import { encodeJson } from '../../../render/functions/formats/encode-json.ts';
import { readDocuments } from '../../../render/functions/formats/read-values.ts';
import { textOf } from '../../../render/template/go-value.ts';
import { appendAll } from '../../../text/append-all.ts';
import type { TextEdit } from '../../../text/range.ts';
import { applyEdits, editsConflict, joinEdits } from '../../../text/text-edit.ts';
import type { ChangeJudgement } from '../../judge-change.ts';
import { overlaid } from '../../trial-files.ts';
import { findRendered } from '../judge-rendered.ts';
import type { RenderedText } from '../units/rendered-text.ts';
import type { RenderedUnit, Rendering, SideFiles } from '../units/rendering.ts';
import { PlainReading } from './plain-reading.ts';
import { sourceEdit } from './source-edits.ts';

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
    const source = sourceEdit(text, edit, files);
    if (source === undefined) return undefined;
    const known = found.get(source.path);
    if (known) known.push(source.edit);
    else found.set(source.path, [source.edit]);
  }
  return found.size === 0 ? undefined : found;
};

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
  /** How often something may be rendered to prove fixes. Left out: as often as it takes. */
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

  /** The files in which the edits of all targets are made, by path; undefined when they are not proven together. */
  apply(targets: readonly Mendable[]): ReadonlyMap<string, string> | undefined {
    const edited = this.#edited(targets);
    if (edited === undefined) return undefined;
    const mended = Map.groupBy(
      targets.flatMap(({ occurrences }) => occurrences),
      ({ unit }) => unit,
    );
    // Why besides: templates are judged as they are written, too.
    const isWell = [...edited].every(([path, text]) => {
      const before = this.#input.files.get(path);
      return before !== undefined && this.#plain.readsAsWell(before, sourceFile(path, text));
    });
    return isWell && this.holds(edited, unit => (mended.get(unit) ?? []).map(({ rendered }) => rendered)) ? edited : undefined;
  }

  /** Whether with other texts everything is rendered as before, nothing new is found, and what is to be mended is. */
  holds(texts: ReadonlyMap<string, string>, mendedIn: (unit: RenderedUnit) => readonly Finding[] = () => []): boolean {
    const { units, files } = this.#input;
    const changed = [...texts.keys()];
    const mended = units.filter(unit => mendedIn(unit).length > 0);
    const others = units.filter(unit => mendedIn(unit).length === 0 && changed.some(unit.reads));
    const after = overlaid(files, texts);
    // Why those first, and one by one: most edits that do not hold do not mend what they are for, and must not take the room of the others.
    return [...mended, ...others].every(unit => {
      this.#left -= 1;
      return this.#left >= 0 && this.#holdsIn(unit, after, mendedIn(unit));
    });
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

  #holdsIn(unit: RenderedUnit, files: SideFiles, mended: readonly Finding[]): boolean {
    const head = this.#input.renderingOf(unit);
    if (head.state === 'failed') return mended.length === 0;
    const again = unit.render(files);
    if (again.state === 'failed') return false;
    const before = this.#known.get(unit) ?? this.#countsIn(unit, head, this.#input.files);
    this.#known.set(unit, before);
    const after = this.#countsIn(unit, again, files);
    if ([...after].some(([key, count]) => count > (before.get(key) ?? 0))) return false;
    if (mended.length === 0) return true;
    const isGone = [...countsOf(mended)].every(([key, count]) => (after.get(key) ?? 0) <= (before.get(key) ?? 0) - count);
    return isGone && saysWhatIsMeant(head, again, mended);
  }

  #countsIn(unit: RenderedUnit, rendering: Rendering, files: SideFiles): ReadonlyMap<string, number> {
    return countsOf(findRendered(unit, rendering, files, this.#input.judgement).map(({ rendered }) => rendered));
  }
}

/** Whether each rendered text says what the rules' own edits of it would make it say, and the others are as they were. */
const saysWhatIsMeant = (before: Rendering, after: Rendering, mended: readonly Finding[]): boolean => {
  const edits = Map.groupBy(mended, ({ location }) => location.path);
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].every(path => {
    const own = edits.get(path);
    const [old, now] = [was.get(path) ?? '', is.get(path) ?? ''];
    if (own === undefined) return old === now;
    const joined = joinEdits(own.flatMap(({ fix }) => fix?.edits ?? []));
    return !editsConflict(joined) && meaningOf(path, now) === meaningOf(path, applyEdits(old, joined));
  });
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
