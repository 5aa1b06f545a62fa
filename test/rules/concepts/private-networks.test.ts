import { expect, test } from 'vitest';
import { isPrivateAddress } from '../../../src/rules/concepts/private-networks.ts';

test('addresses that no router of the internet passes on are private, and names that begin like them are not', () => {
  const own = [
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '172.31.255.1',
    '100.64.0.1',
    '100.127.0.1',
    '169.254.169.254',
    'fd00::1',
    '[fc00::1]',
    'FE80::1',
    '10.0.\0.1',
  ];
  expect(own.filter(host => !isPrivateAddress(host))).toEqual([]);
  const others = [
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '10.example.com',
    '192.168.example.com',
    '2001:db8::1',
    'fe00.example',
    'fd.example',
    '',
  ];
  expect(others.filter(isPrivateAddress)).toEqual([]);
});
