import type { ReplayedChange } from './replayed-change.ts';

/** A reason for which changes were left incomplete. */
export interface IncompleteReason {
  /** Code and message, what differs from file to file left out. */
  readonly reason: string;
  readonly changes: number;
  readonly files: number;
  /** The first place, to look at. */
  readonly example: string;
}

/** What a replay showed. */
export interface ReplaySummary {
  /** Changes that were reviewed. */
  readonly reviewed: number;
  /** Those of them with a container file: all that follows is about these. */
  readonly ours: number;
  readonly conclusions: Readonly<Record<ReplayedChange['conclusion'], number>>;
  readonly reasons: readonly IncompleteReason[];
  /** Milliseconds of a change. */
  readonly time: { readonly p50: number; readonly p95: number; readonly max: number };
  /** How many findings of each rule are in each state. */
  readonly states: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The smallest value that a share of the values does not exceed (nearest rank); 0 without values. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, own]) => [key, own.length]));

/** The message without names, numbers and places. */
const general = (message: string): string => message.replaceAll(/"[^"]*"/gu, '"…"').replaceAll(/\d[\d,]*/gu, 'N');

const reasonsOf = (changes: readonly ReplayedChange[]): readonly IncompleteReason[] => {
  const errors = changes
    .filter(({ conclusion }) => conclusion === 'incomplete' || conclusion === 'crashed')
    .flatMap(change => change.errors.map(error => ({ change, error })));
  return [...Map.groupBy(errors, ({ error }) => `${error.code}: ${general(error.message)}`)]
    .map(([reason, own]) => ({
      reason,
      changes: new Set(own.map(({ change }) => change)).size,
      files: new Set(own.map(({ change, error }) => `${change.repository}\0${change.head}\0${error.path}`)).size,
      example: own
        .slice(0, 1)
        .map(({ change, error }) => `${change.repository} ${change.head.slice(0, 10)} ${error.path}`)
        .join(''),
    }))
    .toSorted((a, b) => b.changes - a.changes);
};

/** Counts what a replay showed. */
export const summarize = (replayed: readonly ReplayedChange[]): ReplaySummary => {
  const ours = replayed.filter(change => change.ours);
  const times = ours.map(change => change.milliseconds);
  const findings = ours.flatMap(change => change.findings);
  const count = (conclusion: ReplayedChange['conclusion']): number => ours.filter(change => change.conclusion === conclusion).length;
  return {
    reviewed: replayed.length,
    ours: ours.length,
    conclusions: {
      pass: count('pass'),
      warn: count('warn'),
      block: count('block'),
      incomplete: count('incomplete'),
      crashed: count('crashed'),
    },
    reasons: reasonsOf(ours),
    time: { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(0, ...times) },
    states: Object.fromEntries(
      [...Map.groupBy(findings, ({ rule }) => rule)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, own]) => [rule, countBy(own, ({ state }) => state)]),
    ),
  };
};
