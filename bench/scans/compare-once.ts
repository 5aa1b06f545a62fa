/** Compares two reports in a process of its own, and prints what that took: `node bench/scans/compare-once.ts BASE HEAD`. */
import { readFileSync } from 'node:fs';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderScansJson } from '../../src/reports/scans/scans-json.ts';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { readScan } from '../../src/scans/read-scan.ts';
import { considerScan } from '../../src/verdict/considered-scan.ts';
import { decideScanVerdict } from '../../src/verdict/decide-verdict.ts';

const [basePath = '', headPath = ''] = process.argv.slice(2);

/** Milliseconds of all threads. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const compare = (): void => {
  const scan = considerScan(compareScans({ base: readScan(readFileSync(basePath)), head: readScan(readFileSync(headPath)) }), {
    policy: defaultPolicy,
    today: '2026-01-01',
  });
  JSON.stringify(renderScansJson(scan, decideScanVerdict([{ name: '', scan }]), []));
};

const started = processorTime();
compare();
const compared = processorTime();
const peak = process.resourceUsage().maxRSS / 1_024;
for (const path of [basePath, headPath]) JSON.parse(readFileSync(path, 'utf8'));
console.log(JSON.stringify({ compared: compared - started, parsed: processorTime() - compared, peak }));
