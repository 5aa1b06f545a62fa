import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import type { FileText } from '../../src/review/ports.ts';
import { type ScanResult, scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';

const scan = (files: Files, given: readonly string[] = Object.keys(files), policy: Partial<Policy> = {}): Promise<ScanResult> => {
  const texts = new Map(given.map((path): readonly [string, FileText] => [path, { state: 'text', text: files[path] ?? '' }]));
  const reader = new InMemoryRepository({ base: files, head: files });
  return scanFiles(
    texts,
    { policy: { ...defaultPolicy, ...policy }, rules: allRules, version: '0' },
    { reader, clock: { today: () => '2026-11-24' } },
  );
};

const dockerfile = 'FROM node:24.11-bookworm-slim\nADD a /a\nUSER node\n';
const privileged = 'FROM node:24.11-bookworm-slim\nRUN sudo true\nUSER node\n';

describe('a scan', () => {
  const many = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`z${130 - at}/Dockerfile`, dockerfile]));

  test('of more files than one batch holds finds what it finds in each, by path, and tells of each in the order given', async () => {
    const { findings, coverage, files } = await scan(many);
    const added = findings.filter(({ ruleId }) => ruleId === 'dockerfile/add-local-file');
    expect(added.map(({ location }) => location.path)).toEqual(Object.keys(many).toSorted());
    expect(coverage.entries.map(({ path }) => path)).toEqual(Object.keys(many));
    expect(files.size).toBe(130);
  });

  test('judges once what Compose files of other batches name', async () => {
    const named = {
      'a.yaml': 'services: {a: {build: {context: ., dockerfile: app.build}}}\n',
      ...many,
      'b.yaml': 'services: {b: {build: {context: ., dockerfile: app.build}}}\n',
      'app.build': privileged,
    };
    const { findings, coverage } = await scan(named, Object.keys(named).slice(0, -1));
    const found = findings.filter(({ ruleId }) => ruleId === 'dockerfile/sudo');
    expect(found.map(({ location }) => location.path)).toEqual(['app.build']);
    expect(coverage.entries.filter(({ path }) => path === 'app.build')).toEqual([
      { path: 'app.build', status: 'evaluated', kind: 'dockerfile' },
    ]);
  });

  test('joins the files of a unit wherever they stand among the others', async () => {
    const deployment = (label: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: a, image: "b:1"}]}}}\n`;
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n';
    const danglingIn = async (label: string): Promise<number> => {
      const files = { 'k/web.yaml': deployment(label), ...many, 'k/service.yaml': service };
      const { findings } = await scan(files, Object.keys(files), { profile: profileEverywhere('hardening') });
      return findings.filter(({ ruleId }) => ruleId === 'network/dangling-service').length;
    };
    expect(await danglingIn('web')).toBe(0);
    expect(await danglingIn('shop')).toBe(1);
  });

  test('says of a waiver that covers nothing once, and only when nothing in all batches is covered', async () => {
    const waiver = { rules: ['dockerfile/sudo'], paths: ['z1/Dockerfile'], subjects: [], reason: 'known', until: undefined };
    const unused = async (files: Files): Promise<number> =>
      (await scan(files, Object.keys(files), { waivers: [waiver] })).notifications.filter(({ code }) => code === 'unused-suppression')
        .length;
    expect(await unused(many)).toBe(1);
    expect(await unused({ ...many, 'z1/Dockerfile': privileged })).toBe(0);
  });
});
