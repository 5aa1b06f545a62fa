import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { checkKey, emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { given, listOf, problemOf, text } from './parts.ts';

/** kube-bench `--json`. Source: kube-bench, check/controls.go. */
const kubeBench = v.object({
  Controls: v.nullable(
    v.array(
      v.object({
        id: text,
        version: text,
        node_type: text,
        tests: listOf(
          v.object({
            results: listOf(v.object({ test_number: v.string(), test_desc: text, status: text, scored: v.optional(v.boolean()) })),
          }),
        ),
      }),
    ),
  ),
});

/** docker-bench-security's log in JSON. Source: docker-bench-security, functions/output_lib.sh. */
const dockerBench = v.object({
  dockerbenchsecurity: v.string(),
  end: v.optional(v.number()),
  tests: v.array(v.object({ id: text, results: listOf(v.object({ id: v.string(), desc: text, result: text, details: text })) })),
});

/** A check that failed. CIS benchmarks know no severities; a scored check that fails is medium, a warning low. */
const failed = (id: string, title: string, word: string, part: string): ScanFinding => ({
  kind: 'check',
  id,
  aliases: [id],
  severity: word === 'FAIL' ? 'medium' : 'low',
  severityWord: word,
  package: { scope: part, ecosystem: '', name: part, version: '', place: noPlace },
  paths: [],
  ...given({ title }),
});

/** Versions before 0.4 write the controls alone: one, or a list of them. */
const olderControls = (value: unknown): unknown => {
  const controls: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isOfBench = controls.length > 0 && controls.every(item => isRecord(item) && 'node_type' in item && 'tests' in item);
  return isOfBench ? { Controls: controls } : value;
};

/** Results of the CIS benchmarks: what failed, and what a person has to look at. */
export const readBench: FormatReader = document => {
  const value = olderControls(document);
  if (!isRecord(value)) return undefined;
  if ('Controls' in value) {
    const read = v.safeParse(kubeBench, value);
    if (!read.success) return problemOf('kube-bench', read.issues);
    const controls = read.output.Controls ?? [];
    if (controls.length === 0) return 'the scan failed: kube-bench ran no checks';
    const run = controls.flatMap(({ node_type, tests }) => tests.flatMap(({ results }) => results.map(one => ({ ...one, node_type }))));
    if (run.length === 0) return 'the scan failed: kube-bench ran no checks';
    const findings = run
      .filter(({ status }) => status === 'FAIL' || status === 'WARN')
      .map(({ test_number, test_desc, status, node_type }) => failed(test_number, test_desc, status, node_type));
    const passed = run.flatMap(({ test_number, status, node_type }) => (status === 'PASS' ? [checkKey(node_type, test_number)] : []));
    return {
      ...emptyReport('kube-bench', 'kube-bench-json', controls[0]?.version ?? ''),
      artifact: 'configuration',
      scopes: new Map(controls.map(({ node_type }) => [node_type, { isListed: true }])),
      passed: new Set(passed),
      findings,
      reported: findings.length,
    };
  }
  if (!('dockerbenchsecurity' in value)) return undefined;
  const read = v.safeParse(dockerBench, value);
  if (!read.success) return problemOf('docker-bench', read.issues);
  if (read.output.end === undefined) return 'the scan did not end: docker-bench wrote no "end"';
  const run = read.output.tests.flatMap(({ results }) => results);
  if (run.length === 0) return 'the scan failed: docker-bench ran no checks';
  const findings = run.filter(({ result }) => result === 'WARN').map(({ id, desc, result }) => failed(id, desc, result, 'host'));
  return {
    ...emptyReport('docker-bench', 'docker-bench-json', read.output.dockerbenchsecurity),
    ...given({ toolVersion: read.output.dockerbenchsecurity }),
    artifact: 'configuration',
    scopes: new Map([['host', { isListed: true }]]),
    passed: new Set(run.flatMap(({ id, result }) => (result === 'PASS' ? [checkKey('host', id)] : []))),
    findings,
    reported: findings.length,
  };
};
