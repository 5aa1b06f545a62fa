import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describedApi } from '../fake-github/contract/description.ts';
import { isJsonObject } from '../fake-github/json.ts';
import { readText } from './repository-files.ts';

interface Manifest {
  readonly name: string;
  readonly url: string;
  readonly public: boolean;
  readonly description: string;
  readonly default_permissions: Readonly<Record<string, string>>;
  readonly default_events: readonly string[];
}

const readManifest = (path: string): Manifest => parse(readText(path));

const plain = readManifest('app.yml');
const withFixes = readManifest('app-with-fixes.yml');

/** The permission without which GitHub refuses an event in a manifest ("Webhook events and payloads"; for issue_comment also "issues" is asked for). */
const permissionOfEvent: Readonly<Record<string, string>> = {
  pull_request: 'pull_requests',
  merge_group: 'merge_queues',
  check_run: 'checks',
  check_suite: 'checks',
  issue_comment: 'issues',
  push: 'contents',
  workflow_run: 'actions',
};

test('the second manifest differs from the first in one permission only: it may write contents', () => {
  expect(withFixes).toEqual({ ...plain, default_permissions: { ...plain.default_permissions, contents: 'write' } });
  expect(plain.default_permissions['contents']).toBe('read');
});

describe.each([
  ['app.yml', plain],
  ['app-with-fixes.yml', withFixes],
])('%s', (path, manifest) => {
  test('is for the organization that registers it alone', () => {
    expect(manifest.public).toBe(false);
    expect(manifest.description.length).toBeGreaterThan(20);
  });

  test('asks for permissions that GitHub knows, each at an access that it has', () => {
    const known = describedApi().resolve('#/components/schemas/app-permissions');
    const properties = isJsonObject(known) && isJsonObject(known['properties']) ? known['properties'] : {};
    for (const [name, access] of Object.entries(manifest.default_permissions)) {
      const property = properties[name];
      expect(isJsonObject(property) ? property['enum'] : undefined, name).toContain(access);
    }
  });

  test('subscribes to no event that its permissions do not cover', () => {
    for (const event of manifest.default_events)
      expect(manifest.default_permissions, event).toHaveProperty([permissionOfEvent[event] ?? 'unknown']);
  });

  test('says what each permission is for', () => {
    const lines = readText(path).split('\n');
    for (const name of Object.keys(manifest.default_permissions)) {
      const at = lines.findIndex(line => line.startsWith(`  ${name}:`));
      expect(lines[at - 1], name).toMatch(/^ {2}# \S/u);
    }
  });
});

describe('the guide to the App', () => {
  const guide = readText('docs/app.md');
  const rowsOf = (heading: string): readonly (readonly string[])[] => {
    const [, section = ''] = guide.split(`\n## ${heading}\n`);
    const [table = ''] = section.split(/^## /mu);
    return [...table.matchAll(/^\| (.+) \|$/gmu)].map(([, row = '']) => row.split(' | ')).slice(1);
  };

  test('gives a reason for each permission, and for no other', () => {
    const asked = Object.entries(plain.default_permissions).map(([name, access]) => `\`${name}: ${access}\``);
    expect(rowsOf('What each permission is for').map(([name]) => name)).toEqual([...asked, '`contents: write`']);
  });

  test.each([
    ['app.yml', plain],
    ['app-with-fixes.yml', withFixes],
  ])('has an address that registers the App of %s', (path, manifest) => {
    const addresses = [...guide.matchAll(/^(https:\/\/\S+\/settings\/apps\/new\?\S+)$/gmu)].map(([, address = '']) => new URL(address));
    const wanted = new URLSearchParams({
      name: manifest.name,
      url: manifest.url,
      description: manifest.description,
      public: String(manifest.public),
      webhook_active: 'true',
      webhook_url: 'https://tidewaiter.example.com/api/github/webhooks',
      ...manifest.default_permissions,
    });
    for (const event of manifest.default_events) wanted.append('events[]', event);
    expect(
      addresses.map(({ search }) => [...new URLSearchParams(search)]),
      `${path}: /organizations/acme/settings/apps/new?${wanted.toString()}`,
    ).toContainEqual([...wanted]);
  });
});
