import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { gitopsChange, type NamedFolder } from '../../artifacts/unrendered/gitops-change.ts';
import { grantingParts } from '../../artifacts/unrendered/granting-text.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import { containsRange } from '../../text/range.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import type { ChangedLines, RenderedPair } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import { placeOf } from './rendered-findings.ts';
import type { RenderedText } from './units/rendered-text.ts';

/** What is compared, and where it stands. */
interface Printed {
  readonly pairs: readonly RenderedPair[];
  readonly sources: RenderedSources;
  readonly lines: ChangedLines;
  /** Paths of the change. */
  readonly changed: readonly string[];
}

const objectOf = ({ artifact }: RenderedText, { range }: UnrenderedPart): KubernetesObject | undefined =>
  range && artifact.objects.find(object => containsRange(object.range, range));

/** Whether what an object has deployed was rendered and judged: it lies in this repository. */
const isJudged = (object: KubernetesObject | undefined, folder: string, pairs: readonly RenderedPair[]): boolean =>
  object?.name !== undefined &&
  pairs.some(
    ({ unit, head }) =>
      head.state === 'rendered' &&
      unit.origin?.through?.some(printer => printer.folder === folder) === true &&
      unit.environment.split(', ').some(name => name === object.name || name.endsWith(`/${object.name}`)),
  );

/**
 * Whether data that a kustomization makes of a file is what a release takes its values from, which was rendered with them: of that file the release
 * says so itself.
 */
const isTaken = (object: KubernetesObject | undefined, { path }: Unrendered, folder: string, pairs: readonly RenderedPair[]): boolean =>
  (object?.kind === 'ConfigMap' || object?.kind === 'Secret') &&
  !isKustomization(path) &&
  pairs.some(
    ({ unit, head }) =>
      unit.kind === 'chart' &&
      head.state === 'rendered' &&
      unit.reads(path) &&
      unit.origin?.through?.some(printer => printer.folder === folder && !printer.reads(path)) === true,
  );

/** A part of a printed text as one of the changed file that decides about it; `touching` where that is not known. */
const toldAt = (
  part: UnrenderedPart,
  text: RenderedText,
  { unit, touching }: { readonly unit: RenderedPair['unit']; readonly touching: string },
  { sources, lines, changed }: Printed,
): Unrendered => {
  const place = part.range && placeOf(text, part.range, false, lines.isWritten);
  const at = place && changed.includes(place.path) ? place : undefined;
  const path = at?.path ?? touching;
  const file = sources.head.get(path);
  const line = at && file?.lines.line(at.range.start);
  const what = part.what.replace(/^(changes|has|holds)/u, `$1 in a ${unit.kind}`);
  return { ...part, what, path, file, range: at?.range, ...(line !== undefined && { line }) };
};

const printedBy = ({ unit, base, head }: RenderedPair, printed: Printed): readonly Unrendered[] => {
  const touching = printed.changed.find(path => unit.reads(path));
  // Why not all kustomizations: what those that change nothing of it deploy is told by the files themselves.
  const isPrinter = unit.kind === 'chart' || printed.sources.declaring.has(unit.folder);
  if (touching === undefined || head.state === 'failed') return [];
  return [...head.texts].flatMap(([path, text]) => {
    const before = base.state === 'failed' ? undefined : base.texts.get(path)?.artifact;
    const { parts, named } = isPrinter && base.state !== 'failed' ? gitopsChange(text.artifact, before, []) : { parts: [], named: [] };
    const deployed = [...parts, ...named.map(folderPart)]
      .filter(part => part.isElsewhere === true || !isJudged(objectOf(text, part), unit.folder, printed.pairs))
      .map(part => ({ object: objectOf(text, part), told: toldAt(part, text, { unit, touching }, printed) }))
      .flatMap(({ object, told }) => (isTaken(object, told, unit.folder, printed.pairs) ? [] : [told]));
    return [...deployed, ...grantingParts(text.artifact, before).map(part => toldAt(part, text, { unit, touching }, printed))];
  });
};

const folderPart = ({ path, range, by }: NamedFolder): UnrenderedPart => ({
  range,
  what: `has ${namesIn([path])} deployed by ${by}`,
  renderer: 'what GitOps controllers deploy',
});

/**
 * Parts of changed files that make charts and kustomizations put out objects by which something is deployed that is not in this repository,
 * or not known, or by which containers of others get more. Where a file is left unjudged for what it says itself, that is enough.
 */
export const printedChanges = (printed: Printed, left: readonly Unrendered[]): readonly Unrendered[] => {
  const told = new Set(left.map(({ path }) => path));
  const all = printed.pairs.flatMap(pair => printedBy(pair, printed).filter(({ path }) => pair.unit.kind === 'chart' || !told.has(path)));
  return [...new Map(all.map(one => [JSON.stringify([one.path, one.line, one.what]), one])).values()];
};
