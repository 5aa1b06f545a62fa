import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import type { Patience } from '../../src/engine/bounds.ts';
import { reviewPatience } from '../../src/engine/bounds.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { activeRules } from '../../src/review/judge.ts';
import { readSnapshot } from '../../src/review/read/snapshot.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type Change, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

const rules = activeRules(allRules, defaultPolicy);
const facts = { today: '2026-11-24', buildContexts: new Map(), replacedImages: new Map() };
const services = (count: number, name = 's'): string =>
  `services:\n${Array.from({ length: count }, (_, index) => `  ${name}${index}: {image: nginx, privileged: true}\n`).join('')}`;
const artifactsOf = (files: Readonly<Record<string, string>>) => [
  ...readSnapshot(new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text', text }])), new Map()).artifacts.values(),
];

/** Over after so many looks. */
const patienceOf = (looks: number): Patience & { readonly begun: string[] } => {
  let left = looks;
  const begun: string[] = [];
  const isOver = (): boolean => {
    left -= 1;
    return left < 0;
  };
  return {
    begun,
    isOver,
    begin: path => {
      begun.push(path);
      return !isOver();
    },
  };
};

describe('the room for findings', () => {
  test('holds the given number, and the files that come after are named', () => {
    const artifacts = artifactsOf({ 'a/compose.yaml': services(2), 'b/compose.yaml': services(20), 'c/compose.yaml': services(2) });
    const all = analyze({ artifacts, rules, facts });
    expect(all.unjudged.size).toBe(0);
    const { findings, unjudged, notifications } = analyze({ artifacts, rules, facts, bounds: { findings: 30, text: 1e9 } });
    expect(findings).toHaveLength(30);
    expect([...unjudged.keys()]).toEqual(['b/compose.yaml', 'c/compose.yaml']);
    expect(notifications.map(({ code, level, path }) => [code, level, path])).toEqual([
      ['too-many', 'error', 'b/compose.yaml'],
      ['too-many', 'error', 'c/compose.yaml'],
    ]);
  });

  test('counts the text of findings, whoever chose how long their names are', () => {
    const artifacts = artifactsOf({ 'compose.yaml': services(3, 'n'.repeat(50_000)) });
    const { findings, unjudged } = analyze({ artifacts, rules, facts, bounds: { findings: 1_000, text: 120_000 } });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(3);
    expect([...unjudged.keys()]).toEqual(['compose.yaml']);
  });
});

describe('a review whose time is over', () => {
  const change: Change = {
    base: { 'a/compose.yaml': services(1), 'b/compose.yaml': 'services:\n  x: {image: "nginx:1.2"}\n' },
    head: { 'a/compose.yaml': services(2), 'b/compose.yaml': services(1) },
  };
  const review = (patience: Patience) =>
    reviewResult(
      { policy: defaultPolicy, rules: allRules, version: 'test' },
      { reader: new InMemoryRepository(change), clock: { today: () => '2026-11-24' }, patience },
    );

  test('is never green, wherever it was interrupted, and ends by itself', async () => {
    const verdicts = new Set<string>();
    for (let looks = 0; looks < 60; looks += 1) {
      const { verdict, coverage, notifications } = await review(patienceOf(looks));
      verdicts.add(verdict.conclusion);
      expect(['incomplete', 'block'], `${looks} looks`).toContain(verdict.conclusion);
      const left = coverage.entries.filter(({ status }) => status === 'not-evaluated').map(({ path }) => path);
      const told = notifications.filter(({ code }) => code === 'out-of-time').map(({ path }) => path);
      expect(told).toEqual(expect.arrayContaining(left));
    }
    expect([...verdicts].toSorted()).toEqual(['block', 'incomplete']);
  });

  test('does not call findings new whose base was not judged', async () => {
    // Every state of every finding, however far the review came, is either the right one or says that the base is not known.
    const whole = await review(patienceOf(1e9));
    const truth = new Map(
      whole.delta.entries.flatMap(({ head, state }) => (head ? [[head.fingerprint + head.location.path, state] as const] : [])),
    );
    for (let looks = 0; looks < 60; looks += 1) {
      const { delta } = await review(patienceOf(looks));
      for (const entry of delta.entries)
        if (entry.state === 'new' && truth.get(entry.head.fingerprint + entry.head.location.path) !== 'new')
          expect(entry.baseUnknown, `${looks} looks: ${entry.head.message}`).toBeDefined();
    }
  });

  test('keeps its findings and its verdict when only causes and fixes are left', async () => {
    const counting = patienceOf(1e9);
    const whole = await review(counting);
    const { verdict, delta } = await review(patienceOf(counting.begun.length - 2));
    expect(verdict.conclusion).toBe(whole.verdict.conclusion);
    expect(delta.entries.length).toBe(whole.delta.entries.length);
  });
});

/** Objects as a base, an overlay or a loop multiplies them. */
const deployments = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web-${index}}\nspec: {template: {spec: {containers: [{name: web, image: nginx}]}}}\n---\n`,
  ).join('');

const hostNetwork = `patches: [{target: {kind: Deployment}, patch: '[{"op": "add", "path": "/spec/template/spec/hostNetwork", "value": true}]'}]\n`;

/** A change that gives the host's network to what so many overlays make of so many objects. */
const overlaidChange = (overlays: number, objects: number): Change => {
  const names = Array.from({ length: overlays }, (_, index) => `overlays/o${index}/kustomization.yaml`);
  const ofAll = (more: string): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(name => [name, `resources: [../../base]\n${more}`]));
  const base = { 'base/kustomization.yaml': 'resources: [all.yaml]\n', 'base/all.yaml': deployments(objects) };
  return { base: { ...base, ...ofAll('') }, head: { ...base, ...ofAll(hostNetwork) }, isLocal: true };
};

describe('what is printed for one review', () => {
  test('has a bound: what few bytes make very much of is left open, and the rest is judged', async () => {
    const { coverage, verdict, delta } = await reviewChange(overlaidChange(12, 600));
    const left = coverage.entries.filter(({ status }) => status === 'not-rendered');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(12);
    expect(left.every(entry => 'reason' in entry && entry.reason?.includes('print more than is judged in one review'))).toBe(true);
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    expect(delta.entries.some(entry => entry.head !== undefined && entry.caused && entry.head.ruleId === 'kubernetes/host-network')).toBe(
      true,
    );
  });

  test('is judged to its end where it is as much as people have', async () => {
    const { coverage } = await reviewChange(overlaidChange(12, 20));
    expect(coverage.entries.filter(({ status }) => status === 'not-rendered')).toEqual([]);
  });
});

test('services that extend each other into very many settings are left open, the smallest files judged', async () => {
  const settings = Array.from({ length: 1_000 }, (_, index) => `V${index}: v`).join(', ');
  const extending = Array.from({ length: 90 }, (_, index) => `  s${index}: {extends: {file: all.yaml, service: web}}\n`).join('');
  const projects = Array.from({ length: 7 }, (_, index) => [
    `p${index}/compose.yaml`,
    `services:\n${extending}`.replaceAll('all.yaml', '../all.yaml'),
  ]);
  const head = {
    'all.yaml': `services:\n  web: {image: "nginx:1.31.0", environment: {${settings}}}\n`,
    'small/compose.yaml': services(1),
    ...Object.fromEntries(projects),
  };
  const { coverage, verdict, delta } = await reviewChange({ base: {}, head });
  const left = coverage.entries.flatMap(entry => (entry.status === 'not-evaluated' ? [entry] : []));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(7);
  expect(left[0]?.reason).toContain('settings together once "extends" and "include" are followed');
  expect(verdict.mayMerge).toBe(false);
  expect(delta.entries.some(({ head: found }) => found?.location.path === 'small/compose.yaml')).toBe(true);
});

test('a patience counts processor time from its start, and stays over', () => {
  let user = 5_000_000;
  const seen: string[] = [];
  const patience = reviewPatience(
    () => ({ user, system: 0 }),
    1_000,
    path => void seen.push(path),
  );
  expect(patience.begin('a')).toBe(true);
  user += 1_000_001;
  expect(patience.begin('b')).toBe(false);
  user = 0;
  expect(patience.isOver()).toBe(true);
  expect(seen).toEqual(['a', 'b']);
});
