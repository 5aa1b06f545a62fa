import { describe, expect, test } from 'vitest';
import { capabilityName, dangerOfCapability, defaultCapabilities } from '../../../src/rules/concepts/linux-capabilities.ts';

describe('capabilityName', () => {
  test.each([
    ['NET_RAW', 'NET_RAW'],
    ['cap_net_raw', 'NET_RAW'],
    ['CAP_SYS_ADMIN', 'SYS_ADMIN'],
    ['all', 'ALL'],
    [' ALL ', 'ALL'],
  ])('reads %s as %s', (text, name) => {
    expect(capabilityName(text)).toBe(name);
  });
});

describe('dangerOfCapability', () => {
  test.each(['ALL', 'SYS_ADMIN', 'cap_sys_module', 'Net_Admin', 'BPF'])('%s is dangerous', name => {
    expect(dangerOfCapability(name)).toMatch(/^[a-z]/u);
  });

  test.each(['NET_BIND_SERVICE', 'CHOWN', 'NET_RAW', 'SETPCAP', '', 'SYS'])('%s is not', name => {
    expect(dangerOfCapability(name)).toBeUndefined();
  });
});

test('fourteen capabilities are given by default', () => {
  expect(new Set(defaultCapabilities).size).toBe(14);
});
