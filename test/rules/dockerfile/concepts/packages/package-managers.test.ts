import { expect, test } from 'vitest';
import { parseShellScript } from '../../../../../src/artifacts/shell/parse.ts';
import { calledAs, packageCommand } from '../../../../../src/rules/dockerfile/concepts/packages/package-managers.ts';
import { MappedText } from '../../../../../src/text/mapped-text.ts';

const read = (text: string) => {
  const command = parseShellScript(MappedText.copied(text, 0))?.commands[0];
  const call = command && packageCommand(command);
  return call && [call.manager, call.action, calledAs(call), call.operands.map(word => word.text).join(' ')];
};

test.each([
  ['apt-get -qq -o A=b update', 'apt', 'refresh', 'apt-get update', ''],
  ['apt -y install -t sid a b=1', 'apt', 'install', 'apt install', 'a b=1'],
  ['apt-get dist-upgrade', 'apt', 'upgrade', 'apt-get dist-upgrade', ''],
  ['apt-get clean', 'apt', 'other', 'apt-get clean', ''],
  ['apk --no-cache add --virtual .d a', 'apk', 'install', 'apk add', 'a'],
  ['apk update', 'apk', 'refresh', 'apk update', ''],
  ['yum -y --setopt=a=b update', 'rpm', 'upgrade', 'yum update', ''],
  ['dnf makecache', 'rpm', 'refresh', 'dnf makecache', ''],
  ['microdnf install a', 'rpm', 'install', 'microdnf install', 'a'],
  ['zypper --non-interactive ref', 'zypper', 'refresh', 'zypper ref', ''],
  ['zypper in -y a', 'zypper', 'install', 'zypper in', 'a'],
  ['pacman -Sy', 'pacman', 'refresh', 'pacman -Sy', ''],
  ['pacman -Syu --noconfirm a', 'pacman', 'upgrade', 'pacman -Syu', 'a'],
  ['pacman -S a', 'pacman', 'install', 'pacman -S', 'a'],
  ['pacman -Rns a', 'pacman', 'other', 'pacman -Rns', 'a'],
])('%s', (text, manager, action, name, operands) => {
  expect(read(text)).toEqual([manager, action, name, operands]);
});

test('an unknown verb is not an action', () => {
  expect(read('apt-get $A b')?.slice(0, 2)).toEqual(['apt', 'other']);
});

test('other commands are none', () => {
  expect(read('apt-key add x')).toBe(undefined);
});
