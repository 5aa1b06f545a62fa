import { Agent, EnvHttpProxyAgent } from 'undici';
import { expect, test } from 'vitest';
import { createDispatchers } from '../../../src/registry/http/dispatchers.ts';

const proxy = 'http://proxy.example.com:3128';

test.each([
  ['nothing is said', undefined, 'direct'],
  ['nothing is named', {}, 'direct'],
  ['empty texts are named', { httpProxy: '', httpsProxy: '' }, 'direct'],
  ['only hosts without one are named', { noProxy: 'example.com' }, 'direct'],
  ['one for HTTP is named', { httpProxy: proxy }, 'proxy'],
  ['one for HTTPS is named', { httpsProxy: proxy }, 'proxy'],
] as const)('a proxy connects where one is named: %s', async (_, settings, route) => {
  const dispatchers = createDispatchers(settings && { proxy: settings });
  expect(dispatchers.route).toBe(route);
  for (const dispatcher of [dispatchers.open, dispatchers.guarded])
    expect(dispatcher).toBeInstanceOf(route === 'proxy' ? EnvHttpProxyAgent : Agent);
  expect(dispatchers.open).not.toBe(dispatchers.guarded);
  await dispatchers.close();
});
