import { expect, test } from 'vitest';
import { isLoopbackHost, isLoopbackUrl } from '../../../src/rules/concepts/loopback.ts';

test('the machine itself has several names', () => {
  expect(['localhost', '127.0.0.1', '127.1.2.3', '127.1', '::1', '[::1]', ' 127.0.0.1 '].filter(host => !isLoopbackHost(host))).toEqual([]);
  expect(['0.0.0.0', '::', '10.0.0.1', 'localhost.example.com', '127.evil.example', ''].filter(isLoopbackHost)).toEqual([]);
});

test('a URL is known by its host, and a socket is of the machine', () => {
  const own = ['http://127.0.0.1:2379', 'https://[::1]:2379/', 'localhost:2379', '127.0.0.1', 'unix:///run/etcd.sock'];
  expect(own.filter(url => !isLoopbackUrl(url))).toEqual([]);
  const others = ['http://10.0.0.5:2379', 'http://127.0.0.1.example.com:80', 'https://[::]:2379', ':2379', 'http://localhost@example.com'];
  expect(others.filter(isLoopbackUrl)).toEqual([]);
});
