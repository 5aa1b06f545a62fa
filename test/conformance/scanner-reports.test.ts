import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { readScan } from '../../src/scans/read-scan.ts';
import { readVex } from '../../src/scans/vex/read-vex.ts';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { Workplace } from '../support/workplace.ts';
import { scannerReports, statesOf } from './scanner-reports.ts';

const corpus = corpusPath('scanner-reports');
const isHere = hasCorpus('scanner-reports');
const read = (path: string): Buffer => readFileSync(join(corpus, path));

const sample = v.object({ file: v.string(), format: v.string(), findings: v.nullable(v.number()) });
const samples = isHere ? v.parse(v.array(sample), JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8'))) : [];
const counted = samples.flatMap(({ file, format, findings }) => (findings === null ? [] : [{ file, format, findings }]));

/** How many findings or statements a file has by its own count; text: why it can't be read. */
const countOf = (file: string, format: string): number | string => {
  const bytes = read(file);
  if (format.endsWith('vex')) {
    const vex = readVex(bytes);
    return vex.state === 'vex' ? vex.document.reported : vex.why;
  }
  const scan = readScan(bytes);
  return scan.state === 'report' ? scan.report.reported : scan.why;
};

describe.runIf(isHere)("reports of the scanners' own tests", () => {
  test.each(counted)('$file has $findings', ({ file, format, findings }) => {
    expect(countOf(file, format)).toBe(findings);
  });

  test('what is no result is none: an empty file, and a document of nothing that is known', () => {
    expect(countOf('osv/dd-no_findings.json', 'osv-json')).toBe('empty file');
    expect(countOf('vex/dd-openvex_not_a_document.json', 'openvex')).toBe('not an OpenVEX, CSAF or CycloneDX document');
    expect(countOf('other/aqua-over_api_v2_empty.json', 'aqua-json')).toBe('not a report of a scanner that is known');
    expect(countOf('other/twistlock-no_vuln.json', 'twistlock-json')).toBe("Prisma Cloud's (Twistlock's) report, which is not read");
  });

  test('the table of all samples says what becomes of each, with its own count and ours', async () => {
    const rows = samples.map(({ file, format, findings }) => {
      const bytes = read(file);
      const vex = format.endsWith('vex') || format.startsWith('vex-');
      const counted = countOf(file, vex ? 'vex' : format);
      const scan = vex ? undefined : readScan(bytes);
      const { tool = '', toolVersion = '', schemaVersion = '' } = scan?.state === 'report' ? scan.report : {};
      const readAs = vex ? readVex(bytes) : undefined;
      const version =
        readAs?.state === 'vex' ? readAs.document.version : [toolVersion, schemaVersion].filter(part => part !== '').join(', ');
      const told = typeof counted === 'number' ? String(counted) : `refused: ${counted}`;
      return `| ${[file, format, tool, version, findings ?? '–', told].map(cell => String(cell).replaceAll('|', '\\|').slice(0, 150)).join(' | ')} |`;
    });
    const head = [
      '# Samples of scanners',
      '',
      "Made by `test/conformance/scanner-reports.test.ts` from the samples of the scanners' own tests. *Its own count*: findings or statements as the sample's own tool or its index counts them; a dash: nobody has counted. *Read*: what Tidewaiter counts, or why it refuses the file.",
      '',
      '| sample | format | tool | version (of the tool, of the format) | its own count | read |',
      '| --- | --- | --- | --- | --- | --- |',
    ];
    await expect(`${[...head, ...rows].join('\n')}\n`).toMatchFileSnapshot('../../docs/coverage/scanner-reports.md');
  });

  test('compared with itself, no report has anything added, gone or newly known', () => {
    for (const { file, format } of counted.filter(item => !item.format.endsWith('openvex') && !item.format.startsWith('csaf'))) {
      const scan = readScan(read(file));
      const { added, fixed, newlyKnown, noLongerReported, changed, comparable } = compareScans({ base: scan, head: scan });
      const isScan = scan.state === 'report' && scan.report.noScan === undefined;
      expect({ file, format, added, fixed, newlyKnown, noLongerReported, changed, comparable }).toEqual({
        file,
        format,
        added: [],
        fixed: [],
        newlyKnown: [],
        noLongerReported: [],
        changed: [],
        comparable: isScan ? 'yes' : 'no',
      });
    }
  });
});

const lists = [
  'added',
  'fixed',
  'unchanged',
  'stillVulnerable',
  'newlyKnown',
  'noLongerReported',
  'changed',
  'suppressed',
  'notComparable',
];

/** The states with each list in one order, and ids by the names that either report has for them. */
const comparable = (states: Readonly<Record<string, unknown>>, sameAs: (id: string) => string): object =>
  Object.fromEntries(
    Object.entries(states).map(([key, value]) => {
      if (!lists.includes(key) || !Array.isArray(value)) return [key, value];
      const named = value.map((entry: Readonly<Record<string, unknown>>) =>
        JSON.stringify({ ...entry, ...(typeof entry['id'] === 'string' && { id: sameAs(entry['id']) }) }, Object.keys(entry).toSorted()),
      );
      return [key, named.toSorted()];
    }),
  );

/** The first name of a flaw, by all names that the two reports give it. */
const namesOf = (id: string): ((name: string) => string) => {
  const known = new Map<string, string>();
  for (const side of ['base', 'head']) {
    const scan = readScan(read(`pairs/${id}/${side}.json`));
    for (const { aliases } of scan.state === 'report' ? scan.report.findings : []) {
      const first = aliases.map(alias => known.get(alias)).find(name => name !== undefined) ?? aliases[0] ?? '';
      for (const alias of aliases) known.set(alias, first);
    }
  }
  return name => known.get(name) ?? name;
};

describe.runIf(isHere)('pairs of base and head', () => {
  const pairs = isHere ? scannerReports.cases(corpus) : [];

  test.each(pairs)('$id', item => {
    const { expected } = JSON.parse(readFileSync(join(corpus, `pairs/${item.id}/expected.json`), 'utf8'));
    const answer = v.parse(v.object({ expected: v.record(v.string(), v.unknown()) }), scannerReports.answer(item, [corpus]));
    const names = namesOf(item.id);
    expect(comparable(answer.expected, names)).toEqual(comparable(expected, names));
  });

  test('are told so by the command line', () => {
    const place = (path: string): string => join(corpus, path);
    const workplace = new Workplace();
    try {
      for (const item of pairs) {
        const more = item.vex.flatMap(path => ['--vex', place(path)]);
        const run = workplace.run('scans', '--base', place(item.base), '--head', place(item.head), ...more, '--format', 'json');
        const { expected } = JSON.parse(read(`pairs/${item.id}/expected.json`).toString());
        const names = namesOf(item.id);
        const told = comparable({ ...statesOf(JSON.parse(run.stdout)) }, names);
        expect({ id: item.id, told }).toEqual({ id: item.id, told: comparable(expected, names) });
        expect({ id: item.id, exitCode: run.exitCode }).toEqual({ id: item.id, exitCode: expected.gate === 'pass' ? 0 : 1 });
      }
    } finally {
      workplace.remove();
    }
  });

  test('all of them are asked', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(29);
    expect(pairs.every(({ base, head }) => existsSync(join(corpus, base)) && existsSync(join(corpus, head)))).toBe(true);
  });
});
