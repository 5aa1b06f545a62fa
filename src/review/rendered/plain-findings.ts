import type { Finding } from '../../findings/finding.ts';
import { isAtLeast, type Severity } from '../../findings/severity.ts';
import { containsRange, type Range } from '../../text/range.ts';
import type { Side } from '../ports.ts';
import type { SourcePlace } from './units/rendered-text.ts';

/** The line of a file at which something stands, from 1; undefined for a file that was not read. */
type LineOf = (side: Side, path: string, offset: number) => number | undefined;

interface Plain {
  readonly severity: Severity;
  readonly caused: boolean;
  readonly range: Range;
}

/** What is said of which value of which subject, wherever in the file; undefined for what names no value. */
const saidIn = (path: string, { ruleId, messageId, facts, location: { subject } }: Finding, side: Side): string | undefined =>
  facts?.value === undefined ? undefined : JSON.stringify([side, path, ruleId, messageId, subject, facts.value]);

const append = (found: Map<string, Plain[]>, key: string | undefined, plain: Plain): void => {
  if (key === undefined) return;
  const known = found.get(key);
  if (known) known.push(plain);
  else found.set(key, [plain]);
};

/** What was found in the files themselves, by rule and line, and by what is said. */
export class PlainFindings {
  readonly #found = new Map<string, Plain[]>();
  readonly #said = new Map<string, Plain[]>();
  readonly #lineOf: LineOf;

  constructor(lineOf: LineOf) {
    this.#lineOf = lineOf;
  }

  /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
  add(finding: Finding, side: Side, caused: boolean): void {
    const { ruleId, severity, location } = finding;
    const { path, range } = location;
    const plain = { severity, caused, range };
    append(this.#found, this.#keyOf(path, range.start, ruleId, side), plain);
    append(this.#said, saidIn(path, finding, side), plain);
  }

  /**
   * Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. In a text over several lines, of which rendering
   * knows only the whole, the same is told of a part.
   */
  tells(finding: Finding, printedAt: readonly SourcePlace[], side: Side, isNew: boolean): boolean {
    const { ruleId, location, severity } = finding;
    const isAsBad = (plain: Plain): boolean => isAtLeast(plain.severity, severity) && (plain.caused || !isNew);
    return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
      const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
      const said = this.#said.get(saidIn(path, finding, side) ?? '') ?? [];
      return found.some(isAsBad) || said.some(plain => containsRange(range, plain.range) && isAsBad(plain));
    });
  }

  #keyOf(path: string, offset: number, ruleId: string, side: Side): string | undefined {
    const line = this.#lineOf(side, path, offset);
    return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
  }
}
