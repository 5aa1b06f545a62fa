import { describe, expect, test } from 'vitest';
import { at, deploymentFiles, keys, list, objectOf, readYaml, text } from './deployment-files.ts';
import { readText, writtenFiles } from './repository-files.ts';

const guide = readText('docs/app.md');
const sectionOf = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split(/^## /mu)[0] ?? '';
/** Names in the first column of a section's table. */
const documented = (heading: string): readonly string[] =>
  [...sectionOf(heading).matchAll(/^\| (`[^|]+) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/gu)].map(match => match[1] ?? ''),
  );

const textOf = (pattern: RegExp): string =>
  writtenFiles()
    .filter(path => pattern.test(path))
    .map(readText)
    .join('\n');

describe('settings', () => {
  /** Names that `readSettings` looks up. */
  const known = new Set(
    [...textOf(/^app\/(?:read-settings|settings)[\w/-]*\.ts$/u).matchAll(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)*\b/gu)].map(([name]) => name),
  );
  const documentedSettings = documented('Settings');

  test('of the guide are those that the App reads', () => {
    expect(documentedSettings.length).toBeGreaterThan(10);
    for (const name of documentedSettings) expect([...known], name).toContain(name);
  });

  test('of image, Compose file and Kubernetes objects are in the guide', () => {
    const container = at(objectOf('Deployment'), 'spec', 'template', 'spec', 'containers', 0);
    const image = [...readText('deploy/Dockerfile').matchAll(/\b([A-Z_]+)=\S+/gu)].map(([, name = '']) => name);
    const names = [
      ...keys(at(readYaml('deploy/compose.yaml'), 'services', 'app', 'environment')),
      ...keys(at(objectOf('ConfigMap'), 'data')),
      ...list(at(container, 'env')).map(entry => text(at(entry, 'name'))),
      ...image.filter(name => name !== 'NODE_ENV'),
    ];
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(documentedSettings, name).toContain(name);
  });
});

describe('metrics', () => {
  /** Names of the metrics as `prom-client` gets them. */
  const known = new Set([...textOf(/^app\/observability\/.*\.ts$/u).matchAll(/'(tidewaiter_\w+)'/gu)].map(([, name = '']) => name));
  const plain = (name: string): string => name.replace(/_(?:bucket|sum|count)$/u, '');

  test('of dashboard and alerts are those that the App has', () => {
    const used = deploymentFiles().flatMap(path => [...readText(path).matchAll(/\btidewaiter_\w+/gu)].map(([name]) => name));
    const metrics = [...new Set(used)].filter(name => !name.startsWith('tidewaiter_app'));
    expect(metrics.length).toBeGreaterThan(5);
    for (const name of metrics)
      expect(
        [...known].some(metric => metric === name || metric === plain(name)),
        name,
      ).toBe(true);
  });

  test('of the guide are all that the App has', () => {
    expect(
      documented('Metrics')
        .filter(name => name.startsWith('tidewaiter_'))
        .toSorted(),
    ).toEqual([...known].toSorted());
  });
});

test('the manifest subscribes to the events that the App reads, besides those that every App gets', () => {
  const read = [...readText('app/webhooks/jobs-of-delivery.ts').matchAll(/^ {2}\['(\w+)', read\w+\],$/gmu)].map(([, event = '']) => event);
  const always = ['installation', 'installation_repositories'];
  const subscribed = list(at(readYaml('app.yml'), 'default_events')).map(text);
  expect([...subscribed, ...always].toSorted((a, b) => a.localeCompare(b))).toEqual(read.toSorted((a, b) => a.localeCompare(b)));
});
