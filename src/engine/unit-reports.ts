import type { RepositoryUnit } from '../artifacts/artifact.ts';
import type { Report } from '../rules/rule.ts';
import type { ActiveRule } from './active-rule.ts';
import type { ReportSink } from './report-sink.ts';

/**
 * What rules say of units: each thing once, only of files that they look at, and of what is missing only where a unit is complete and could be
 * compared.
 */
export class UnitReports {
  readonly #told = new Set<string>();

  /** Lets through to a sink what may be said of a unit. `silence` hears of each word of a rule on what is missing that did not count. */
  sinkOf({ complete }: RepositoryUnit, sink: ReportSink, silence?: (active: ActiveRule, report: Report) => void): ReportSink {
    return {
      ...sink,
      take: (active, report, visited) => {
        const { path = '', messageId, at, absent, undecided } = report;
        if (active.ignores(path)) return true;
        if (undecided || (absent && !complete)) {
          silence?.(active, report);
          return true;
        }
        // Why: a base that several overlays use is part of each of them.
        const key = JSON.stringify([active.rule.meta.id, messageId, path, at.start, at.end]);
        if (this.#told.has(key)) return true;
        this.#told.add(key);
        return sink.take(active, report, visited);
      },
    };
  }
}
