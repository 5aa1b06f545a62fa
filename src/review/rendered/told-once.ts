import type { Finding } from '../../findings/finding.ts';
import type { RenderedUnit, SideFiles } from './units/rendering.ts';

/** A finding in what one unit deploys, at the line that decides about it. */
export interface ToldOfUnit {
  readonly told: Finding;
  readonly unit: RenderedUnit;
  /** The line, from 1; undefined where its file is not known. */
  readonly line: number | undefined;
  /** Further that tells findings apart. */
  readonly isGone?: boolean;
}

/**
 * What is told once: the same of one line, whatever deploys it, a line that two overlays build with being mended once. The object may have another name in
 * each of them, but where one line decides about several objects of a unit, each is told.
 */
export const toldTogether = <Item>(items: readonly Item[], as: (item: Item) => ToldOfUnit): readonly (readonly Item[])[] => {
  const placeOf = (item: Item): string => {
    const { told, line, isGone = false } = as(item);
    const { ruleId, messageId, location, facts } = told;
    return JSON.stringify([isGone, ruleId, messageId, location.path, line ?? location.range.start, facts?.value]);
  };
  return [...Map.groupBy(items, placeOf).values()].flatMap(group => {
    const units = new Set(group.map(item => as(item).unit));
    if (units.size === group.length) return [group];
    const exactly = ({ told: { location } }: ToldOfUnit): string => JSON.stringify([location.subject, location.range.start]);
    return [...Map.groupBy(group, item => exactly(as(item))).values()];
  });
};

/** The line of a place, from 1. */
export const lineOf = ({ path, range }: Finding['location'], files: SideFiles): number | undefined =>
  files.get(path)?.lines.line(range.start);
