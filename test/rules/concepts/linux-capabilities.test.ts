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
  const reaching = ['ALL', 'SYS_ADMIN', 'cap_sys_module', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_BOOT', 'SYS_TIME', 'DAC_READ_SEARCH'];
  const watching = ['Net_Admin', 'MAC_ADMIN', 'MAC_OVERRIDE', 'BPF', 'PERFMON', 'SYSLOG', 'CHECKPOINT_RESTORE'];
  test.each([...reaching, ...watching])('%s is dangerous, in words that go on with "lets the container"', name => {
    expect(dangerOfCapability(name)).toMatch(/^[a-z]+ \S.*[a-z]$/u);
  });

  test.each(['NET_BIND_SERVICE', 'CHOWN', 'NET_RAW', 'SETPCAP', '', 'SYS'])('%s is not', name => {
    expect(dangerOfCapability(name)).toBeUndefined();
  });
});

test('fourteen capabilities are given by default', () => {
  expect(new Set(defaultCapabilities).size).toBe(14);
});
