import { expect, test } from 'vitest';
import { isLocalName, isLoopbackHost, isPrivateAddress, literalAddress } from '../../../src/registry/http/private-address.ts';

test('addresses of the public internet are public', () => {
  for (const address of [
    '1.1.1.1',
    '93.184.216.34',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '2001:4860::1',
  ])
    expect(isPrivateAddress(address), address).toBe(false);
});

test('addresses that are no public hosts are private, by each kind', () => {
  const kinds = {
    loopback: ['127.0.0.1', '127.255.255.255', '::1'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    'carrier-grade translation': ['100.64.0.1', '100.127.255.255'],
    'link-local': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '2606:4700::1111%eth0', 'fec0::1'],
    multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
    unspecified: ['0.0.0.0', '0.1.2.3', '::'],
    'broadcast and reserved': ['255.255.255.255', '240.0.0.1'],
    documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
    benchmark: ['198.18.0.1', '2001:2::1'],
    'IPv4 inside IPv6': [
      '::ffff:127.0.0.1',
      '::ffff:1.1.1.1',
      '::ffff:7f00:1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001::1',
    ],
    'no address': ['', 'localhost', '1.1.1', '256.1.1.1'],
  };
  for (const [kind, addresses] of Object.entries(kinds))
    for (const address of addresses) expect(isPrivateAddress(address), `${kind}: ${address}`).toBe(true);
});

test('a host of a URL that is an address is told from a name', () => {
  expect(['[::1]', '127.0.0.1', 'registry.example', '[nonsense]'].map(literalAddress)).toEqual(['::1', '127.0.0.1', undefined, undefined]);
});

test('names of this machine and of its neighbours are known by their form', () => {
  expect(['localhost', 'LOCALHOST', 'a.localhost', '127.1.2.3', '[::1]'].filter(name => !isLoopbackHost(name))).toEqual([]);
  expect(['localhost.example', '128.0.0.1', 'registry.example'].filter(isLoopbackHost)).toEqual([]);
  expect(['redis', 'db.local', 'metadata.google.internal', 'nas.home.arpa.'].filter(name => !isLocalName(name))).toEqual([]);
  expect(['ghcr.io', 'registry.internal.example'].filter(isLocalName)).toEqual([]);
});
