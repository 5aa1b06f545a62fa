import { severities } from '../findings/severity.ts';
import type { SchemaProblem } from './changes/describe-issue.ts';
import type { Threshold } from './layers/values.ts';

const strictestFirst: readonly Threshold[] = ['none', ...severities];

/** Positive when `a` lets fewer findings through than `b`; `none` lets none through. */
export const compareThreshold = (a: Threshold, b: Threshold): number => strictestFirst.indexOf(b) - strictestFirst.indexOf(a);

export const stricter = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) >= 0 ? a : b);

export const looser = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) <= 0 ? a : b);

type Given = { readonly report?: Threshold | undefined; readonly comment?: Threshold | undefined; readonly block?: Threshold | undefined };

/** Thresholds of one file that lie below its `report`: what is not shown can neither be commented nor block. */
export const contradictions = ({ report, comment, block }: Given): readonly SchemaProblem[] => {
  if (report === undefined) return [];
  const named = [['comment', comment, 'get a comment'] as const, ['block', block, 'block'] as const];
  return named.flatMap(([name, threshold, effect]) =>
    threshold === undefined || compareThreshold(threshold, report) >= 0
      ? []
      : [
          {
            path: ['thresholds', name],
            at: 'value' as const,
            message: `"thresholds.${name}" (${threshold}) lies below "thresholds.report" (${report}): findings would ${effect} without being shown.`,
            hint: `Lower "report" to ${threshold}, or raise "${name}" to ${report}.`,
          },
        ],
  );
};
