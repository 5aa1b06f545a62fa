import type { Finding, Location } from '../../findings/finding.ts';
import { containsRange, type Range } from '../../text/range.ts';
import { isChartFile } from '../../units/group-units.ts';
import type { DecidingPlaces, RenderedText, SourcePlace } from './units/rendered-text.ts';
import type { SideFiles } from './units/rendering.ts';

/** True for lines of a file that the change wrote. */
export type IsWritten = (path: string, range: Range) => boolean;

/** A finding about something rendered, told at the line of the repository that decides about it. */
export interface PlacedFinding {
  /** As it stands in the rendered text. */
  readonly rendered: Finding;
  /** As it is told. */
  readonly told: Finding;
  /** The lines of templates and objects that print what it is about: what rules that look at these files would name. */
  readonly printedAt: readonly SourcePlace[];
}

/**
 * Tells the findings of one rendered text at the lines that decide about them. One that no file of the repository decides about is left
 * out.
 */
export const placeFindings = (
  findings: readonly Finding[],
  textOf: (path: string) => RenderedText | undefined,
  files: SideFiles,
  isWritten: IsWritten,
): readonly PlacedFinding[] =>
  findings.flatMap(rendered => {
    const text = textOf(rendered.location.path);
    const places = text?.placesAt(rendered.location.range);
    const chosen = places && choose(places, rendered.identity !== undefined, isWritten);
    if (text === undefined || places === undefined || chosen === undefined) return [];
    const printedAt = places.data.filter(place => place.kind === 'template' || text.artifact.file.path !== place.path);
    const { fix: _, ...bare } = rendered;
    const through = printedAt.find(place => place.kind === 'template' && !isSamePlace(place, chosen));
    const related = [
      ...(through === undefined ? [] : [{ path: through.path, range: through.range, subject: '', note: 'it is printed here' }]),
      ...rendered.related.flatMap(other => relatedPlace(other, textOf)),
    ];
    const told: Finding = {
      ...bare,
      location: { path: chosen.path, range: chosen.range, subject: rendered.location.subject },
      scope: chosen.range,
      related: related.filter(({ path }) => files.has(path)),
    };
    return [{ rendered, told, printedAt }];
  });

const isSamePlace = (one: SourcePlace, other: SourcePlace): boolean => one.path === other.path && one.range.start === other.range.start;

/**
 * The place that the author can change: one that the change wrote before others, a value before what prints it. What is missing is told
 * where the part that lacks it is printed, whatever that part is called by.
 */
const choose = ({ data, control }: DecidingPlaces, isMissing: boolean, isWritten: IsWritten): SourcePlace | undefined => {
  const written = ({ path, range }: SourcePlace): boolean => isWritten(path, range);
  const isPreferred = ({ kind, path }: SourcePlace): boolean => (kind === 'value') !== isMissing && !isChartFile(path);
  const told = data.filter(place => !isInPartial(place));
  const choices = [
    data.filter(written).filter(isPreferred),
    data.filter(written),
    control.filter(written),
    told.filter(isPreferred),
    data.filter(isPreferred),
    told,
    data,
  ];
  return choices.map(narrowest).find(place => place !== undefined) ?? control[0];
};

/** An action of a template that others include: where they do so says whom it is about. Source: Helm documentation, "Partials and `_` files". */
const isInPartial = ({ path, range, kind }: SourcePlace): boolean =>
  kind === 'template' && range.start === range.end && path.slice(path.lastIndexOf('/') + 1).startsWith('_');

/** The line of the repository that decides about a region of a rendered text. */
export const placeOf = (text: RenderedText | undefined, range: Range, isMissing: boolean, isWritten: IsWritten): SourcePlace | undefined =>
  text && choose(text.placesAt(range), isMissing, isWritten);

/**
 * The smallest of some places, in whose midst others lie; the first of several. Of two files it is the one with less: a key stands for the whole
 * mapping that it was put into, and the value that a patch puts there for itself.
 */
const narrowest = (places: readonly SourcePlace[]): SourcePlace | undefined => {
  const [first] = places;
  return (
    first &&
    places.reduce((best, place) => (isWithin(place, best) || (place.path !== best.path && isLess(place, best)) ? place : best), first)
  );
};

const isLess = (one: SourcePlace, other: SourcePlace): boolean => one.range.end - one.range.start < other.range.end - other.range.start;

const isWithin = (one: SourcePlace, other: SourcePlace): boolean =>
  one.path === other.path && containsRange(other.range, one.range) && isLess(one, other);

const relatedPlace = (
  related: Location & { readonly note: string },
  textOf: (path: string) => RenderedText | undefined,
): readonly (Location & { readonly note: string })[] => {
  const [place] = textOf(related.path)?.placesAt(related.range).data ?? [];
  return place ? [{ path: place.path, range: place.range, subject: related.subject, note: related.note }] : [];
};
