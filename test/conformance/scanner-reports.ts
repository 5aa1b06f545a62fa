import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderScansJson } from '../../src/reports/scans/scans-json.ts';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { readScan } from '../../src/scans/read-scan.ts';
import { readVex } from '../../src/scans/vex/read-vex.ts';
import { considerScan } from '../../src/verdict/considered-scan.ts';
import { decideScanVerdict } from '../../src/verdict/decide-verdict.ts';
import { findFile } from './find-file.ts';
import { type Folders, QuestionError, type Suite } from './suite.ts';

const schema = v.object({ id: v.string(), base: v.string(), head: v.string(), vex: v.optional(v.array(v.string()), []) });
type Case = v.InferOutput<typeof schema>;

const keys = new Set([
  'id',
  'package',
  'version',
  'at',
  'from',
  'to',
  'field',
  'cause',
  'status',
  'justification',
  'why',
  'report',
  'class',
]);

/** An entry with the keys that the pairs have. */
const pick = (entry: object, kept: ReadonlySet<string> = keys): object =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => kept.has(key)));

const placed = new Set(['id', 'package', 'version', 'at']);

const answer = ({ base, head, vex }: Case, folders: Folders): object => {
  const bytes = (path: string): Uint8Array => readFileSync(findFile(path, folders));
  const documents = vex.map(path => {
    const read = readVex(bytes(path));
    if (read.state === 'unreadable') throw new QuestionError(`${path}: ${read.why}`);
    return read.document;
  });
  const scan = considerScan(compareScans({ base: readScan(bytes(base)), head: readScan(bytes(head)) }, documents), {
    policy: defaultPolicy,
    today: '2026-01-01',
  });
  return { expected: statesOf(renderScansJson(scan, decideScanVerdict([{ name: '', scan }]), [])) };
};

/** The states of a pair in what `tidewaiter scans --format json` prints. */
export const statesOf = (json: ReturnType<typeof renderScansJson>): object => ({
  comparable: json.comparable,
  added: json.added.map(entry => pick(entry, placed)),
  fixed: json.fixed.map(entry => pick(entry, placed)),
  unchanged: json.unchanged.map(entry => pick(entry, placed)),
  stillVulnerable: json.stillVulnerable.map(entry => pick(entry)),
  newlyKnown: json.newlyKnown.map(entry => pick(entry, placed)),
  noLongerReported: json.noLongerReported.map(entry => pick(entry, placed)),
  changed: json.changed.map(entry => pick(entry)),
  suppressed: json.suppressed.map(entry => pick(entry)),
  notComparable: json.notComparable.map(entry => pick(entry)),
  warnings: json.warnings,
  gate: json.gate,
});

export const scannerReports: Suite<Case> = {
  form: 'Case: {"id", "base": path, "head": path, "vex"?: [path]}. Answer: {"id", "expected": {"comparable", "added", "fixed", …, "gate"}}, the states of a pair; any alias may stand for an id, and lists have no order.',
  schema,
  cases: corpus =>
    v.parse(v.array(v.object({ id: v.string() })), JSON.parse(readFileSync(join(corpus, 'pairs/index.json'), 'utf8'))).map(({ id }) => {
      const vex = `pairs/${id}/vex.json`;
      return {
        id,
        base: `pairs/${id}/base.json`,
        head: `pairs/${id}/head.json`,
        vex: existsSync(join(corpus, vex)) ? [vex] : [],
      };
    }),
  idOf: ({ id }) => id,
  answer,
};
