import type { Finding } from '../../findings/finding.ts';
import { isAtLeast, type Severity } from '../../findings/severity.ts';
import type { Side } from '../ports.ts';
import type { SourcePlace } from './units/rendered-text.ts';

/** The line of a file at which something stands, from 1; undefined for a file that was not read. */
type LineOf = (side: Side, path: string, offset: number) => number | undefined;

/** What was found in the files themselves, by rule and line. */
export class PlainFindings {
  readonly #found = new Map<string, { readonly severity: Severity; readonly caused: boolean }[]>();
  readonly #lineOf: LineOf;

  constructor(lineOf: LineOf) {
    this.#lineOf = lineOf;
  }

  /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
  add({ ruleId, severity, location: { path, range } }: Finding, side: Side, caused: boolean): void {
    const key = this.#keyOf(path, range.start, ruleId, side);
    if (key === undefined) return;
    const known = this.#found.get(key);
    if (known) known.push({ severity, caused });
    else this.#found.set(key, [{ severity, caused }]);
  }

  /** Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. */
  tells({ ruleId, location, severity }: Finding, printedAt: readonly SourcePlace[], side: Side, isNew: boolean): boolean {
    return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
      const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
      return found.some(plain => isAtLeast(plain.severity, severity) && (plain.caused || !isNew));
    });
  }

  #keyOf(path: string, offset: number, ruleId: string, side: Side): string | undefined {
    const line = this.#lineOf(side, path, offset);
    return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
  }
}
