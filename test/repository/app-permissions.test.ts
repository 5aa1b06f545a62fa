import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Requirement, requirements } from '../fake-github/rest/permissions.ts';
import { readText, writtenFiles } from './repository-files.ts';

const permissionsOf = (path: string): Readonly<Record<string, string>> => parse(readText(path)).default_permissions;
const plain = permissionsOf('app.yml');
const withFixes = permissionsOf('app-with-fixes.yml');

const sources = writtenFiles().filter(path => /^(?:app|src\/github)\/.*\.ts$/u.test(path));
const text = sources.map(readText).join('\n');

/** `getCollaboratorPermissionLevel` → `get-collaborator-permission-level`, as the description names operations. */
const kebab = (name: string): string => name.replaceAll(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`);

/** Operations of the REST API that the App's code calls: `client.rest.pulls.listFiles(…)`. */
const operations = [
  ...new Set([...text.matchAll(/\.rest\.(\w+)\.(\w+)/gu)].map(([, group = '', name = '']) => `${kebab(group)}/${kebab(name)}`)),
];

type Permission = Exclude<Requirement, string>;

const needsOf = (operation: string): readonly Permission[] => {
  const requirement = requirements[operation];
  return requirement === undefined || typeof requirement === 'string' ? [] : [requirement];
};

const grants = (permissions: Readonly<Record<string, string>>, { anyOf, access }: Permission): boolean =>
  anyOf.some(name => permissions[name] === 'write' || permissions[name] === access);

/** What no operation shows: GitHub asks for these itself; app.yml and the guide say where. */
const ownReasons: Readonly<Record<string, string>> = {
  metadata: 'every App has it',
  statuses: 'source of a check in an organization’s ruleset',
  merge_queues: 'event merge_group',
  issues: 'event issue_comment',
};

describe('the App’s permissions', () => {
  test('the code calls operations, and the fake knows what each of them needs', () => {
    expect(operations.length).toBeGreaterThan(5);
    for (const operation of operations) expect(requirements, operation).toHaveProperty([operation]);
  });

  test('suffice for every operation', () => {
    for (const operation of operations)
      for (const need of needsOf(operation)) expect(grants(plain, need), `${operation} needs ${need.anyOf.join(' or ')}`).toBe(true);
  });

  test.each(Object.entries(plain))('%s: %s is used', (name, access) => {
    if (ownReasons[name] !== undefined) return;
    const uses = operations.filter(operation => needsOf(operation).some(need => need.anyOf.includes(name) && need.access === access));
    expect(uses, `no operation needs ${name}: ${access}`).not.toEqual([]);
  });

  test('contents are written by the commit of fixes only, for which there is a manifest of its own', () => {
    expect(text.includes('createCommitOnBranch')).toBe(true);
    expect(withFixes['contents']).toBe('write');
    expect(operations.flatMap(needsOf).filter(need => need.anyOf.includes('contents') && need.access !== 'read')).toEqual([]);
  });
});
