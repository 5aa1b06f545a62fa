import { describe, expect, test } from 'vitest';
import { notCovered, type RuleWords } from '../../../../src/rules/concepts/rbac/rbac-covers.ts';

const rule = (words: Partial<RuleWords>): RuleWords => ({
  verbs: [],
  apiGroups: [],
  resources: [],
  resourceNames: [],
  nonResourceURLs: [],
  ...words,
});
const pods = rule({ verbs: ['get', 'list'], apiGroups: [''], resources: ['pods'] });
const url = (path: string, verb = 'get') => rule({ verbs: [verb], nonResourceURLs: [path] });
const isCovered = (owner: RuleWords, wanted: RuleWords): boolean => notCovered([owner], [wanted]).length === 0;

describe('rules that somebody has', () => {
  test('cover the same ones, and those with less of each', () => {
    expect(isCovered(pods, pods)).toBe(true);
    expect(isCovered(pods, { ...pods, verbs: ['get'] })).toBe(true);
    expect(isCovered({ ...pods, apiGroups: ['', 'apps'], resources: ['pods', 'secrets'] }, pods)).toBe(true);
  });

  test('do not cover another verb, group or resource', () => {
    for (const more of [{ verbs: ['get', 'delete'] }, { apiGroups: ['', 'apps'] }, { resources: ['pods', 'secrets'] }])
      expect(isCovered(pods, { ...pods, ...more })).toBe(false);
  });

  test('cover everything by a wildcard, and a wildcard by nothing less', () => {
    for (const wildcard of [{ verbs: ['*'] }, { apiGroups: ['*'] }, { resources: ['*'] }]) {
      expect(isCovered({ ...pods, ...wildcard }, pods)).toBe(true);
      expect(isCovered(pods, { ...pods, ...wildcard })).toBe(false);
      expect(isCovered({ ...pods, ...wildcard }, { ...pods, ...wildcard })).toBe(true);
    }
  });

  test('cover a subresource by its own name or that of all, and not by its resource', () => {
    const exec = { ...pods, resources: ['pods/exec'] };
    expect(isCovered(exec, exec)).toBe(true);
    expect(isCovered({ ...pods, resources: ['*/exec'] }, exec)).toBe(true);
    expect(isCovered(pods, exec)).toBe(false);
  });

  test('of named objects cover those alone', () => {
    const named = (...resourceNames: readonly string[]): RuleWords => ({ ...pods, resourceNames });
    expect(isCovered(pods, named('a'))).toBe(true);
    expect(isCovered(named('a', 'b'), named('b'))).toBe(true);
    expect(isCovered(named('a'), named('a', 'b'))).toBe(false);
    expect(isCovered(named('a'), pods)).toBe(false);
  });

  test('cover addresses by themselves or by what stands before an asterisk', () => {
    expect(isCovered(url('/metrics'), url('/metrics'))).toBe(true);
    expect(isCovered(url('/healthz/*'), url('/healthz/ready'))).toBe(true);
    expect(isCovered(url('*'), url('/metrics'))).toBe(true);
    expect(isCovered(url('/metrics'), url('/logs'))).toBe(false);
    expect(isCovered(url('/metrics'), url('/metrics', 'post'))).toBe(false);
    expect(isCovered(pods, url('/metrics'))).toBe(false);
  });

  test('cover together what none of them covers alone, part by part', () => {
    const owner = [pods, rule({ verbs: ['get'], apiGroups: ['apps'], resources: ['deployments'] })];
    expect(
      notCovered(owner, [{ ...pods, verbs: ['get'] }, rule({ verbs: ['get'], apiGroups: ['apps'], resources: ['deployments'] })]),
    ).toEqual([]);
  });
});

test('what is not covered is told in parts of one verb on one resource, name or address', () => {
  const wanted = rule({
    verbs: ['get', 'delete'],
    apiGroups: [''],
    resources: ['pods', 'secrets'],
    resourceNames: ['a', 'b'],
    nonResourceURLs: ['/logs'],
  });
  const part = (verb: string, resource: string, name: string) =>
    rule({ verbs: [verb], apiGroups: [''], resources: [resource], resourceNames: [name] });
  expect(notCovered([pods], [wanted])).toEqual([
    part('delete', 'pods', 'a'),
    part('delete', 'pods', 'b'),
    part('get', 'secrets', 'a'),
    part('get', 'secrets', 'b'),
    part('delete', 'secrets', 'a'),
    part('delete', 'secrets', 'b'),
    url('/logs'),
    url('/logs', 'delete'),
  ]);
  expect(notCovered([], [pods])).toEqual([
    { ...pods, verbs: ['get'] },
    { ...pods, verbs: ['list'] },
  ]);
});
