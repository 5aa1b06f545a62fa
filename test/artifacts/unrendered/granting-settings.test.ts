import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { placesIn, settingGrants, TooLarge, textGrants, type Visits } from '../../../src/artifacts/unrendered/granting-settings.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const visits = (): Visits => ({ left: 10_000 });
const grantsIn = (text: string): readonly string[] => {
  const root = parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;
  if (root === undefined) throw new Error('That is YAML.');
  const left = visits();
  return [...placesIn({ node: root, path: [] }, left)].filter(place => settingGrants(place, left)).map(({ path }) => path.join('|'));
};

describe('a setting gives more', () => {
  test.each([
    ['privileged: true', 'privileged'],
    ['a: {privileged: TRUE}', 'a|privileged'],
    ['privileged: "True"', 'privileged'],
    ['run_privileged: yes', 'run_privileged'],
    ['privilegedMode: true', 'privilegedMode'],
    ['enableHostNetwork: true', 'enableHostNetwork'],
    ['host-ipc: true', 'host-ipc'],
    ['a.b.hostProcess: true', 'a.b.hostProcess'],
    ['mountDockerSocket: true', 'mountDockerSocket'],
    ['adminAccess: true', 'adminAccess'],
    ['hostPath: /etc', 'hostPath'],
    ['v: [{hostPath: {path: /run/x.sock}}]', 'v|0|hostPath|path'],
    ['hostDisk: {path: /dev/sda}', 'hostDisk|path'],
    ['capabilities: {add: [A, SYS_PTRACE]}', 'capabilities|add'],
    ['addCapabilities: [CAP_BPF]', 'addCapabilities'],
    ['toFieldPath: spec.template.spec.hostPID', 'toFieldPath'],
    ['{op: add, path: /spec/hostPID, value: true}', 'value|/spec/hostPID'],
    ['{key: a.privileged, value: "true"}', 'value|a.privileged'],
    ['{fieldPath: spec.hostIPC, value: true}', 'value|spec.hostIPC'],
    ['{verbs: [bind], resources: [roles], apiGroups: [x]}', ''],
    ['{verbs: ["*"], resources: ["*"], apiGroups: ["*"]}', ''],
    ['a: "privileged=true"', 'a'],
    ['a: "{privileged: true}"', 'a'],
  ])('%s', (text, place) => {
    expect(grantsIn(text)).toEqual([place]);
  });

  test.each([
    'privileged: false',
    'privileged: "no"',
    'allowPrivileged: true',
    'hostNetworkPolicy: true',
    'hostPath: /opt/etc',
    'path: /etc',
    'hostPath: {type: Directory, path: /data}',
    'capabilities: {drop: [ALL]}',
    'capabilities: [CHOWN, SYS_CHROOT]',
    'toFieldPath: spec.replicas',
    '{op: add, path: /spec/hostPID, value: false}',
    '{path: /spec/replicas, value: true}',
    '{verbs: ["*"], resources: ["*"], apiGroups: [acme.example]}',
    '{verbs: [get], resources: [secrets], apiGroups: [""]}',
    '{resources: ["*"], apiGroups: ["*"], verbs: []}',
  ])('and not %s', text => {
    expect(grantsIn(text)).toEqual([]);
  });
});

describe('a text gives more', () => {
  test.each([
    'securityContext:\n  privileged: true\n',
    '[x]\nprivileged = true\n',
    '- {value: true, path: /spec/hostPID}',
    'hostPath:\n  path: /\n',
    '{"a": {"capabilities": {"add": ["SYS_ADMIN"]}}}',
    'privileged: no\n---\nhostIPC: "true"\n',
  ])('%j', text => {
    expect(textGrants(text, visits())).toBe(true);
  });

  test.each(['A privileged text.', 'privileged: false\ncapabilities:\n  drop: [ALL]\n', 'capabilities', 'note: |\n  privileged\n  text\n'])(
    'and not %j',
    text => {
      expect(textGrants(text, visits())).toBe(false);
    },
  );

  test('as far as there is something left to look at', () => {
    const text = 'privileged: no\na: b\n';
    const left: Visits = { left: 1_000 };
    expect(textGrants(text, left)).toBe(false);
    expect(left.left).toBeLessThan(1_000 - text.length / 4);
    expect(() => textGrants(text, { left: 4 })).toThrow(TooLarge);
  });
});
