import { describe, expect, test } from 'vitest';
import type { Namespace } from '../../../../src/artifacts/kubernetes/objects/namespace.ts';
import { shown, viewOf } from '../../../support/typed-object.ts';

const namespace = (labels: string, template: 'none' | 'helm' = 'none'): Namespace =>
  viewOf('Namespace', `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: ${labels}\n`, template);

describe('a Namespace', () => {
  test('has Pod Security levels and versions', () => {
    const view = namespace(`
    team: shop
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.34
    pod-security.kubernetes.io/audit: restricted
    pod-security.kubernetes.io/warn: restricted
    pod-security.kubernetes.io/warn-version: latest`);
    const modes = [view.enforce, view.audit, view.warn].map(({ level, version }) => [shown(level), shown(version)]);
    expect(modes).toEqual([
      ['baseline', 'v1.34'],
      ['restricted', 'absent'],
      ['restricted', 'latest'],
    ]);
    expect(view.labels.values.get('team')).toBe('shop');
  });

  test.each([
    ['{}', 'absent'],
    ['null', 'absent'],
    ['{pod-security.kubernetes.io/enforce: Restricted}', 'unknown'],
    ['{pod-security.kubernetes.io/enforce: true}', 'unknown'],
    ['shop', 'unknown'],
  ])('with labels %s enforces a level that is %s', (labels, level) => {
    expect(shown(namespace(labels).enforce.level)).toBe(level);
  });

  test('of a chart may have labels that are not seen', () => {
    const view = namespace('\n    team: shop\n    {{- toYaml .Values.labels | nindent 4 }}', 'helm');
    expect([shown(view.enforce.level), view.labels.complete]).toEqual(['unknown', false]);
  });
});
