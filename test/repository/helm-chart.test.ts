import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { renderOutput } from '../../src/cli/commands/render.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { at, has, kubernetesObjects, type Node, text } from './deployment-files.ts';
import { readText, root } from './repository-files.ts';

/** The chart as `helm template tidewaiter deploy/helm --namespace tidewaiter` prints it. */
const printed = (helm: '3' | '4', ...settings: readonly string[]): string => {
  const set = settings.flatMap(setting => ['--set', setting]);
  const output = renderOutput(['deploy/helm', '--helm', helm, '--name', 'tidewaiter', '--namespace', 'tidewaiter', ...set], root);
  if (output.state !== 'printed') throw new Error(output.reason);
  return output.text;
};

const objectsIn = (manifests: string): ReadonlyMap<string, Node> =>
  new Map(
    parseAllDocuments(manifests).map(document => {
      const object: Node = document.toJS();
      return [`${text(at(object, 'kind'))} ${text(at(object, 'metadata', 'name'))}`, object];
    }),
  );

/** Without what the chart alone has: what makes other pods of other settings. */
const comparable = (objects: ReadonlyMap<string, Node>): unknown =>
  Object.fromEntries(
    [...objects].map(([name, object]) => [
      name,
      JSON.parse(JSON.stringify(object, (key, value) => (key === 'annotations' ? undefined : value))),
    ]),
  );

const dashboard = ['dashboard.enabled=true', 'dashboard.clientId=Iv1.1', 'ingress.host=review.acme.example', 'appId=123456'];

describe('the Helm chart', () => {
  test.each(['3', '4'] as const)('deploys by Helm %s what the kustomization deploys', helm => {
    const own = kubernetesObjects().filter(({ path, kind }) => !path.includes('monitoring') && kind !== 'Secret' && kind !== 'Namespace');
    const wanted = new Map(own.map(({ kind, name, object }) => [`${kind} ${name}`, object]));
    expect(comparable(objectsIn(printed(helm)))).toEqual(comparable(wanted));
  });

  test('has the monitor where it is asked for', () => {
    const monitor = kubernetesObjects().find(({ kind }) => kind === 'ServiceMonitor')?.object;
    expect(objectsIn(printed('4', 'serviceMonitor.enabled=true')).get('ServiceMonitor tidewaiter')).toEqual(monitor);
  });

  test('gives the dashboard its settings, its secret and its path', () => {
    const objects = objectsIn(printed('4', ...dashboard));
    expect(at(objects.get('ConfigMap tidewaiter') ?? null, 'data')).toMatchObject({
      APP_ID: '123456',
      PUBLIC_URL: 'https://review.acme.example',
      GITHUB_CLIENT_ID: 'Iv1.1',
      PROXY_HOPS: '1',
    });
    const container = at(objects.get('Deployment tidewaiter') ?? null, 'spec', 'template', 'spec', 'containers', 0);
    expect(at(container, 'env')).toContainEqual({
      name: 'GITHUB_CLIENT_SECRET',
      valueFrom: { secretKeyRef: { name: 'tidewaiter', key: 'github-client-secret' } },
    });
    const ingress = objects.get('Ingress tidewaiter') ?? null;
    expect(at(ingress, 'spec', 'rules', 0, 'http', 'paths')).toMatchObject([
      { path: '/api/github/webhooks', pathType: 'Exact' },
      { path: '/dashboard', pathType: 'Prefix' },
    ]);
    expect(at(ingress, 'spec', 'tls', 0, 'hosts')).toEqual(['review.acme.example']);
  });

  test('makes other pods of other settings', () => {
    const sum = (...settings: readonly string[]): Node =>
      at(objectsIn(printed('4', ...settings)).get('Deployment tidewaiter') ?? null, 'spec', 'template', 'metadata', 'annotations');
    expect(sum('appId=1')).not.toEqual(sum('appId=2'));
    expect(sum('replicas=3')).toEqual(sum());
  });

  test('lets an image be named by its digest, and a database be outside of the cluster', () => {
    const objects = objectsIn(printed('3', `image.digest=sha256:${'a'.repeat(64)}`, 'networkPolicy.database.addresses={192.0.2.1/32}'));
    const deployment = objects.get('Deployment tidewaiter') ?? null;
    expect(at(deployment, 'spec', 'template', 'spec', 'containers', 0, 'image')).toBe(
      `ghcr.io/tidewaiter/tidewaiter@sha256:${'a'.repeat(64)}`,
    );
    expect(at(objects.get('NetworkPolicy tidewaiter') ?? null, 'spec', 'egress', 1, 'to')).toEqual([{ ipBlock: { cidr: '192.0.2.1/32' } }]);
  });

  test('has no object without a namespace', () => {
    for (const object of objectsIn(printed('4', ...dashboard)).values()) expect(has(object, 'metadata', 'namespace')).toBe(true);
  });

  test('deploys nothing that our own rules find, those of the profile hardening included', async () => {
    const head = { 'rendered.yaml': `${readText('deploy/kubernetes/namespace.yaml')}---\n${printed('4', ...dashboard)}` };
    const reader = new InMemoryRepository({ base: {}, head });
    const policy = effectivePolicy({ overrides: { profile: profileEverywhere('hardening') } });
    const files = await reader.readFiles('head', Object.keys(head));
    const result = await scanFiles(files, { policy, rules: allRules, version }, { reader, clock: { today: () => '2026-11-30' } });
    expect(result.findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
  });

  test('is of the version of this repository', () => {
    expect(readText('deploy/helm/Chart.yaml')).toContain(`\nversion: ${version}\nappVersion: ${version}\n`);
  });
});
