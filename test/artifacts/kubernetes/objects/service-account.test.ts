import { describe, expect, test } from 'vitest';
import { shown, viewOf } from '../../../support/typed-object.ts';

describe('a service account', () => {
  test('has a token setting and Secrets', () => {
    const view = viewOf(
      'ServiceAccount',
      `apiVersion: v1
kind: ServiceAccount
metadata: {name: build}
automountServiceAccountToken: false
secrets: [{name: build-token}]
imagePullSecrets:
- name: registry
- name: mirror
`,
    );
    expect(shown(view.automountServiceAccountToken)).toBe(false);
    expect(view.secrets.items.map(({ name }) => shown(name))).toEqual(['build-token']);
    expect(view.imagePullSecrets.items.map(({ name }) => shown(name))).toEqual(['registry', 'mirror']);
  });

  test.each([
    ['', 'absent'],
    ['automountServiceAccountToken: null', 'absent'],
    ['automountServiceAccountToken: no', false],
    ['automountServiceAccountToken: "false"', 'unknown'],
    ['automountServiceAccountToken: {{ .Values.automount }}', 'unknown'],
  ])('with %j mounts its token: %s', (setting, value) => {
    const view = viewOf('ServiceAccount', `apiVersion: v1\nkind: ServiceAccount\n${setting}\n`, 'helm');
    expect(shown(view.automountServiceAccountToken)).toBe(value);
  });
});
