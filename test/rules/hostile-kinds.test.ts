import { expect, test } from 'vitest';
import { classify } from '../../src/artifacts/classify.ts';
import { parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { type Analysis, analyze } from '../../src/engine/analyze.ts';
import { dockerRunUnconfined } from '../../src/rules/ci/docker-run-unconfined.ts';
import { scanResultIgnored } from '../../src/rules/ci/scan-result-ignored.ts';
import { secretAsBuildArg } from '../../src/rules/ci/secret-as-build-arg.ts';
import { overbroadException } from '../../src/rules/falco/overbroad-exception.ts';
import { ruleDisabled } from '../../src/rules/falco/rule-disabled.ts';
import { alertWithoutRoute } from '../../src/rules/observability/alert-without-route.ts';
import { danglingServiceMonitor } from '../../src/rules/observability/dangling-service-monitor.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { inLinearTime } from '../support/linear-time.ts';

const judge = (rule: AnyRule, path: string, text: string): Analysis => {
  const found = classify(path, text);
  if (found.kind === 'none') throw new Error(`${path} is of no kind.`);
  const artifacts = [parseArtifact(sourceFile(path, text), found, new Map())];
  const units = [repositoryUnit({ unit: 'folder', path: '', artifacts })];
  return analyze({ artifacts, units, rules: [activate(rule)], facts: { today: '2026-11-24', buildContexts: new Map() } });
};

const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');

const workflow = '.github/workflows/build.yaml';
const jobs = 'on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n';

test.each<readonly [string, AnyRule, string, number, (count: number) => string, number]>([
  [
    'macros for everything, of which each is looked for under a "not"',
    overbroadException,
    'rules.yaml',
    8_000,
    count => many(count, index => `- macro: a${index}\n  condition: (always_true)\n`),
    0,
  ],
  [
    'rules that are off, with a comment each',
    ruleDisabled,
    'rules.yaml',
    8_000,
    count => many(count, index => `- rule: a${index}\n  enabled: false # why\n`),
    0,
  ],
  [
    'rules that are switched on and off again and again',
    ruleDisabled,
    'falco.yaml',
    4_000,
    count =>
      `rules_files: [a]\nstdout_output: {enabled: true}\nrules:\n${many(count, index => `  - enable: {rule: a${index}}\n  - disable: {rule: "*${index}"}\n`)}`,
    0,
  ],
  [
    'receivers, and routes to the last of them',
    alertWithoutRoute,
    'alertmanager.yaml',
    1_900,
    count =>
      `route:\n  receiver: z\n  routes:\n${many(count, () => '    - receiver: z\n')}receivers:\n${many(count * 4, index => `  - name: r${index}\n`)}  - name: z\n`,
    1,
  ],
  [
    'groups that all have the same alerts',
    alertWithoutRoute,
    'alerts.yaml',
    3_000,
    count =>
      `groups:\n  - name: a\n    rules: &a\n${many(count, index => `      - {alert: a${index}, expr: up, labels: {severity: page}, annotations: {summary: a}}\n`)}${many(count, index => `  - {name: g${index}, rules: *a}\n`)}`,
    0,
  ],
  [
    'scanners whose reports the last step reads',
    scanResultIgnored,
    workflow,
    1_500,
    count =>
      `${jobs}${many(count, index => `      - run: trivy image -o r${index}.json x\n`)}      - run: ./gate${many(count, index => ` r${index}.json`)}\n`,
    0,
  ],
  [
    'variables of a workflow and of its jobs',
    dockerRunUnconfined,
    workflow,
    8_000,
    count =>
      `on: push\nenv:\n${many(count, index => `  A${index}: b\n`)}jobs:\n${many(count, index => `  j${index}: {env: {A: b}, runs-on: x, steps: [{run: make}]}\n`)}`,
    0,
  ],
  [
    'build arguments in one input',
    secretAsBuildArg,
    workflow,
    30_000,
    count =>
      `${jobs}      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n${many(count, index => `            A${index}=b\n`)}`,
    0,
  ],
])('%s take time in proportion to the file', (_, rule, path, size, textOf, findings) => {
  const analysis = inLinearTime(size, textOf, text => judge(rule, path, text));
  expect(analysis.notifications).toEqual([]);
  expect(analysis.findings).toHaveLength(findings);
});

test('what a monitor may select is gathered once for all monitors', () => {
  const objects = (count: number): string =>
    many(
      count,
      index =>
        `---\napiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: m${index}}\nspec: {selector: {matchLabels: {a: b}}}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s${index}, labels: {a: c}}\nspec: {ports: [{name: p, port: 1}]}\n`,
    );
  const { findings } = inLinearTime(2_000, objects, text => judge(danglingServiceMonitor, 'monitors.yaml', text));
  expect(findings.length).toBeGreaterThan(0);
});
