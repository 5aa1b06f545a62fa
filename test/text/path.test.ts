import { describe, expect, it } from 'vitest';
import { liesBelow, liesWithin } from '../../src/text/path.ts';

describe('what lies in a folder', () => {
  it('is what stands below it, at any depth', () => {
    expect(liesBelow('/etc/nginx/conf.d/web.conf', '/etc/nginx')).toBe(true);
    expect(liesWithin('/etc/nginx/conf.d/web.conf', '/etc/nginx')).toBe(true);
  });

  it('is the folder itself only where that is meant', () => {
    expect(liesBelow('/etc', '/etc')).toBe(false);
    expect(liesWithin('/etc', '/etc')).toBe(true);
  });

  it('is nothing whose name only begins like that of the folder', () => {
    expect(liesWithin('/etcd', '/etc')).toBe(false);
    expect(liesWithin('charts/web-old/Chart.yaml', 'charts/web')).toBe(false);
  });

  it('is not a folder above', () => {
    expect(liesWithin('/', '/etc')).toBe(false);
    expect(liesWithin('charts', 'charts/web')).toBe(false);
  });
});
