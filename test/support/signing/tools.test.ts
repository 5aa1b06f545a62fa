import { afterEach, expect, test, vi } from 'vitest';
import { requireTools } from './tools.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a suite without its tools is skipped with a line on stderr, and fails where tools are required', () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('TIDEWAITER_ORACLES', '/nowhere');
  vi.stubEnv('TIDEWAITER_REQUIRE_TOOLS', '');
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(requireTools('cosign@3', 'notary', 'notary-server')).toBe(false);
  expect(written.mock.calls.flat()).toEqual([
    'SKIPPED: These tests need cosign@3, notary, notary-server (npm run oracles -- cosign@3; apt-get install --no-install-recommends notary).\n',
  ]);
  vi.stubEnv('TIDEWAITER_REQUIRE_TOOLS', '1');
  expect(() => requireTools('cosign@3')).toThrow('These tests need cosign');
  expect(requireTools()).toBe(true);
});
