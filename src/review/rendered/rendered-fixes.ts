import { sourceFile } from '../../artifacts/source-file.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import { encodeJson } from '../../render/functions/formats/encode-json.ts';
import { readDocuments } from '../../render/functions/formats/read-values.ts';
import { textOf } from '../../render/template/go-value.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { applyEdits, coveringRange } from '../../text/text-edit.ts';
import type { ChangeJudgement } from '../judge-change.ts';
import { findRendered, type RenderedEntry, type RenderedPair } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import type { Rendering, SideFiles } from './rendering.ts';
import { sourceEdit } from './source-edits.ts';

/** Fixes that are proven for one review: each renders all that its file is a part of. */
const maxProofs = 40;

/** An edit of a file of the repository that is proven by rendering again. */
export interface RenderedFix {
  readonly path: string;
  /** The lines that it changes. */
  readonly at: Range;
  readonly fix: Fix;
}

/** Makes and proves edits of values, templates and patches that mend what is rendered of them. */
export class RenderedFixes {
  readonly #pairs: readonly RenderedPair[];
  readonly #sources: RenderedSources;
  readonly #judgement: ChangeJudgement;
  readonly #known = new Map<RenderedPair, ReadonlyMap<string, number>>();
  #left = maxProofs;

  constructor(pairs: readonly RenderedPair[], sources: RenderedSources, judgement: ChangeJudgement) {
    this.#pairs = pairs;
    this.#sources = sources;
    this.#judgement = judgement;
  }

  /** The proven fix of a finding; undefined where there is none. */
  of({ pair, rendered }: RenderedEntry): RenderedFix | undefined {
    const given = rendered?.fix;
    const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
    if (rendered === undefined || given === undefined || given.elsewhere !== undefined || text === undefined) return undefined;
    if (this.#left <= 0 || this.#judgement.bounds?.patience?.isOver()) return undefined;
    const edits = given.edits.map(edit => sourceEdit(text, edit, this.#sources.head));
    const path = edits[0]?.path;
    const own: TextEdit[] = edits.flatMap(one => (one !== undefined && one.path === path ? [one.edit] : []));
    const file = path === undefined ? undefined : this.#sources.head.get(path);
    if (path === undefined || file === undefined || own.length !== given.edits.length) return undefined;
    this.#left -= 1;
    const files = new Map(this.#sources.head).set(path, sourceFile(path, applyEdits(file.text, own)));
    const expected = applyEdits(text.artifact.file.text, given.edits);
    const isProven = this.#pairs.every(
      other => !other.unit.reads(path) || this.#holds(other, files, other === pair ? { rendered, expected } : undefined),
    );
    if (!isProven) return undefined;
    return { path, at: coveringRange(own), fix: { title: given.title, safety: given.safety, edits: own } };
  }

  /** Whether with other files nothing new is found, and of the pair that is mended nothing else is different. */
  #holds(pair: RenderedPair, files: SideFiles, mended: { readonly rendered: Finding; readonly expected: string } | undefined): boolean {
    if (pair.head.state === 'failed') return mended === undefined;
    const again = pair.unit.render(files);
    if (again.state === 'failed') return false;
    const before = this.#known.get(pair) ?? countsOf(this.#findings(pair, this.#sources.head));
    this.#known.set(pair, before);
    const after = countsOf(this.#findings({ ...pair, head: again }, files));
    if ([...after].some(([key, count]) => count > (before.get(key) ?? 0))) return false;
    if (mended === undefined) return true;
    const { rendered, expected } = mended;
    const path = rendered.location.path;
    const isGone = (after.get(keyOf(rendered)) ?? 0) < (before.get(keyOf(rendered)) ?? 0);
    return (
      isGone &&
      otherTexts(pair.head, path) === otherTexts(again, path) &&
      meaningOf(path, textAt(again, path)) === meaningOf(path, expected)
    );
  }

  #findings(pair: RenderedPair, files: SideFiles): readonly Finding[] {
    return findRendered(pair, 'head', files, this.#judgement, () => false).map(({ rendered }) => rendered);
  }
}

const keyOf = ({ ruleId, location: { path, subject } }: Finding): string => `${ruleId}\0${path}\0${subject}`;

const countsOf = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
};

const textAt = (rendering: Rendering, path: string): string =>
  rendering.state === 'rendered' ? (rendering.texts.get(path)?.artifact.file.text ?? '') : '';

const otherTexts = (rendering: Rendering, path: string): string =>
  rendering.state === 'rendered'
    ? JSON.stringify([...rendering.texts].flatMap(([other, { artifact }]) => (other === path ? [] : [[other, artifact.file.text]])))
    : '';

/** The documents of a text, whatever the order of their keys and however they are written. */
const meaningOf = (path: string, text: string): string =>
  readDocuments(sourceFile(path, text), 'unnamed')
    .map(read => (read.state === 'read' ? textOf(encodeJson(read.value)) : read.reason))
    .join('\n');
