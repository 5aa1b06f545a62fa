import { describe, expect, test } from 'vitest';
import { type PreparedTrustRoot, prepareTrustRoots, selectTrust } from '../../../../src/signing/policy/trust/trust-selection.ts';
import { trustRootFromKeys } from '../../../../src/signing/sigstore/trust/trust-root-keys.ts';
import { createSigstoreParts, sigstoreKeysOf } from '../../../support/signing/sigstore-parts.ts';

const rootOf = (): PreparedTrustRoot => {
  const reading = trustRootFromKeys(sigstoreKeysOf(createSigstoreParts(() => new Date('2026-03-01T10:00:00Z'))));
  if (reading.state === 'refused') throw new Error(reading.reason);
  return { state: 'ready', material: reading.root.material };
};

const roots = new Map(['authorities', 'scts', 'logs', 'times'].map(name => [name, rootOf()]));
const materialOf = (name: string) => {
  const root = roots.get(name);
  if (root?.state !== 'ready') throw new Error(name);
  return root.material;
};

const selection = {
  certificateAuthorities: 'authorities',
  certificateTransparencyLogs: 'scts',
  transparencyLogs: 'logs',
  timestampAuthorities: 'times',
} as const;

describe('a selection of trust', () => {
  test('takes each part from the root that is named for it, and nothing else of that', () => {
    const { material } = selectTrust(selection, roots);
    expect(material?.certificateAuthorities).toBe(materialOf('authorities').certificateAuthorities);
    expect(material?.ctlogs).toBe(materialOf('scts').ctlogs);
    expect(material?.tlogs).toBe(materialOf('logs').tlogs);
    expect(material?.timestampAuthorities).toBe(materialOf('times').timestampAuthorities);
    expect(() => material?.publicKey('hint')).toThrow('No trust root has the key hint.');
  });

  test('trusts nothing for what no root is named for', () => {
    const nobody = {
      certificateAuthorities: undefined,
      certificateTransparencyLogs: undefined,
      transparencyLogs: undefined,
      timestampAuthorities: undefined,
    };
    expect(selectTrust(nobody, roots).material).toMatchObject({
      certificateAuthorities: [],
      ctlogs: [],
      tlogs: [],
      timestampAuthorities: [],
    });
  });

  test('is unknown as a whole when one root is missing or could not be read', () => {
    expect(selectTrust({ ...selection, transparencyLogs: 'nowhere' }, roots)).toEqual({
      reason: 'The trust root "nowhere" was not prepared.',
    });
    const failed = new Map([...roots, ['times', { state: 'failed', reason: 'The mirror answered 500.' } as const]]);
    expect(selectTrust(selection, failed)).toEqual({ reason: 'The trust root "times" is not known: The mirror answered 500.' });
  });

  test('knows the public instance from the start, until a newer one was fetched', () => {
    const shipped = prepareTrustRoots([]).get('public-good');
    expect(shipped?.state === 'ready' && shipped.material.tlogs.length).toBeGreaterThan(0);
    const fetched = rootOf();
    expect(prepareTrustRoots([], new Map([['public-good', fetched]])).get('public-good')).toBe(fetched);
  });
});
