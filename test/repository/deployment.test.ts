import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { at, deploymentFiles, has, keys, kubernetesObjects, list, type Node, objectOf, readYaml, text } from './deployment-files.ts';
import { exists, readText, writtenFiles } from './repository-files.ts';

const deployment = objectOf('Deployment');
const pod = at(deployment, 'spec', 'template', 'spec');
const container = at(pod, 'containers', 0);
const compose = readYaml('deploy/compose.yaml');
const app = at(compose, 'services', 'app');
const dockerfile = readText('deploy/Dockerfile');

/** Seconds after which an App that was told to stop is gone, as the guide promises. */
const drainSeconds = 10;

describe('our own rules', () => {
  test('find nothing in what says how the App is run, those of the profile hardening included', async () => {
    // The chart is looked at as it is installed, in a namespace of its own: helm-chart.test.ts.
    const paths = deploymentFiles().filter(path => !path.startsWith('deploy/helm/'));
    const head = Object.fromEntries(paths.map(path => [path, readText(path)]));
    const reader = new InMemoryRepository({ base: {}, head });
    const texts = await reader.readFiles('head', Object.keys(head));
    const policy = effectivePolicy({ overrides: { profile: profileEverywhere('hardening') } });
    const result = await scanFiles(texts, { policy, rules: allRules, version }, { reader, clock: { today: () => '2026-11-24' } });
    expect(result.findings.map(({ ruleId, location, message }) => `${location.path} ${ruleId} ${message}`)).toEqual([]);
    expect(result.notifications).toEqual([]);
    expect(result.suppressed).toEqual([]);
    const kinds = result.coverage.entries.flatMap(entry => ('kind' in entry ? [entry.kind] : []));
    expect([...new Set(kinds)].toSorted()).toEqual(['compose', 'dockerfile', 'kubernetes', 'kustomization', 'telemetry']);
    expect(kinds.length).toBeGreaterThan(12);
  });
});

describe('the image', () => {
  const bases = [...dockerfile.matchAll(/^FROM (?:--\S+ )?(\S+)/gmu)].map(([, image = '']) => image);

  test('stands on images that are pinned by digest', () => {
    expect(bases.length).toBe(2);
    for (const base of bases) expect(base).toMatch(/^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/u);
  });

  test('is built with the Node.js that the tests run on', () => {
    const { devDependencies } = JSON.parse(readText('package.json'));
    expect(bases[0]).toContain(`node:${devDependencies.node}-`);
    expect(bases[1]).toContain(`nodejs${String(devDependencies.node).split('.')[0]}-`);
  });

  test('takes nothing from the repository but the App', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from=)(.+) \S+$/gmu)].flatMap(([, sources = '']) => sources.split(' '));
    const allowed = readText('.dockerignore')
      .split('\n')
      .filter(line => line.startsWith('!'));
    expect(new Set(copied)).toEqual(new Set(allowed.map(line => line.slice(1))));
    expect(readText('.dockerignore')).toMatch(/^\*$/mu);
    for (const path of copied) expect(exists(path), path).toBe(true);
  });

  test('has every package that the App and the core import', () => {
    const { dependencies } = JSON.parse(readText('package.json'));
    const sources = writtenFiles().filter(path => /^(?:app|src)\/.*\.ts$/u.test(path));
    const imported = sources.flatMap(path =>
      [...readText(path).matchAll(/^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)'/gmu)].map(([, name = '']) => name),
    );
    const packages = imported.filter(name => !name.startsWith('node:')).map(name => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name);
    expect(packages.length).toBeGreaterThan(3);
    for (const name of packages) expect(dependencies, name).toHaveProperty([name]);
  });

  test('runs as a numeric user that is not root, the same everywhere', () => {
    const user = /^USER (\d+):(\d+)$/mu.exec(dockerfile)?.slice(1) ?? [];
    expect(user).toEqual(['65532', '65532']);
    expect(at(app, 'user')).toBe(user.join(':'));
    expect(at(pod, 'securityContext', 'runAsUser')).toBe(Number(user[0]));
    expect(at(pod, 'securityContext', 'runAsGroup')).toBe(Number(user[1]));
  });

  test('holds no setting that is a secret', () => {
    expect(dockerfile).not.toMatch(/PRIVATE_KEY|WEBHOOK_SECRET|DATABASE_URL/u);
  });
});

describe('one port', () => {
  const port = at(container, 'ports', 0, 'containerPort');
  const name = at(container, 'ports', 0, 'name');

  test('is that of the image', () => {
    expect(dockerfile).toContain(`PORT=${text(port)}`);
    expect(dockerfile).toContain(`EXPOSE ${text(port)}`);
  });

  test('is bound to the machine itself in Compose', () => {
    expect(at(app, 'ports')).toEqual([`127.0.0.1:${text(port)}:${text(port)}`]);
  });

  test('is named by the probes, the Service, the monitor and the network policy', () => {
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(at(container, probe, 'httpGet', 'port'), probe).toBe(name);
    expect(at(objectOf('Service'), 'spec', 'ports', 0, 'targetPort')).toBe(name);
    expect(at(objectOf('ServiceMonitor'), 'spec', 'endpoints', 0, 'port')).toBe(at(objectOf('Service'), 'spec', 'ports', 0, 'name'));
    expect(at(objectOf('NetworkPolicy'), 'spec', 'ingress', 0, 'ports')).toEqual([{ protocol: 'TCP', port: name }]);
  });

  test('is reached from outside by webhooks alone', () => {
    const paths = list(at(objectOf('Ingress'), 'spec', 'rules')).flatMap(rule => list(at(rule, 'http', 'paths')));
    expect(paths.map(path => [at(path, 'path'), at(path, 'pathType'), at(path, 'backend', 'service', 'name')])).toEqual([
      ['/api/github/webhooks', 'Exact', 'tidewaiter'],
    ]);
    expect(at(paths[0] ?? null, 'backend', 'service', 'port', 'name')).toBe(at(objectOf('Service'), 'spec', 'ports', 0, 'name'));
  });
});

describe('the paths', () => {
  test.each([
    ['startupProbe', '/healthz'],
    ['livenessProbe', '/healthz'],
    ['readinessProbe', '/readyz'],
  ])('%s asks %s', (probe, path) => {
    expect(at(container, probe, 'httpGet', 'path')).toBe(path);
  });

  test('the image asks /healthz, Prometheus /metrics', () => {
    expect(dockerfile).toContain("'/healthz'");
    expect(at(objectOf('ServiceMonitor'), 'spec', 'endpoints', 0, 'path')).toBe('/metrics');
  });
});

describe('the Kubernetes objects', () => {
  const labels = at(deployment, 'spec', 'template', 'metadata', 'labels');

  test('are all of one namespace, which demands the restricted Pod Security standard', () => {
    for (const { kind, name, namespace } of kubernetesObjects())
      if (kind !== 'Namespace') expect(namespace, `${kind} ${name}`).toBe('tidewaiter');
    expect(at(objectOf('Namespace'), 'metadata', 'labels', 'pod-security.kubernetes.io/enforce')).toBe('restricted');
  });

  test('select the pods of the Deployment', () => {
    const selectors: readonly Node[] = [
      at(deployment, 'spec', 'selector', 'matchLabels'),
      at(objectOf('Service'), 'spec', 'selector'),
      at(objectOf('PodDisruptionBudget'), 'spec', 'selector', 'matchLabels'),
      at(objectOf('NetworkPolicy'), 'spec', 'podSelector', 'matchLabels'),
      ...list(at(pod, 'topologySpreadConstraints')).map(constraint => at(constraint, 'labelSelector', 'matchLabels')),
    ];
    for (const selector of selectors) expect(selector).toEqual(labels);
    expect(at(objectOf('ServiceMonitor'), 'spec', 'selector', 'matchLabels')).toEqual(at(objectOf('Service'), 'metadata', 'labels'));
  });

  test('give the App more time to end than it takes', () => {
    const grace = Number(at(pod, 'terminationGracePeriodSeconds'));
    const sleep = Number(at(container, 'lifecycle', 'preStop', 'sleep', 'seconds'));
    expect(grace).toBeGreaterThan(sleep + drainSeconds);
    expect(Number(/^(\d+)s$/u.exec(text(at(app, 'stop_grace_period')))?.[1])).toBeGreaterThan(drainSeconds);
  });

  test('stay reachable while pods are replaced', () => {
    expect(Number(at(deployment, 'spec', 'replicas'))).toBeGreaterThanOrEqual(2);
    expect(at(deployment, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable')).toBe(0);
  });

  test('use the keys that the Secret has', () => {
    const secret = objectOf('Secret');
    const wanted = [
      ...list(at(container, 'env'))
        .filter(entry => has(entry, 'valueFrom'))
        .map(entry => at(entry, 'valueFrom', 'secretKeyRef', 'key'))
        .map(text),
      ...list(at(pod, 'volumes'))
        .filter(volume => has(volume, 'secret'))
        .flatMap(volume => list(at(volume, 'secret', 'items')).map(item => text(at(item, 'key')))),
    ];
    expect(wanted.toSorted()).toEqual(keys(at(secret, 'stringData')).toSorted());
    for (const key of keys(at(secret, 'stringData'))) expect(at(secret, 'stringData', key), key).toBe('');
  });

  test.each([
    ['PRIVATE_KEY_PATH', 0],
    ['REGISTRY_CREDENTIALS_FILE', 1],
  ])('mount what %s names where it says', (name, index) => {
    const path = list(at(container, 'env')).find(entry => at(entry, 'name') === name) ?? null;
    const item = at(pod, 'volumes', 0, 'secret', 'items', index, 'path');
    expect(at(path, 'value')).toBe(`${text(at(container, 'volumeMounts', 0, 'mountPath'))}/${text(item)}`);
  });

  test.each(['deploy/kubernetes/kustomization.yaml', 'deploy/kubernetes/monitoring/kustomization.yaml'])(
    '%s takes all files of its folder',
    path => {
      const resources = list(at(readYaml(path), 'resources')).map(name => join(dirname(path), text(name)));
      const files = kubernetesObjects()
        .map(object => object.path)
        .filter(file => dirname(file) === dirname(path) && !file.endsWith('.example.yaml'));
      expect(resources.toSorted()).toEqual([...new Set(files)].toSorted());
    },
  );
});

describe('the release', () => {
  test('runs the version of this repository', () => {
    const image = `ghcr.io/tidewaiter/tidewaiter:${version}`;
    expect(at(container, 'image')).toBe(image);
    expect(at(app, 'image')).toBe(image);
    expect(readText('docs/app.md')).toContain(image);
  });
});

describe('the Compose file', () => {
  test('asks for exactly the values of the example', () => {
    const asked = [...readText('deploy/compose.yaml').matchAll(/\$\{(\w+)/gu)].map(([, name = '']) => name);
    const given = [...readText('deploy/tidewaiter.env.example').matchAll(/^(\w+)=(.*)$/gmu)];
    expect(new Set(asked)).toEqual(new Set([...given.map(([, name = '']) => name), 'PRIVATE_KEY_FILE']));
    for (const [line, , value] of given) expect(value, line).toBe('');
  });

  test('keeps the database to itself', () => {
    expect(at(compose, 'services', 'database', 'networks')).toEqual(['storage']);
    expect(at(compose, 'networks', 'storage', 'internal')).toBe(true);
    expect(has(compose, 'services', 'database', 'ports')).toBe(false);
  });

  test.each(['app', 'database'])('%s has the least rights', name => {
    const service = at(compose, 'services', name);
    expect(at(service, 'read_only')).toBe(true);
    expect(at(service, 'cap_drop')).toEqual(['ALL']);
    expect(at(service, 'security_opt')).toEqual(['no-new-privileges:true']);
    expect(has(service, 'mem_limit') && has(service, 'pids_limit') && has(service, 'cpus')).toBe(true);
  });

  test('git knows neither values nor keys', () => {
    const ignored = readText('.gitignore').split('\n');
    expect(ignored).toContain('/deploy/tidewaiter.env');
    expect(ignored).toContain('*.pem');
  });
});

describe('the dashboard', () => {
  const dashboard: Node = JSON.parse(readText('deploy/grafana/tidewaiter.json'));
  const panels = list(at(dashboard, 'panels'));

  test('asks a data source that is chosen on import', () => {
    expect(at(dashboard, 'templating', 'list', 0)).toMatchObject({ name: 'datasource', type: 'datasource', query: 'prometheus' });
    for (const panel of panels)
      expect(at(panel, 'datasource'), text(at(panel, 'title'))).toEqual({ type: 'prometheus', uid: '${datasource}' });
  });

  test('has panels that do not overlap, each with an id of its own', () => {
    expect(new Set(panels.map(panel => at(panel, 'id'))).size).toBe(panels.length);
    const cells = panels.flatMap(panel => {
      const [x, y, w, h] = ['x', 'y', 'w', 'h'].map(key => Number(at(panel, 'gridPos', key)));
      return Array.from({ length: (w ?? 0) * (h ?? 0) }, (_, i) => `${(x ?? 0) + (i % (w ?? 1))},${(y ?? 0) + Math.floor(i / (w ?? 1))}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
    for (const cell of cells) expect(Number(cell.split(',')[0])).toBeLessThan(24);
  });

  test('asks in every panel', () => {
    for (const panel of panels)
      expect(
        list(at(panel, 'targets')).map(target => at(target, 'expr')),
        text(at(panel, 'title')),
      ).not.toEqual([]);
  });
});

test('alerts have a summary, a description and a severity', () => {
  for (const group of list(at(objectOf('PrometheusRule'), 'spec', 'groups'))) {
    for (const rule of list(at(group, 'rules'))) {
      expect(['critical', 'warning']).toContain(at(rule, 'labels', 'severity'));
      expect(text(at(rule, 'annotations', 'summary')).length).toBeGreaterThan(10);
      expect(text(at(rule, 'annotations', 'description')).length).toBeGreaterThan(10);
    }
  }
});
