import { expect, test } from 'vitest';
import { dockerConfigPath, proxySettings } from '../../src/verification/environment.ts';

test('Docker’s configuration is in the folder that DOCKER_CONFIG names, or in the home folder', () => {
  expect(dockerConfigPath({ DOCKER_CONFIG: '/run/docker' }, '/home/ci')).toBe('/run/docker/config.json');
  expect(dockerConfigPath({ DOCKER_CONFIG: '' }, '/home/ci')).toBe('/home/ci/.docker/config.json');
  expect(dockerConfigPath({}, '/home/ci')).toBe('/home/ci/.docker/config.json');
});

test('proxies are named in upper or lower case, and none is none', () => {
  expect(proxySettings({ HTTPS_PROXY: 'http://up:1', https_proxy: 'http://low:1', no_proxy: 'acme.test' })).toEqual({
    httpsProxy: 'http://up:1',
    noProxy: 'acme.test',
  });
  expect(proxySettings({})).toEqual({});
});
