import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/org-rules/fields.ts';
import { type FieldPath, type ObjectFields, type ObjectValue, UnknownPart } from '../../src/org-rules/org-rule.ts';
import { defaulted } from '../../src/org-rules/vap/defaulted.ts';

const unknown = new UnknownPart('A template decides.');
const pod = (spec: Readonly<Record<string, ObjectValue>>): ObjectFields => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec,
});
const service = (spec: Readonly<Record<string, ObjectValue>>): ObjectFields => ({ apiVersion: 'v1', kind: 'Service', spec });

describe('a default that rests on a field which is not known', () => {
  test.each<[string, ObjectFields, FieldPath]>([
    [
      'ports of a host that may be shared',
      pod({ hostNetwork: unknown, containers: [{ name: 'web', ports: [{ containerPort: 80n }] }] }),
      ['spec', 'containers', 0, 'ports', 0, 'hostPort'],
    ],
    [
      'requests of limits',
      pod({ containers: [{ name: 'web', resources: { limits: unknown } }] }),
      ['spec', 'containers', 0, 'resources', 'requests'],
    ],
    ['a service account by its other name', pod({ serviceAccountName: unknown }), ['spec', 'serviceAccount']],
    ['what a type of service has', service({ type: unknown }), ['spec', 'externalTrafficPolicy']],
    ['what no ExternalName has', service({ type: unknown }), ['spec', 'internalTrafficPolicy']],
    [
      'directions by rules',
      { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec: { egress: unknown } },
      ['spec', 'policyTypes'],
    ],
    ['data of texts', { apiVersion: 'v1', kind: 'Secret', stringData: unknown }, ['data']],
  ])('is not known either: %s', (_of, object, path) => {
    expect(valueAt(defaulted(object), ...path)).toBe(unknown);
  });
});

test.each([
  ['0.5', '500m'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['0.5Gi', '512Mi'],
  ['1000Mi', '1000Mi'],
  ['1000', '1k'],
  ['1e3', '1e3'],
  ['12e4', '120e3'],
  ['100u', '1m'],
  ['1023', '1023'],
  ['512Ki', '512Ki'],
  ['0', '0'],
  ['-1.5', '-1500m'],
  ['much', 'much'],
])('the quantity %s is kept as %s', (written, kept) => {
  const object = pod({ containers: [{ name: 'web', resources: { limits: { memory: written } } }] });
  expect(valueAt(defaulted(object), 'spec', 'containers', 0, 'resources', 'limits', 'memory')).toBe(kept);
});
