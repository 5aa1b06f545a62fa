import { describe, expect, test } from 'vitest';
import type { ComposePort } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';

const portsOf = (items: string): readonly ComposePort[] =>
  parseCompose(sourceFile('compose.yaml', `services:\n  web:\n    image: a\n    ports:\n${items}`), new Map()).services[0]?.ports ?? [];

const portOf = (item: string): ComposePort => {
  const [port] = portsOf(`      - ${item}\n`);
  if (port === undefined) throw new Error('There is no port.');
  return port;
};

const shape = ({ hostIp, published, target, protocol }: ComposePort) => [hostIp?.value, published?.value, target?.value, protocol];

describe('short form', () => {
  test.each([
    ['"80"', [undefined, undefined, '80', 'tcp']],
    ['8080', [undefined, undefined, '8080', 'tcp']],
    ['8080:80', [undefined, '8080', '80', 'tcp']],
    ['22:22', [undefined, '22', '22', 'tcp']],
    ['"8080:80/udp"', [undefined, '8080', '80', 'udp']],
    ['127.0.0.1:80:80', ['127.0.0.1', '80', '80', 'tcp']],
    ['"127.0.0.1::80"', ['127.0.0.1', undefined, '80', 'tcp']],
    ['127.0.0.1:80', ['127.0.0.1', undefined, '80', 'tcp']],
    ['"[::1]:80"', ['::1', undefined, '80', 'tcp']],
    ['"[::1]:80:80"', ['::1', '80', '80', 'tcp']],
    ['"::1:80:80"', ['::1', '80', '80', 'tcp']],
    ['"[::]:80:80/tcp"', ['::', '80', '80', 'tcp']],
    ['3000-3005', [undefined, undefined, '3000-3005', 'tcp']],
    ['"9090-9091:8080-8081"', [undefined, '9090-9091', '8080-8081', 'tcp']],
    ['"6060:6060/UDP"', [undefined, '6060', '6060', 'udp']],
    ['"${PORT:-8080}:80"', [undefined, '8080', '80', 'tcp']],
    ['"${BIND:-127.0.0.1:8080}:80"', ['127.0.0.1', '8080', '80', 'tcp']],
    ['"${BIND:-127.0.0.1}:${PORT:-80}:80"', ['127.0.0.1', '80', '80', 'tcp']],
  ])('%s', (item, expected) => {
    expect(shape(portOf(item))).toEqual(expected);
  });

  test('unknown parts keep their variables', () => {
    const port = portOf('"${IP}:${PORT}:80"');
    expect(shape(port)).toEqual([undefined, undefined, '80', 'tcp']);
    expect(port.hostIp?.variables).toEqual(['IP', 'PORT']);
    expect(port.published).toBeDefined();
  });

  test('the range is the whole item', () => {
    const port = portOf('"80:80" # web');
    expect(textUnder(port.item.file.text, port.range)).toBe('"80:80"');
  });
});

describe('long form', () => {
  test('with all its keys', () => {
    const port = portOf('{target: 80, published: "8080", host_ip: 127.0.0.1, protocol: udp, mode: host}');
    expect([...shape(port), port.mode]).toEqual(['127.0.0.1', '8080', '80', 'udp', 'host']);
  });

  test('with nothing but the target', () => {
    expect(shape(portOf('target: 80'))).toEqual([undefined, undefined, '80', 'tcp']);
  });

  test('with an unknown address', () => {
    expect(portOf('{target: 80, host_ip: "${IP}"}').hostIp).toEqual({ text: '${IP}', value: undefined, variables: ['IP'], pattern: '\0' });
  });
});

test('equal ports count once, in either form', () => {
  expect(portsOf('      - "80:80"\n      - {target: 80, published: "80"}\n      - "81:80"\n').map(port => port.published?.value)).toEqual([
    '80',
    '81',
  ]);
});

test('odd items are left out', () => {
  expect(portsOf('      -\n      - [1]\n      - ""\n')).toEqual([]);
});
