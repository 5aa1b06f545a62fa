import type { JudgedScans } from '../../src/review/scans/judge-results.ts';

/** What is to be known of compared scans without their texts. */
export interface ScanFacts {
  readonly verdict: JudgedScans['verdict']['conclusion'];
  /** How many findings became what, over all scans. */
  readonly counts: Readonly<Record<'added' | 'fixed' | 'unchanged' | 'newlyKnown' | 'suppressed', number>>;
}

/** The facts of compared scans. */
export const scanFacts = ({ scans, verdict }: JudgedScans): ScanFacts => {
  const sum = (list: keyof ScanFacts['counts']): number => scans.reduce((all, { scan }) => all + scan.delta[list].length, 0);
  return {
    verdict: verdict.conclusion,
    counts: {
      added: sum('added'),
      fixed: sum('fixed'),
      unchanged: sum('unchanged'),
      newlyKnown: sum('newlyKnown'),
      suppressed: sum('suppressed'),
    },
  };
};
