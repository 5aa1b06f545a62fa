import type { FoundSignature, SignaturePlace, TraceStep } from '../signing/evidence.ts';

/** What was found at some places, and what was looked at. */
export interface Lookup {
  readonly signatures: readonly FoundSignature[];
  readonly trace: readonly TraceStep[];
  /** Those of the trace behind which a signature may be that is not known. */
  readonly gaps: readonly TraceStep[];
}

/** Nothing. */
export const nothingFound: Lookup = { signatures: [], trace: [], gaps: [] };

/** A place that was looked at, and that hides nothing. */
export const looked = (place: SignaturePlace, outcome: TraceStep['outcome'], note: string): Lookup => ({
  ...nothingFound,
  trace: [{ place, outcome, note }],
});

/** A place that may hold more than is known. */
export const gap = (place: SignaturePlace, outcome: 'failed' | 'skipped', note: string): Lookup => {
  const step: TraceStep = { place, outcome, note };
  return { signatures: [], trace: [step], gaps: [step] };
};

/** Lookup of several places, in their order. */
export const joined = (...all: readonly Lookup[]): Lookup => ({
  signatures: all.flatMap(({ signatures }) => signatures),
  trace: all.flatMap(({ trace }) => trace),
  gaps: all.flatMap(({ gaps }) => gaps),
});
