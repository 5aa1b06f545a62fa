import { describe, expect, test } from 'vitest';
import { familiarName, imagePartRanges, parseImageReference, sameRepository } from '../../../src/artifacts/images/image-reference.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const hex = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
const digest = `sha256:${hex}`;

describe('a reference is taken apart', () => {
  test.each([
    ['nginx', { registry: 'docker.io', repository: 'library/nginx', name: 'nginx' }],
    ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', name: 'nginx', tag: '1.27' }],
    ['acme/app:1', { registry: 'docker.io', repository: 'acme/app', name: 'acme/app', tag: '1' }],
    ['docker.io/nginx', { registry: 'docker.io', repository: 'library/nginx', name: 'docker.io/nginx' }],
    ['docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx', name: 'docker.io/library/nginx' }],
    ['index.docker.io/nginx:1', { registry: 'docker.io', repository: 'library/nginx', name: 'index.docker.io/nginx', tag: '1' }],
    ['localhost/app', { registry: 'localhost', repository: 'app', name: 'localhost/app' }],
    ['localhost:5000/app', { registry: 'localhost:5000', repository: 'app', name: 'localhost:5000/app' }],
    ['localhost:5000', { registry: 'docker.io', repository: 'library/localhost', name: 'localhost', tag: '5000' }],
    ['registry:5000/a/b:v1', { registry: 'registry:5000', repository: 'a/b', name: 'registry:5000/a/b', tag: 'v1' }],
    ['Registry/app', { registry: 'Registry', repository: 'app', name: 'Registry/app' }],
    ['[2001:db8::1]:5000/app:x', { registry: '[2001:db8::1]:5000', repository: 'app', name: '[2001:db8::1]:5000/app', tag: 'x' }],
    ['[2001:db8::1]/app', { registry: '[2001:db8::1]', repository: 'app', name: '[2001:db8::1]/app' }],
    [`ghcr.io/a/b:1@${digest}`, { registry: 'ghcr.io', repository: 'a/b', name: 'ghcr.io/a/b', tag: '1', digest }],
    [`a@${digest}`, { registry: 'docker.io', repository: 'library/a', name: 'a', digest }],
    ['a.b_c__d---e:T_.-', { registry: 'docker.io', repository: 'library/a.b_c__d---e', name: 'a.b_c__d---e', tag: 'T_.-' }],
    ['xn--n3h.com/app', { registry: 'xn--n3h.com', repository: 'app', name: 'xn--n3h.com/app' }],
  ])('%s', (text, parts) => {
    expect(parseImageReference(text)).toEqual({ text, ...parts });
  });

  test('a tag may have 128 characters, a path 255', () => {
    expect(parseImageReference(`a:${'t'.repeat(128)}`)?.tag).toHaveLength(128);
    expect(parseImageReference(`ghcr.io/${'p'.repeat(255)}`)?.repository).toHaveLength(255);
  });
});

describe('what the grammar refuses is not a reference', () => {
  test.each([
    '',
    ' ',
    ':',
    '@',
    '/',
    'nginx:',
    'nginx@',
    ':tag',
    '/nginx',
    'nginx/',
    'a//b',
    'Nginx',
    'acme/App',
    'ghcr.io/Acme/app',
    'a..b',
    'a___b',
    'a-_b',
    '-a',
    'a-',
    '.a',
    'a.',
    '_a',
    'a:-b',
    'a:.b',
    'a:b c',
    'a:b/c',
    'a b',
    'a\nb',
    '${X}',
    '$X',
    'nginx:${V}',
    '{{ x }}',
    'a:b:c',
    'localhost:port/app',
    'host.:80/app',
    '-host.io/app',
    'host-.io/app',
    'a..io/app',
    '[::1/app',
    '[::g]/app',
    '[]/app',
    '::1/app',
    'é',
    'https://ghcr.io/a/b',
    hex,
    'a@sha256:abc',
    `a@sha256:${hex.toUpperCase()}`,
    `a@md5:${hex}`,
    `a@${hex}`,
    `a@${digest}:1`,
    `a@${digest}@${digest}`,
    `a:b@${digest}0`,
    `a:${'t'.repeat(129)}`,
    `ghcr.io/${'p'.repeat(256)}`,
    `${'a.'.repeat(600)}io/x`,
  ])('%j', text => {
    expect(parseImageReference(text)).toBeUndefined();
  });
});

test('each part has its range', () => {
  const file = `FROM localhost:5000/app:1.2@${digest} AS x`;
  const ranges = imagePartRanges(`localhost:5000/app:1.2@${digest}`, 5);
  expect(textUnder(file, ranges.name)).toBe('localhost:5000/app');
  expect(ranges.tag && textUnder(file, ranges.tag)).toBe('1.2');
  expect(ranges.digest && textUnder(file, ranges.digest)).toBe(digest);
  expect(imagePartRanges('localhost:5000/app')).toEqual({ name: { start: 0, end: 18 } });
});

test('spellings of one repository are the same repository', () => {
  const parse = (text: string) => parseImageReference(text) ?? expect.unreachable(text);
  expect(sameRepository(parse('nginx:1'), parse('docker.io/library/nginx:2'))).toBe(true);
  expect(sameRepository(parse('GHCR.io/a/b'), parse('ghcr.io/a/b'))).toBe(true);
  expect(sameRepository(parse('nginx'), parse('ghcr.io/library/nginx'))).toBe(false);
  expect(sameRepository(parse('nginx'), parse('nginx/nginx'))).toBe(false);
});

test('the familiar name is what people write', () => {
  const familiar = (text: string) => familiarName(parseImageReference(text) ?? expect.unreachable(text));
  expect(familiar('docker.io/library/nginx:1')).toBe('nginx');
  expect(familiar('index.docker.io/acme/app')).toBe('acme/app');
  expect(familiar('docker.io/library/a/b')).toBe('library/a/b');
  expect(familiar('ghcr.io/library/nginx')).toBe('ghcr.io/library/nginx');
});

test.each<[string, (size: number) => string]>([
  ['dashes', size => 'a-'.repeat(size)],
  ['folders', size => 'a/'.repeat(size)],
  ['a tag of dashes', size => `a:${'-'.repeat(size)}`],
  ['brackets', size => '['.repeat(size)],
])('hostile text is refused in linear time: %s', (_, make) => {
  expect(inLinearTime(1_000_000, make, parseImageReference)).toBeUndefined();
});
