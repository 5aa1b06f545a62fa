import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { componentUnitKind } from '../../../src/artifacts/systemd/component-unit.ts';
import { unitFlags } from '../../../src/rules/concepts/components/component-units.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const flagsIn = (path: string, text: string) =>
  componentUnitKind.parse(sourceFile(path, text), {}, new Map()).commands.map(command => {
    const flags = unitFlags(command);
    return [
      flags?.component,
      flags?.complete,
      ...(flags?.flags ?? []).map(({ name, value, at }) => `${name}=${value ?? '?'} at "${text.slice(at.start, at.end)}"`),
    ];
  });

describe('units of components', () => {
  test.each([
    ['kube-apiserver.service', '[Service]\nExecStart=/usr/local/bin/kube-apiserver \\\n  --v=2\n'],
    ['etc/systemd/system/kubelet.service.d/10-kubeadm.conf', '[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--v=2"\n'],
    ['etc/default/kubelet', 'KUBELET_EXTRA_ARGS=--v=2\n'],
    ['etc/etcd/etcd.conf', 'ETCD_CLIENT_CERT_AUTH=true\n'],
  ])('%s is one', (path, text) => {
    expect(classify(path, text).kind).toBe('component-unit');
  });

  test.each([
    ['docker.service', '[Service]\nExecStart=/usr/bin/dockerd --iptables=false\n'],
    ['backup.service', '[Service]\nExecStart=/usr/bin/etcdctl snapshot save /x\n'],
    ['web.service', '[Unit]\nAfter=kubelet.service\n[Service]\nExecStart=/usr/bin/web\n'],
    ['etc/default/grub', 'GRUB_TIMEOUT=5\n'],
    ['etcd.conf', 'ETCD_CLIENT_CERT_AUTH=true\n'],
  ])('%s is none', (path, text) => {
    expect(classify(path, text).kind).not.toBe('component-unit');
  });

  test('the words of a command are its flags, over lines, in one word or two, where they stand', () => {
    expect(
      flagsIn(
        'etcd.service',
        '[Service]\nExecStart=-/usr/bin/etcd \\\n  --client-cert-auth \\\n  --data-dir /var/lib/etcd \\\n  --name=${NAME}\n',
      ),
    ).toEqual([
      [
        'etcd',
        true,
        'client-cert-auth=true at "--client-cert-auth"',
        'data-dir=/var/lib/etcd at "--data-dir /var/lib/etcd"',
        'name=? at "--name=${NAME}"',
      ],
    ]);
  });

  test.each([
    ['a variable of flags', '[Service]\nExecStart=/usr/bin/kubelet $KUBELET_ARGS\n'],
    ['another file of variables', '[Service]\nEnvironmentFile=/etc/kubelet\nExecStart=/usr/bin/kubelet --v=2\n'],
    ['a file with its configuration', '[Service]\nExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml\n'],
  ])('nothing is absent beside %s', (_, text) => {
    expect(flagsIn('kubelet.service', text)[0]?.[1]).toBe(false);
  });

  test('flags in variables of a drop-in, and variables that etcd reads', () => {
    expect(flagsIn('kubelet.service.d/a.conf', '[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--read-only-port=0 --v=2" X=1\n')).toEqual([
      ['kubelet', false, 'read-only-port=0 at "--read-only-port=0"', 'v=2 at "--v=2"'],
    ]);
    expect(flagsIn('default/etcd', 'ETCD_CLIENT_CERT_AUTH="false"\nOTHER=1\n')).toEqual([
      ['etcd', false, 'client-cert-auth=false at "ETCD_CLIENT_CERT_AUTH="false""'],
    ]);
  });

  test('flags stand where they are written, be it in a variable, behind an escape or in a flag of k3s', () => {
    const unit = '[Service]\nEnvironment="X=--v=2 --a=b"\nExecStart=/usr/bin/kubelet $X --read\\x2donly-port=0 $$HOME ${Y}\n';
    expect(flagsIn('kubelet.service', unit)).toEqual([
      ['kubelet', false, 'v=2 at "--v=2"', 'a=b at "--a=b"', 'read-only-port=0 at "--read\\x2donly-port=0"'],
    ]);
    expect(flagsIn('k3s.service', "[Service]\nExecStart=k3s server --kubelet-arg 'v=2' --etcd-arg=name=a\n")).toEqual([
      ['kubelet', false, `v=2 at "--kubelet-arg 'v=2"`],
      ['etcd', false, 'name=a at "--etcd-arg=name=a"'],
    ]);
  });

  test('a command is not made endless by variables that are named over and over', () => {
    const text = `[Service]\nEnvironment="X=${'--v=2 '.repeat(2_000)}"\nExecStart=/usr/bin/kubelet ${'$X '.repeat(20_000)}\n`;
    const { commands, notifications } = componentUnitKind.parse(sourceFile('kubelet.service', text), {}, new Map());
    expect([commands, notifications.map(({ code }) => code)]).toEqual([[], ['syntax-error']]);
  });

  test('a long variable does not keep a short one from being read, or what can’t be read is told', () => {
    for (const length of [30_000, 59_900, 65_500]) {
      const text = `[Service]\nEnvironment="LONG=${'--v=2 '.repeat(length / 6)}" "SHORT=--anonymous-auth=true --a=${'b'.repeat(400)}"\nExecStart=/usr/bin/kubelet $LONG $SHORT\n`;
      const { commands, notifications } = componentUnitKind.parse(sourceFile('kubelet.service', text), {}, new Map());
      const flags = commands.flatMap(command => unitFlags(command)?.flags ?? []).map(({ name }) => name);
      expect(flags.includes('anonymous-auth') || notifications.length > 0).toBe(true);
    }
  });

  test.each([
    'Environment=A="b',
    "Environment='A=",
    'ExecStart=/usr/bin/kubelet $A ${A} \\x2d',
    'ExecStart=k3s --kubelet-arg "',
    '--etcd-arg ',
    'ExecStart=/usr/bin/kubelet --a=b \\\n',
    'Environment="KUBELET_ARGS=',
    'Environment=A=b ',
    'ETCD_A=',
    '"',
    ' ',
  ])('%j over and over is read in linear time', piece => {
    inLinearTime(
      40_000,
      size => `[Service]\n${piece.repeat(size / piece.length)}`,
      text => flagsIn('kubelet.service', text).length,
    );
  });
});
