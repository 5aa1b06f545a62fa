import { describe, expect, test } from 'vitest';
import {
  beginsWithTrivy,
  type PeerSkip,
  readBuildkitComment,
  readBuildkitOptions,
  readCheckov,
  readHadolint,
  readKics,
  readTrivy,
} from '../../src/artifacts/suppressions/peers/peer-comment.ts';
import { allPeerChecks, type Peer } from '../../src/artifacts/suppressions/peers/peer-rules.ts';

/** Two checks of a tool that Tidewaiter has rules for. */
const idsOf = (peer: Peer): readonly [string, string] => {
  const [one, other] = allPeerChecks(peer).map(({ id }) => id);
  if (one === undefined || other === undefined) throw new Error(`${peer} has fewer than two checks.`);
  return [one, other];
};
const shown = (skip: PeerSkip | undefined): unknown => skip && { ...skip, checks: [...new Set(skip.checks.map(({ id }) => id))] };

const [dl, dl2] = ['DL3008', 'DL3015'];
const [ckv, ckv2] = idsOf('checkov');
const [kics, kics2] = idsOf('kics');
const [buildkit, buildkit2] = idsOf('buildkit');
const [trivy] = idsOf('trivy');
const padding = (length: number): string => ' '.repeat(length);

describe("hadolint's comment", () => {
  test.each([
    [' hadolint ignore=DL3008', { reach: 'inline', checks: [dl] }],
    ['hadolint   ignore = DL3008 , DL3015', { reach: 'inline', checks: [dl, dl2] }],
    ['\thadolint global ignore=DL3008', { reach: 'global', checks: [dl] }],
    ['hadolint stage ignore=DL3008 # why # so', { reach: 'stage', checks: [dl], reason: 'why # so' }],
    ['hadolint ignore=DL3008 #', { reach: 'inline', checks: [dl] }],
    ['hadolint ignore=SC2046,DL3008', { reach: 'inline', checks: [dl] }],
    ['hadolint ignore=DL3008 because', undefined],
    ['hadolint other ignore=DL3008', undefined],
    ['x hadolint ignore=DL3008', undefined],
    ['hadolint ignore', undefined],
    ['hadolint ignore=', undefined],
  ])('%j', (text, expected) => {
    expect(shown(readHadolint(text))).toEqual(expected);
  });

  test('is read up to 2,000 characters and a hundred ids', () => {
    expect(shown(readHadolint(`${padding(1_979)}hadolint ignore=DL3008`))).toEqual({ reach: 'inline', checks: [] });
    expect(shown(readHadolint(`${padding(1_978)}hadolint ignore=DL3008`))).toEqual({ reach: 'inline', checks: [dl] });
    const many = (before: number): unknown => shown(readHadolint(`hadolint ignore=${'SC1,'.repeat(before)}DL3008`));
    expect([many(99), many(100)]).toEqual([
      { reach: 'inline', checks: [dl] },
      { reach: 'inline', checks: [] },
    ]);
  });
});

describe("BuildKit's words", () => {
  test.each([
    [`skip=${buildkit}`, [buildkit]],
    [`skip= ${buildkit} , ${buildkit2}`, [buildkit, buildkit2]],
    [`error=true; skip =${buildkit}`, [buildkit]],
    ['error=true', []],
    [`a=1;b=2;skip=${buildkit}`, [buildkit]],
    [`a=1;b=2;c=3;skip=${buildkit}`, []],
    ['skip', []],
    [`skip=all,${buildkit}`, [buildkit]],
    [`skip=${','.repeat(99)}${buildkit}`, [buildkit]],
    [`skip=${','.repeat(100)}${buildkit}`, []],
    [`${padding(1_990)}skip=${buildkit}`, []],
  ])('%j', (value, ids) => {
    expect(shown(readBuildkitOptions(value))).toEqual({ checks: ids });
  });

  test('skip all of its checks by one word', () => {
    expect(readBuildkitOptions('skip=all').checks).toEqual(allPeerChecks('buildkit'));
  });

  test('may stand above an instruction, up to the first space', () => {
    expect(shown(readBuildkitComment(` check = skip=${buildkit} ,${buildkit2}`))).toEqual({ checks: [buildkit] });
    expect(shown(readBuildkitComment(`CHECK=skip=${buildkit}`))).toEqual({ checks: [buildkit] });
    expect(readBuildkitComment(`x check=skip=${buildkit}`)).toBe(undefined);
    expect(readBuildkitComment(`${padding(2_000)}check=skip=all`)).toBe(undefined);
  });
});

describe("Checkov's comment", () => {
  test.each([
    [`checkov:skip=${ckv}`, { checks: [ckv] }],
    [`words bridgecrew:skip=  ${ckv},${ckv2}:  it is so: yes `, { checks: [ckv, ckv2], reason: 'it is so: yes' }],
    [`cortex:skip=${ckv}:`, { checks: [ckv] }],
    ['checkov:skip=', undefined],
    [`other:skip=${ckv}`, undefined],
    [`${padding(2_000)}checkov:skip=${ckv}`, undefined],
  ])('%j', (text, expected) => {
    expect(shown(readCheckov(text))).toEqual(expected);
  });
});

describe("Trivy's words", () => {
  const read = (text: string): unknown => {
    const found = readTrivy(text);
    return found && [found.begins, ...found.skips.map(skip => [...new Set(skip.checks.map(({ id }) => id)), skip.until])];
  };

  test.each([
    [`trivy:ignore:${trivy}`, [true, [trivy, undefined]]],
    [` tfsec:ignore:${trivy}`, [true, [trivy, undefined]]],
    [`#/*trivy:ignore:${trivy}`, [true, [trivy, undefined]]],
    [`words trivy:ignore:${trivy}:exp:2027-01-01`, [false, [trivy, '2027-01-01']]],
    [`trivy:exp:2027-01-01:ignore:${trivy}`, [true, [trivy, '2027-01-01']]],
    [`trivy:ignore:${trivy}  trivy:ignore:${trivy}:exp:x`, [true, [trivy, undefined], [trivy, 'x']]],
    [`trivy:ignore:${trivy}:exp`, [true, [trivy, undefined]]],
    [`trivy:ignore:${trivy}[name=x]`, undefined],
    [`trivy:ignore:${trivy}:ws:dev`, undefined],
    ['trivy:ignore', undefined],
    ['trivy:ignore:', undefined],
    [`grype:ignore:${trivy}`, undefined],
    ['words', undefined],
    [`${padding(2_000)}trivy:ignore:${trivy}`, undefined],
    [`trivy:${'a:b:'.repeat(9)}ignore:${trivy}`, undefined],
    [`trivy:${'a:b:'.repeat(8)}ignore:${trivy}`, [true, [trivy, undefined]]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('may name many checks by a pattern, with and without what stands before their numbers', () => {
    const all = readTrivy('trivy:ignore:*')?.skips[0]?.checks;
    expect(all).toEqual(allPeerChecks('trivy'));
    const docker = readTrivy('trivy:ignore:ds-*')?.skips[0]?.checks.map(({ id }) => id) ?? [];
    expect(docker.length).toBeGreaterThan(1);
    expect(readTrivy('trivy:ignore:AVD-DS-*')?.skips[0]?.checks.map(({ id }) => id)).toEqual(docker);
    expect(docker.length).toBeLessThan(allPeerChecks('trivy').length);
  });

  test.each([
    [`trivy:ignore:${trivy}`, true],
    [` # tfsec:ignore:${trivy}`, true],
    [`words trivy:ignore:${trivy}`, false],
    ['trivy', false],
    ['trivy:ignore:', false],
    ['', false],
  ])('begin %j: %s', (text, begins) => {
    expect(beginsWithTrivy(text)).toBe(begins);
  });
});

describe("KICS's comment", () => {
  const all = [...new Set(allPeerChecks('kics').map(({ id }) => id))];

  test.each([
    ['kics-scan ignore', { reach: 'file', checks: all }],
    [' KICS-scan Ignore-Line words', { reach: 'line', checks: all }],
    ['kics-scan ignore-block', { reach: 'block', checks: all }],
    [`kics-scan disable=${kics},${kics2}`, { reach: 'file', checks: [kics, kics2] }],
    [`kics-scan disable=${kics.toUpperCase()}`, { reach: 'file', checks: [kics] }],
    ['kics-scan disable', { reach: 'file', checks: [] }],
    [`kics-scan disable=${','.repeat(99)}${kics}`, { reach: 'file', checks: [kics] }],
    [`kics-scan disable=${','.repeat(100)}${kics}`, { reach: 'file', checks: [] }],
    ['kics-scan other=x', undefined],
    ['kics-scan', undefined],
    ['x kics-scan ignore', undefined],
    [`${padding(2_000)}kics-scan ignore`, undefined],
  ])('%j', (text, expected) => {
    expect(shown(readKics(text))).toEqual(expected);
  });

  test('keeps the rules of the checks that it enables, and no others', () => {
    const rulesOf = (id: string): readonly string[] => allPeerChecks('kics').flatMap(check => (check.id === id ? check.rules : []));
    const left = new Set(readKics(`kics-scan enable=${kics}`)?.checks.flatMap(({ rules }) => rules));
    expect(rulesOf(kics).length).toBeGreaterThan(0);
    expect(rulesOf(kics).filter(rule => left.has(rule))).toEqual([]);
    const others = new Set(allPeerChecks('kics').flatMap(({ rules }) => rules));
    expect(left.size).toBe(others.size - new Set(rulesOf(kics)).size);
  });
});
