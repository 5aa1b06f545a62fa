import { expect, test } from 'vitest';
import { isLocalName, isLoopbackHost, isPrivateAddress, literalAddress } from '../../../src/registry/http/private-address.ts';

test('addresses of the public internet are public', () => {
  for (const address of [
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '11.0.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '100.63.255.255',
    '169.253.255.255',
    '169.255.0.0',
    '192.0.1.0',
    '192.0.3.0',
    '192.88.98.255',
    '192.88.100.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '198.51.99.255',
    '198.51.101.0',
    '203.0.112.255',
    '203.0.114.0',
    '223.255.255.255',
    '1.0.0.0',
    '2001:200::',
    '2001:db9::',
    '2003::',
    '3fff:1000::',
    '3ffe::1',
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
    'protocol assignments': ['192.0.0.0', '192.0.0.255', '192.88.99.0', '192.88.99.255'],
    'the ends of networks': [
      '0.255.255.255',
      '10.255.255.255',
      '169.254.255.255',
      '192.0.2.255',
      '192.168.255.255',
      '198.19.255.255',
      '198.51.100.255',
      '203.0.113.255',
      '2001:1ff::',
      '2001:db8:ffff::',
      '2002:ffff::',
      '3fff:fff::',
      '4000::',
      '1fff::',
    ],
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
  expect(['[::1]', '::1', '127.0.0.1', 'registry.example', '[nonsense]', '[::1', '::1]', ''].map(literalAddress)).toEqual([
    '::1',
    '::1',
    '127.0.0.1',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('names of this machine and of its neighbours are known by their form', () => {
  expect(['localhost', 'LOCALHOST', 'a.localhost', '127.1.2.3', '[::1]'].filter(name => !isLoopbackHost(name))).toEqual([]);
  expect(['localhost.example', '128.0.0.1', 'registry.example'].filter(isLoopbackHost)).toEqual([]);
  expect(
    ['redis', 'db.local', 'metadata.google.internal', 'nas.home.arpa.', 'a.localhost', 'nas.lan', 'wiki.intranet', 'NAS.LAN'].filter(
      name => !isLocalName(name),
    ),
  ).toEqual([]);
  expect(['ghcr.io', 'registry.internal.example'].filter(isLocalName)).toEqual([]);
});
