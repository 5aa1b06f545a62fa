import { describe, expect, test } from 'vitest';
import { weaknessesOf, weaknessIds, weaknessWords } from '../../../src/reports/words/weaknesses.ts';
import { allRules } from '../../../src/rules/catalog.ts';

/** Weaknesses that MITRE does not let anyone map to ("Vulnerability Mapping: PROHIBITED"): categories, views, and mere lacks of quality. */
const prohibited = new Set(['16', '17', '254', '255', '264', '310', '320', '361', '388', '399', '1120', '1125', '1126', '1164']);

describe('the weaknesses of rules', () => {
  test('are ones that have a name, each once for a rule, and none that may not be mapped to', () => {
    for (const { meta } of allRules) {
      const found = weaknessesOf(meta.references);
      for (const weakness of found) {
        expect(weakness.name, `${meta.id} ${weakness.id}`).toMatch(/^[A-Z]\S+ \S/u);
        expect(prohibited.has(weakness.number), `${meta.id} ${weakness.id}`).toBe(false);
      }
      expect(new Set(found.map(({ id }) => id)).size, meta.id).toBe(found.length);
      expect(found.length, meta.id).toBe(meta.references.filter(reference => reference.includes('cwe.mitre.org')).length);
    }
  });

  test('are there for every rule about privileges, secrets and control of access', () => {
    const without = allRules.flatMap(({ meta }) => (weaknessIds(meta.references).length === 0 ? [meta.id] : []));
    expect(without.filter(id => /^(rbac|control-plane)\//u.test(id))).toEqual([
      'control-plane/kubelet-cert-rotation-disabled',
      'control-plane/kubelet-hostname-override',
      'control-plane/kubelet-iptables-chains',
      'control-plane/kubelet-protect-kernel-defaults',
      'control-plane/removed-admission-plugin',
      'control-plane/request-timeout',
      'control-plane/risky-feature-gate',
      'control-plane/secure-port-disabled',
      'control-plane/service-account-keys-missing',
      'rbac/dangling-role-reference',
    ]);
  });

  test('are written as MITRE writes them, and other addresses are none', () => {
    const address = 'https://cwe.mitre.org/data/definitions/250.html';
    expect(weaknessesOf([address, 'https://example.com/data/definitions/1.html']).map(weaknessWords)).toEqual([
      'CWE-250 Execution with Unnecessary Privileges',
    ]);
    expect(weaknessWords({ id: 'CWE-9', number: '9', name: undefined })).toBe('CWE-9');
  });
});
