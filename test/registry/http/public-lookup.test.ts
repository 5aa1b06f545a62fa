import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { lookupPublic, PrivateAddressError } from '../../../src/registry/http/public-lookup.ts';

const look = (addresses: readonly LookupAddress[], all: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    lookupPublic(() => Promise.resolve(addresses))('registry.example', { all }, (error, address) =>
      error ? reject(error) : resolve(address),
    );
  });

const open: LookupAddress = { address: '93.184.216.34', family: 4 };
const closed: LookupAddress = { address: '10.0.0.1', family: 4 };

test('of several addresses only the public ones are given to the socket', async () => {
  expect(await look([closed, open], true)).toEqual([open]);
  expect(await look([closed, open], false)).toBe('93.184.216.34');
});

test('a name with private addresses only cannot be connected to', async () => {
  await expect(look([closed], true)).rejects.toBeInstanceOf(PrivateAddressError);
  await expect(look([], false)).rejects.toBeInstanceOf(PrivateAddressError);
});

test('a failure of the look-up is the failure of the connection', async () => {
  const failing = lookupPublic(() => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })));
  const error = await new Promise(resolve => failing('registry.example', {}, resolve));
  expect(error).toMatchObject({ code: 'ENOTFOUND' });
});
