import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { renderReviewComments } from '../../src/reports/comments/review-comments.ts';
import { renderReviewJson } from '../../src/reports/json/review-json.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { Family } from '../../src/rules/rule.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import { familyGroups, fixOf, fixOfFindings, groupFindings, groupsOf } from '../../src/verdict/groups.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { reviewChange, usualRules } from '../support/in-memory-repository.ts';
import { deltaOf, findingOf, newEntry, oldEntry } from '../support/verdict-data.ts';

const container = (name: string): string => `        - name: ${name}\n          image: ghcr.io/acme/${name}:1.4.2\n`;

const deployment = (name: string, ...containers: readonly string[]): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
${containers.map(container).join('')}`;

const stack = (...services: readonly string[]): string =>
  `services:\n${services.map(name => `  ${name}:\n    image: ghcr.io/acme/${name}:1.4.2\n`).join('')}`;

const dockerfile = 'FROM node\nRUN apt-get update && apt-get install -y curl\nCOPY . .\nCMD ["node", "a.js"]\n';

const groupsIn = async (head: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = {}) =>
  groupsOf(await reviewChange({ base, head: { ...base, ...head } }));

describe('a first pull request shows what a person can read', () => {
  test('one finding for a Deployment, and no more for each further container', async () => {
    for (const containers of [['app'], ['app', 'proxy'], ['app', 'proxy', 'logs', 'cache']])
      expect(await groupsIn({ 'deploy.yaml': deployment('web', ...containers) })).toHaveLength(1);
  });

  test('one finding for a Compose file, with one service or with five', async () => {
    expect(await groupsIn({ 'compose.yaml': stack('web') })).toHaveLength(1);
    expect(await groupsIn({ 'compose.yaml': stack('web', 'api', 'db', 'cache', 'worker') })).toHaveLength(1);
    expect(await groupsIn({ 'compose.yaml': stack('web'), 'b/compose.yaml': stack('api') })).toHaveLength(2);
  });

  test('six with a Deployment, a Compose file and a Dockerfile, of which at most five are medium or worse', async () => {
    const groups = await groupsIn({
      'deploy.yaml': deployment('web', 'app'),
      'compose.yaml': stack('web'),
      Dockerfile: dockerfile,
      'a.js': '',
    });
    expect(groups).toHaveLength(6);
    expect(groups.filter(({ severity }) => severity === 'medium')).toHaveLength(5);
    expect(new Set(groups.flatMap(({ family }) => family ?? []))).toEqual(new Set(['build-hygiene', 'pod-hardening', 'service-hardening']));
  });
});

describe('by the whole catalogue, in the profile that is set where nobody says anything,', () => {
  const placesIn = async (head: Readonly<Record<string, string>>, profile = defaultPolicy.profile): Promise<number> =>
    groupsOf(await reviewChange({ base: {}, head }, { rules: allRules, policy: { profile } })).length;
  const first = { 'deploy.yaml': deployment('web', 'app'), 'compose.yaml': stack('web'), Dockerfile: dockerfile, 'a.js': '' };

  test('a workload and a Compose file show one place each, with one container or with five', async () => {
    for (const names of [['app'], ['app', 'proxy', 'logs', 'cache', 'backup']]) {
      expect(await placesIn({ 'deploy.yaml': deployment('web', ...names) })).toBe(1);
      expect(await placesIn({ 'compose.yaml': stack(...names) })).toBe(1);
    }
  });

  test('a Dockerfile shows at most four, and a first pull request with all three at most six', async () => {
    expect(await placesIn({ Dockerfile: dockerfile, 'a.js': '' })).toBeLessThanOrEqual(4);
    expect(await placesIn(first)).toBeLessThanOrEqual(6);
  });

  test('it shows less than under `hardening`, and that less than under `strict`', async () => {
    const [gate, hardening, strict] = [
      await placesIn(first),
      await placesIn(first, profileEverywhere('hardening')),
      await placesIn(first, profileEverywhere('strict')),
    ];
    expect(gate).toBeGreaterThan(2);
    expect(hardening).toBeGreaterThan(gate);
    expect(strict).toBeGreaterThan(hardening);
  });
});

describe('a group', () => {
  test('holds each finding of its family about its owner once, and its severity is that of the worst', async () => {
    for (const result of await generatedReviews(60)) {
      const groups = groupsOf(result);
      const members = groups.flatMap(group => group.members);
      expect(new Set(members).size).toBe(members.length);
      expect(members.toSorted(byMark)).toEqual(result.considered.shown.toSorted(byMark));
      for (const { severity, members: own } of groups) expect(own[0].head.severity).toBe(severity);
    }
  });

  test('lists only what the change caused, and counts what was missing before', async () => {
    const base = { 'deploy.yaml': deployment('web', 'app') };
    const head = deployment('web', 'app', 'proxy');
    const [group, ...others] = await groupsIn({ 'deploy.yaml': head }, base);
    expect(others).toEqual([]);
    expect(group?.members.every(({ caused }) => caused)).toBe(true);
    const all = await groupsIn({ 'deploy.yaml': head });
    expect((group?.members.length ?? 0) + (group?.older.length ?? 0)).toBe(all[0]?.members.length);
    expect(group?.older.length).toBeGreaterThan(0);
  });

  test('has one more part where a workload that lacked others lacks one more, and that part is new, not as it was before', async () => {
    const base = deployment('web', 'app').replace(
      '1.4.2\n',
      '1.4.2\n          securityContext: {privileged: false, readOnlyRootFilesystem: true}\n',
    );
    const head = base.replace(', readOnlyRootFilesystem: true', '');
    const [group, ...others] = await groupsIn({ 'deploy.yaml': head }, { 'deploy.yaml': base });
    expect(others).toEqual([]);
    expect(group?.members.map(({ head: { ruleId }, state }) => `${ruleId} ${state}`)).toEqual(['kubernetes/writable-root-filesystem new']);
    expect(group?.older.length).toBeGreaterThan(0);
  });

  test('is of one workload: two of one file are two groups, and a single finding without a family stands by itself', async () => {
    const groups = await groupsIn({ 'all.yaml': `${deployment('web', 'app')}---\n${deployment('api', 'app')}` });
    expect(groups.map(({ owner }) => owner.subject)).toEqual(['Deployment/web', 'Deployment/api']);
    const alone = groupFindings(
      [findingOf('low'), findingOf('low')],
      finding => finding,
      () => undefined,
    );
    expect(alone.map(({ family, members }) => [family, members.length])).toEqual([
      [undefined, 1],
      [undefined, 1],
    ]);
  });

  test('of a Dockerfile and of a Compose file is of the whole file, whatever stages and services there are', () => {
    const owners = (family: Family, ...subjects: readonly string[]) =>
      groupFindings(
        subjects.map(subject => ({ ...findingOf('low'), location: { ...findingOf('low').location, subject } })),
        finding => finding,
        () => family,
      ).map(({ owner }) => owner.subject);
    expect(owners('build-hygiene', 'stage:build', 'stage:1')).toEqual(['']);
    expect(owners('service-hardening', 'service:web', 'service:api')).toEqual(['']);
    expect(owners('pod-hardening', 'Deployment/a', 'Deployment/b')).toEqual(['Deployment/a', 'Deployment/b']);
  });

  test('has its worst member first, and the worst group comes first; equals stay in the order in which they were given', () => {
    const at = (severity: Severity, subject: string) => ({ ...findingOf(severity), location: { ...findingOf('low').location, subject } });
    const given = [
      at('low', 'Deployment/a'),
      at('medium', 'Deployment/b'),
      at('high', 'Deployment/c'),
      at('high', 'Deployment/a'),
      at('low', 'Deployment/c'),
    ];
    const groups = groupFindings(
      given,
      finding => finding,
      () => 'pod-hardening',
    );
    expect(groups.map(({ owner, severity, members }) => [owner.subject, severity, members.map(one => one.severity)])).toEqual([
      ['Deployment/a', 'high', ['high', 'low']],
      ['Deployment/c', 'high', ['high', 'low']],
      ['Deployment/b', 'medium', ['medium']],
    ]);
  });

  test('has two members or more where the findings of a file are told as one', () => {
    const [one, other, alone] = ['Deployment/a', 'Deployment/a', 'Deployment/b'].map(subject => ({
      ...findingOf('low'),
      location: { ...findingOf('low').location, subject },
    }));
    expect(
      familyGroups(
        [one, other, alone].flatMap(finding => finding ?? []),
        () => 'pod-hardening',
      ),
    ).toEqual([[one, other]]);
  });

  test('does not count older gaps that are suppressed, nor older findings for one that stands by itself', () => {
    const rules = new Map([
      ['test/rule', { family: 'pod-hardening' as const }],
      ['test/alone', {}],
    ]);
    const alone = { ...findingOf('low'), ruleId: 'test/alone' };
    const heads = (...findings: readonly Finding[]) =>
      considerEntries(deltaOf(...findings.map(oldEntry)), defaultPolicy, new Set()).preExisting;
    const shown = considerEntries(deltaOf(newEntry(findingOf('low')), newEntry(alone)), defaultPolicy, new Set()).shown;
    const preExisting = heads(findingOf('low'), findingOf('low', { suppressed: true }), alone);
    expect(groupsOf({ considered: { shown, preExisting }, rules }).map(({ older }) => older.length)).toEqual([1, 0]);
  });

  test('of a namespace holds what several files of its folder lack, and not what those of another folder do', () => {
    const at = (path: string) => ({
      ...findingOf('medium', { path }),
      location: { path, range: { start: 0, end: 1 }, subject: 'Namespace/shop' },
    });
    const isolation = () => 'network-isolation' as const;
    const groups = groupFindings([at('eu/a.yaml'), at('eu/b.yaml'), at('us/a.yaml')], finding => finding, isolation);
    expect(groups.map(({ members }) => members.map(({ location }) => location.path))).toEqual([['eu/a.yaml', 'eu/b.yaml'], ['us/a.yaml']]);
    expect(familyGroups([at('eu/a.yaml'), at('eu/b.yaml')], isolation)).toEqual([]);
  });

  test('of another family or of another object is of one file, even where the folder has more of that name', () => {
    const at = (path: string, subject: string) => ({ ...findingOf('medium'), location: { path, range: { start: 0, end: 1 }, subject } });
    const count = (subject: string, family: Family) =>
      groupFindings(
        [at('eu/a.yaml', subject), at('eu/b.yaml', subject)],
        finding => finding,
        () => family,
      ).length;
    expect(count('Namespace/shop', 'network-isolation')).toBe(1);
    expect(count('Namespace/shop', 'pod-hardening')).toBe(2);
    expect(count('Deployment/web', 'network-isolation')).toBe(2);
  });

  test('has one edit that is proven: applied, no finding that it mends is left, and no other has come', async () => {
    const text = deployment('web', 'app', 'proxy');
    const result = await reviewChange({ base: {}, head: { 'deploy.yaml': text } });
    const [group] = groupsOf(result);
    const mending = group && fixOf(group);
    expect(mending?.mends).toBe(group?.members.filter(({ head }) => head.fix).length);
    expect(mending?.mends).toBeGreaterThan(4);
    const again = await reviewChange({ base: {}, head: { 'deploy.yaml': applyEdits(text, mending?.fix.edits ?? []) } });
    expect(again.considered.shown.map(({ head }) => head.ruleId).toSorted()).toEqual(
      group?.members.flatMap(({ head }) => (head.fix ? [] : [head.ruleId])).toSorted(),
    );
    expect(again.verdict.conclusion).not.toBe('incomplete');
  });

  test('of which two parts can be mended, each by an edit of its own, offers the first and counts what that one mends', () => {
    const edit = (title: string) => ({ title, safety: 'safe' as const, edits: [{ range: { start: 0, end: 1 }, newText: title }] });
    const [one, other, own] = [edit('one'), edit('other'), edit('own')];
    const members = [undefined, one, one, other].map(familyFix => ({ ...findingOf('low'), fix: own, ...(familyFix && { familyFix }) }));
    expect(fixOfFindings(members)).toEqual({ fix: one, path: 'Dockerfile', mends: 2 });
    expect(fixOfFindings([findingOf('low'), { ...findingOf('low', { path: 'b' }), fix: own }])).toEqual({ fix: own, path: 'b', mends: 1 });
    expect(
      fixOfFindings([
        { ...findingOf('low'), fix: one },
        { ...findingOf('low'), fix: own },
      ])?.fix,
    ).toEqual(one);
    expect(fixOfFindings([findingOf('low')])).toBe(undefined);
  });

  test('has one comment, which speaks of all of its members and offers that edit', async () => {
    const result = await reviewChange({ base: {}, head: { 'deploy.yaml': deployment('web', 'app') } });
    const { payload, omitted } = renderReviewComments(result);
    expect(payload).toHaveLength(1);
    expect(payload[0]?.fingerprints).toHaveLength(result.considered.shown.length);
    expect(payload[0]?.body.match(/^```suggestion$/gmu)).toHaveLength(1);
    expect(payload[0]?.body).toContain('runAsNonRoot: true');
    expect(payload[0]?.body).toContain('allowPrivilegeEscalation: false');
    expect(omitted.map(({ reason }) => reason)).toEqual(omitted.map(() => 'rolled-up'));
  });

  test('changes no fingerprint, no state and no verdict', async () => {
    const ungrouped = usualRules.map(rule => {
      const { family: _, ...meta } = rule.meta;
      return { ...rule, meta } as (typeof usualRules)[number];
    });
    const change = { base: {}, head: { 'deploy.yaml': deployment('web', 'app', 'proxy'), 'compose.yaml': stack('a', 'b') } };
    const [grouped, plain] = [await reviewChange(change), await reviewChange(change, { rules: ungrouped })];
    expect(grouped.verdict).toEqual(plain.verdict);
    const [one, other] = [grouped, plain].map(result => renderReviewJson(result).findings);
    expect(one).toEqual(other);
    expect(groupsOf(plain)).toHaveLength(plain.considered.shown.length);
  });
});

const byMark = (
  a: { readonly head: { readonly fingerprint: string; readonly location: { readonly path: string } } },
  b: typeof a,
): number => (`${a.head.location.path} ${a.head.fingerprint}` < `${b.head.location.path} ${b.head.fingerprint}` ? -1 : 1);
