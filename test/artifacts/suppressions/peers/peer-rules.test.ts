import { describe, expect, test } from 'vitest';
import { allPeerChecks, type Peer, peerChecks, rulesOfAnyPeer } from '../../../../src/artifacts/suppressions/peers/peer-rules.ts';

const ruleIds = (peer: Peer, id: string): readonly string[] => peerChecks(peer, id).flatMap(check => check.rules);

describe('a check of another tool is like these rules', () => {
  test.each<[Peer, string, readonly string[]]>([
    ['hadolint', 'DL3008', ['dockerfile/unpinned-os-package']],
    ['hadolint', 'dl3008', []],
    ['hadolint', 'SC2086', []],
    ['buildkit', 'JSONArgsRecommended', ['dockerfile/shell-form-command']],
    ['buildkit', 'InvalidBaseImagePlatform', []],
    ['checkov', 'CKV_DOCKER_3', ['dockerfile/root-user']],
    ['trivy', 'DS-0002', ['cross/effective-root', 'dockerfile/root-user']],
    ['trivy', 'ds-0002', ['cross/effective-root', 'dockerfile/root-user']],
    ['trivy', 'AVD-DS-0002', ['cross/effective-root', 'dockerfile/root-user']],
    ['trivy', 'DS002', ['cross/effective-root', 'dockerfile/root-user']],
    ['trivy', 'least-privilege-user', ['cross/effective-root', 'dockerfile/root-user']],
    ['trivy', 'docker-least-privilege-user', ['cross/effective-root', 'dockerfile/root-user']],
    ['kube-linter', 'privileged-container', ['kubernetes/privileged-container']],
    ['kube-score', 'container-security-context-privileged', ['kubernetes/privileged-container']],
    ['polaris', 'hostNetworkSet', ['kubernetes/host-network']],
    ['kics', '00481784-25AA-4a55-8633-3136dfcf4f37', ['dockerfile/package-cache-left-behind']],
  ])('%s %s', (peer, id, expected) => {
    expect(ruleIds(peer, id)).toEqual(expected);
  });

  test('an old name that has another meaning than its form says is not taken by its form', () => {
    expect(peerChecks('trivy', 'KSV-0012').map(check => check.id)).toEqual(['KSV-0012']);
    expect(peerChecks('trivy', 'KSV0012')).toEqual([]);
  });

  test('an alias of two checks means both', () => {
    expect(peerChecks('trivy', 'use-specific-tags').map(check => check.id)).toEqual(['DS-0001', 'KSV-0013']);
  });

  test('a check that speaks about several rules means all of them', () => {
    expect(ruleIds('kube-score', 'container-resources')).toEqual([
      'kubernetes/no-cpu-limit',
      'kubernetes/no-memory-limit',
      'kubernetes/no-resource-requests',
    ]);
  });

  test('an id can be asked for without its tool', () => {
    expect(rulesOfAnyPeer('DL3008')).toEqual(['dockerfile/unpinned-os-package']);
    expect(rulesOfAnyPeer('nothing')).toEqual([]);
  });

  test('each tool has its own', () => {
    expect(allPeerChecks('hadolint').every(({ id }) => /^DL\d{4}$/u.test(id))).toBe(true);
    expect(allPeerChecks('checkov').every(({ id }) => id.startsWith('CKV'))).toBe(true);
  });
});
