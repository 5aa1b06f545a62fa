import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { profileEverywhere } from '../../../src/policy/profile.ts';
import { renderAssessmentCsv } from '../../../src/reports/standards/assessment-csv.ts';
import { renderAssessmentPage } from '../../../src/reports/standards/assessment-page.ts';
import { renderAssessmentText } from '../../../src/reports/standards/assessment-text.ts';
import { renderOscal } from '../../../src/reports/standards/oscal.ts';
import { noPaint } from '../../../src/reports/terminal.ts';
import { scanFiles } from '../../../src/review/scan.ts';
import { type AssessedControl, type Assessment, assess } from '../../../src/review/standards/assess.ts';
import { standards } from '../../../src/review/standards/controls.ts';
import { type StandardId, standardIds } from '../../../src/review/standards/standard-ids.ts';
import { watchedRules } from '../../../src/review/standards/watched-rules.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Files, InMemoryRepository } from '../../support/in-memory-repository.ts';

const strict: Policy = {
  ...defaultPolicy,
  profile: profileEverywhere('strict'),
  thresholds: { ...defaultPolicy.thresholds, report: 'info' },
};

const assessed = async (id: StandardId, files: Files, policy = strict): Promise<Assessment> => {
  const { rules, lookedAt } = watchedRules(allRules);
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text', text } as const]));
  const reader = new InMemoryRepository({ base: {}, head: files });
  const ports = { reader, clock: { today: () => '2026-11-28' } };
  const result = await scanFiles(texts, { policy, rules, version: '0.1.0' }, ports);
  return assess(standards[id], { result, lookedAt, rules });
};

const controlIn = ({ controls }: Assessment, id: string): AssessedControl => {
  const found = controls.find(control => control.id === id);
  if (!found) throw new Error(`There is no control ${id}.`);
  return found;
};

const pod = (more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${more}  containers:\n    - name: web\n      image: ghcr.io/acme/web:2.4.1\n`;

describe('a control', () => {
  test('fails with the findings of its rules, also of those that the default profile leaves out', async () => {
    const control = controlIn(await assessed('pss', { 'pod.yaml': pod('  hostNetwork: true\n') }), 'baseline/hostNamespaces');
    expect([control.state, control.findings.map(({ ruleId }) => ruleId)]).toEqual(['fails', ['kubernetes/host-network']]);
  });

  test('passes where there was something to judge and nothing is wrong', async () => {
    expect(controlIn(await assessed('pss', { 'pod.yaml': pod() }), 'baseline/privileged').state).toBe('passes');
  });

  test('is not assessable where nothing that it is about is among the files', async () => {
    const dockerfile = { Dockerfile: 'FROM debian:13.2\nUSER app\nCMD ["app"]\n' };
    expect(controlIn(await assessed('pss', dockerfile), 'baseline/privileged')).toMatchObject({
      state: 'not-assessable',
      reason: 'Nothing that it is about is among the files.',
    });
    // A pod is no API server: flags of one are not said to be right.
    expect(controlIn(await assessed('cis-kubernetes', { 'pod.yaml': pod() }), '1.2.6').state).toBe('not-assessable');
    // And where there is no policy of an audit, nothing is said of whether one is loaded.
    expect(controlIn(await assessed('cis-kubernetes', { 'pod.yaml': pod() }), '3.2.1').state).toBe('not-assessable');
    const policy = { 'audit.yaml': 'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{level: Metadata}]\n', 'pod.yaml': pod() };
    expect(controlIn(await assessed('cis-kubernetes', policy), '3.2.1').state).toBe('partly');
  });

  test('of a flag is judged where its component is', async () => {
    const server = (mode: string): Files => ({
      'kube-apiserver.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver, namespace: kube-system}\nspec:\n  containers:\n    - name: kube-apiserver\n      image: registry.k8s.io/kube-apiserver:v1.34.1\n      command: [kube-apiserver, --authorization-mode=${mode}]\n`,
    });
    expect(controlIn(await assessed('cis-kubernetes', server('AlwaysAllow')), '1.2.6').state).toBe('fails');
    expect(controlIn(await assessed('cis-kubernetes', server('Node,RBAC')), '1.2.6').state).toBe('passes');
  });

  test('is waived where all that is wrong is accepted, and the waiver is told with its reason and end', async () => {
    const files = {
      'pod.yaml': `# tidewaiter: ignore[kubernetes/host-network] until 2027-01-31 -- the node's agent\n${pod('  hostNetwork: true\n')}`,
    };
    const report = await assessed('pss', files);
    expect(controlIn(report, 'baseline/hostNamespaces').state).toBe('waived');
    expect(renderAssessmentText(report, noPaint)).toContain("accepted by a comment until 2027-01-31: the node's agent");
  });

  test('passes in part where a file could not be judged', async () => {
    const report = await assessed('pss', { 'pod.yaml': pod(), 'broken.yaml': 'apiVersion: v1\nkind: Pod\nspec: [\n' });
    expect(controlIn(report, 'baseline/privileged')).toMatchObject({
      state: 'partly',
      reason: expect.stringContaining('1 file could not be judged.'),
    });
  });

  test('passes in part where it asks for more than files show', async () => {
    const daemon = (more: string): Files => ({ 'docker/daemon.json': `{"userns-remap": "default", ${more}}` });
    const docker = await assessed('cis-docker', daemon('"log-driver": "local"'));
    expect(controlIn(docker, '2.9').state).toBe('passes');
    expect(controlIn(docker, '2.1')).toMatchObject({ state: 'partly', reason: expect.stringContaining('Rootless mode') });
    expect(controlIn(docker, '2.12')).toMatchObject({
      state: 'partly',
      reason: expect.stringContaining('only where the daemon listens on TCP'),
    });
    const cluster = await assessed('cis-kubernetes', { 'pod.yaml': pod() });
    expect(controlIn(cluster, '5.2.2')).toMatchObject({ state: 'partly', reason: expect.stringContaining('what admits requests') });
    expect(new Set((await assessed('nsa-cisa', { 'pod.yaml': pod() })).controls.map(({ state }) => state))).not.toContain('passes');
  });

  test('of the network plugin is judged where the configuration of one is', async () => {
    const configMap = (data: string): Files => ({
      'cni.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cni}\ndata:\n  conf: '${data}'\n`,
    });
    const stateOf = async (files: Files): Promise<string> => controlIn(await assessed('cis-kubernetes', files), '5.3.1').state;
    expect(await stateOf(configMap('colour: blue'))).toBe('not-assessable');
    expect(await stateOf(configMap('{"cniVersion": "1.0.0", "plugins": [{"type": "calico"}]}'))).toBe('passes');
    expect(await stateOf(configMap('{"cniVersion": "1.0.0", "plugins": [{"type": "flannel"}]}'))).toBe('fails');
  });

  test('is not assessable where policy turns its rules off, and that is said', async () => {
    const policy = {
      ...strict,
      rules: new Map([['kubernetes/privileged-container', { enabled: false, ignorePaths: [], options: {} }]]),
    } as unknown as Policy;
    const control = controlIn(await assessed('pss', { 'pod.yaml': pod() }, policy), 'baseline/privileged');
    expect([control.state, control.reason]).toEqual(['not-assessable', expect.stringContaining('policy turns off')]);
  });
});

describe.each(standardIds)('the report on %s', id => {
  test('judges every control or says why not, and names each control that a rule names', async () => {
    const { controls } = await assessed(id, {
      'pod.yaml': pod(),
      Dockerfile: 'FROM debian\n',
      'compose.yaml': 'services: {web: {image: nginx}}\n',
    });
    expect(new Set(controls.map(control => control.id)).size).toBe(controls.length);
    for (const { reason, state, findings, waived } of controls) {
      expect(reason).toMatch(/^[A-Z0-9].*\.$/u);
      expect(state === 'fails').toBe(findings.length > 0);
      if (state === 'waived') expect(waived.length).toBeGreaterThan(0);
    }
    const named = allRules.flatMap(({ meta }) => meta.standards?.[standards[id].key] ?? []);
    expect(named.filter(name => !controls.some(control => control.id === name))).toEqual([]);
  });

  test('knows which controls no rule speaks about without being out of reach by their nature', () => {
    const named = new Set<string>(allRules.flatMap(({ meta }) => meta.standards?.[standards[id].key] ?? []));
    const unexplained = standards[id].controls
      .filter(control => control.leftOut === undefined && !named.has(control.id))
      .map(control => control.id);
    const known: Readonly<Record<StandardId, readonly string[]>> = {
      'cis-docker': ['5.1', '5.23', '5.24'],
      'cis-kubernetes': [],
      'nsa-cisa': [],
      pss: [],
      mitre: ['T1021', 'T1053.007', 'T1543.005', 'T1550.001', 'T1562'],
    };
    expect(unexplained).toEqual(known[id]);
  });
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const token = /^[\p{L}_][\p{L}\p{N}.\-_]*$/u;

type OscalResult = ReturnType<typeof renderOscal>['assessment-results']['results'][number];

const uuidsOf = (result: OscalResult): readonly string[] => [
  result.uuid,
  ...result.observations.map(one => one.uuid),
  ...(result.findings ?? []).map(one => one.uuid),
  ...(result.risks ?? []).map(one => one.uuid),
];

describe('OSCAL', () => {
  const meta = { time: '2026-11-28T12:00:00.000Z', paths: ['.'], version: '0.1.0' };
  const files = {
    'pod.yaml': `# tidewaiter: ignore[kubernetes/host-pid] -- agent\n${pod('  hostNetwork: true\n  hostPID: true\n')}`,
    'other.yaml': pod('  hostIPC: true\n').replace('web', 'other'),
  };

  test('has what the assessment-results model requires, in the forms that it requires', async () => {
    for (const id of standardIds) {
      const { 'assessment-results': results } = renderOscal(await assessed(id, files), meta);
      const [result] = results.results;
      if (!result) throw new Error('There is no result.');
      const ids = [results.uuid, ...uuidsOf(result)];
      for (const one of ids) expect(one).toMatch(uuid);
      expect(new Set(ids).size).toBe(ids.length);
      expect(results.metadata).toMatchObject({ 'last-modified': meta.time, 'oscal-version': expect.stringMatching(/^1\.\d+\.\d+$/u) });
      expect(results['back-matter'].resources.map(resource => `#${resource.uuid}`)).toEqual([results['import-ap'].href]);
      const controls = result['reviewed-controls']['control-selections'].flatMap(selection =>
        selection['include-controls'].map(one => one['control-id']),
      );
      expect(controls.filter(one => !token.test(one))).toEqual([]);
      expect(new Set(controls).size).toBe(controls.length);
      const seen = new Set(result.observations.map(one => one.uuid));
      for (const { target, 'related-observations': related } of result.findings ?? []) {
        expect(controls).toContain(target['target-id']);
        expect(related.length).toBeGreaterThan(0);
        expect(related.filter(one => !seen.has(one['observation-uuid']))).toEqual([]);
      }
    }
  });

  test('calls what fails not satisfied, what is accepted a deviation that is approved, and of what nobody could assess nothing', async () => {
    const [result] = renderOscal(await assessed('pss', files), meta)['assessment-results'].results;
    const byTarget = new Map((result?.findings ?? []).map(finding => [finding.target['target-id'], finding.target.status]));
    expect(byTarget.get('pss-baseline_hostNamespaces')).toMatchObject({ state: 'not-satisfied', reason: 'fail' });
    expect(byTarget.get('pss-baseline_privileged')).toMatchObject({ state: 'satisfied', reason: 'pass' });
    expect(result?.risks?.map(({ status, statement }) => [status, statement])).toEqual([['deviation-approved', 'agent']]);
    const none = renderOscal(await assessed('pss', { Dockerfile: 'FROM debian:13.2\n' }), meta)['assessment-results'].results[0];
    expect([none?.findings, none?.observations.length]).toEqual([undefined, standards.pss.controls.length]);
  });

  test('is the same for the same state', async () => {
    expect(renderOscal(await assessed('pss', files), meta)).toEqual(renderOscal(await assessed('pss', files), meta));
  });
});

describe('the forms of a report', () => {
  const hostile = { 'a"b<script>.yaml': pod('  hostNetwork: true\n').replace('web', "'=cmd<script>alert(1)</script>'") };

  test('text counts the states in its last line, and joins what nobody can assess', async () => {
    const lines = renderAssessmentText(await assessed('cis-kubernetes', { 'pod.yaml': pod() }), noPaint)
      .trimEnd()
      .split('\n');
    expect(lines[0]).toMatch(/^not assessable 1\.1\.1 to 1\.1\.21: /u);
    expect(lines.at(-1)).toMatch(/^CIS Kubernetes Benchmark 1\.10, \d+ controls: \d+ fails, .*\d+ not assessable\.$/u);
  });

  test('CSV has a row for each finding, and one for a control without any', async () => {
    const report = await assessed('pss', hostile);
    const rows = renderAssessmentCsv(report).trimEnd().split('\r\n');
    expect(rows.length).toBe(
      1 + report.controls.reduce((sum, { findings, waived }) => sum + Math.max(1, findings.length + waived.length), 0),
    );
    expect(rows.filter(row => row.includes('kubernetes/host-network,'))).toHaveLength(1);
    expect(rows[0]).toBe(
      'standard,version,control,title,state,reason,rules,finding_rule,severity,path,line,message,fingerprint,accepted_by,accepted_until,accepted_because',
    );
  });

  test('the page shows hostile paths as text', async () => {
    const page = renderAssessmentPage(await assessed('pss', hostile), ['.'], '2026-11-28', '0.1.0');
    expect(page.match(/<script>/gu)).toHaveLength(1);
    expect(page).toContain('a&quot;b&lt;script&gt;.yaml');
  });
});
