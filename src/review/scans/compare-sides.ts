import { comparePair, type ScanContext } from '../../scans/compare-pair.ts';
import type { ReadProvenance } from '../../scans/origin/build-provenance.ts';
import { missingScan, type ReadScan } from '../../scans/report.ts';
import { considerScan, type ScanTerms } from '../../verdict/considered-scan.ts';
import type { NamedScan } from '../../verdict/decide-verdict.ts';
import type { AttestedScan } from './attested-scans.ts';
import { type BaseBump, baseBump } from './base-bump.ts';

/** A scan with what a reader should know besides. */
export interface ToldScan extends NamedScan {
  readonly notes: readonly string[];
  /** Another base image, where one mends what counts. */
  readonly bump?: BaseBump;
}

/** Reports of both sides, by names that pair them. */
export interface ScanSides {
  readonly head: ReadonlyMap<string, ReadScan>;
  readonly base: ReadonlyMap<string, ReadScan>;
  /** Whether the base should have been scanned. */
  readonly isBaseAsked: boolean;
  /** Reports of images that could be built from instead. */
  readonly bases?: ReadonlyMap<string, ReadScan>;
  /** What builds of the head said of images, by the names of the images' reports. */
  readonly provenance?: ReadonlyMap<string, ReadProvenance>;
}

/** Compares what is attested of images with what is attested of those that stood in their places. */
export const compareAttested = (
  scans: readonly AttestedScan[],
  context: ScanContext,
  terms: Pick<ScanTerms, 'policy' | 'today'>,
): readonly ToldScan[] =>
  scans.map(({ name, head, base, vex, origin, notes: own }) => {
    const { delta, notes } = comparePair(base, head, { ...context, vex: [...context.vex, ...vex], dockerfile: undefined });
    return { name, notes: [...own, ...notes], scan: considerScan(delta, { ...terms, name, originOf: () => origin }) };
  });

/**
 * Compares the reports of both sides. A base that has none at all, and should have, is a scan that did not happen; a report of the head that
 * has no counterpart beside others is of a new image, whose first scan is its baseline.
 */
export const compareSides = (
  { head, base, isBaseAsked, bases = new Map(), provenance = new Map() }: ScanSides,
  context: ScanContext,
  terms: Pick<ScanTerms, 'policy' | 'today'>,
): readonly ToldScan[] => {
  const names = [...new Set([...head.keys(), ...base.keys()])].toSorted();
  return names.map(name => {
    const { delta, originOf, notes } = comparePair(
      base.get(name) ?? (isBaseAsked && base.size === 0 ? missingScan : undefined),
      head.get(name) ?? missingScan,
      { ...context, provenance: provenance.get(name) },
    );
    const scan = considerScan(delta, { ...terms, name, originOf });
    const own = head.get(name);
    const bump = own?.state === 'report' ? baseBump(scan, own.report, context.dockerfile, [...bases.values()]) : undefined;
    return { name, notes, scan, files: { base: name, head: name }, ...(bump && { bump }) };
  });
};
