import { type Severity, severities } from '../../findings/severity.ts';
import { withCommas } from '../../verdict/counted-noun.ts';

/** A mark for each severity, so that a list of them is read at one glance; never without the word. */
export const severityMark: Readonly<Record<Severity, string>> = { critical: '⛔', high: '🔴', medium: '🟠', low: '🟡', info: '⚪' };

/** `🔴 high`. */
export const severityWords = (severity: Severity): string => `${severityMark[severity]} ${severity}`;

/**
 * How many of each severity there are, the worst first, in words of one's own for each: `2 high, 1 low`. What there is none of is left out.
 */
export const severityCounts = (
  found: readonly { readonly severity: Severity }[],
  words: (severity: Severity, count: string) => string = (severity, count) => `${count} ${severity}`,
): string =>
  severities
    .flatMap(severity => {
      const count = found.filter(one => one.severity === severity).length;
      return count === 0 ? [] : [words(severity, withCommas(count))];
    })
    .join(', ');
