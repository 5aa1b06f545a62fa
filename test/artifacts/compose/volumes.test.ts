import { describe, expect, test } from 'vitest';
import type { ComposeVolume } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';

const volumesOf = (items: string, top = ''): readonly ComposeVolume[] =>
  parseCompose(sourceFile('compose.yaml', `services:\n  web:\n    image: a\n    volumes:\n${items}${top}`), new Map()).services[0]
    ?.volumes ?? [];

const volumeOf = (item: string, top = ''): ComposeVolume => {
  const [volume] = volumesOf(`      - ${item}\n`, top);
  if (volume === undefined) throw new Error('There is no volume.');
  return volume;
};

const shape = ({ type, source, target, readOnly }: ComposeVolume) => [type, source?.value, target?.value, readOnly];

describe('short form', () => {
  test.each([
    ['/data', ['volume', undefined, '/data', false]],
    ['data:/data', ['volume', 'data', '/data', false]],
    ['./rel:/data:ro', ['bind', './rel', '/data', true]],
    ['../up:/data:z,ro', ['bind', '../up', '/data', true]],
    ['~/x:/data:rw', ['bind', '~/x', '/data', false]],
    ['/var/run/docker.sock:/var/run/docker.sock', ['bind', '/var/run/docker.sock', '/var/run/docker.sock', false]],
    ["'C:\\x:/y'", ['bind', 'C:\\x', '/y', false]],
    ["'c:/x:/y:ro'", ['bind', 'c:/x', '/y', true]],
    ["'./x:C:\\y'", ['bind', './x', 'C:\\y', false]],
    ["'C:\\x:D:\\y:ro'", ['bind', 'C:\\x', 'D:\\y', true]],
    [
      "'\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine'",
      ['npipe', '\\\\.\\pipe\\docker_engine', '\\\\.\\pipe\\docker_engine', false],
    ],
    ['"${DIR:-/etc}:/x"', ['bind', '/etc', '/x', false]],
    ['"${DIR}:/x"', [undefined, undefined, '/x', false]],
    ['"./${DIR}:/x"', ['bind', undefined, '/x', false]],
    ['"data:/x:${MODE}"', ['volume', 'data', '/x', undefined]],
  ])('%s', (item, expected) => {
    expect(shape(volumeOf(item))).toEqual(expected);
  });

  test.each([
    ['/etc:/x:ro', '/etc'],
    ['"/etc:/x"', '/etc'],
    ['"${DIR:-/etc}:/x"', '${DIR:-/etc}'],
    ["'C:\\x:/y'", 'C:\\x'],
    ['/data', '/data'],
    ['"/\\x65tc:/x"', '"/\\x65tc:/x"'],
  ])('the range of %s is its source', (item, expected) => {
    const volume = volumeOf(item);
    expect(textUnder(volume.item.file.text, volume.range)).toBe(expected);
  });
});

describe('long form', () => {
  test('with all its keys', () => {
    const volume = volumeOf('{type: bind, source: /etc, target: /x, read_only: true}');
    expect(shape(volume)).toEqual(['bind', '/etc', '/x', true]);
    expect(textUnder(volume.item.file.text, volume.range)).toBe('/etc');
  });

  test('without source', () => {
    const volume = volumeOf('{type: tmpfs, target: /x}');
    expect([...shape(volume), volume.hostPath]).toEqual(['tmpfs', undefined, '/x', false, undefined]);
  });

  test('booleans in quotes and from variables', () => {
    expect(volumeOf('{type: bind, source: /a, target: /x, read_only: "yes"}').readOnly).toBe(true);
    expect(volumeOf('{type: bind, source: /a, target: /x, read_only: "${RO}"}').readOnly).toBeUndefined();
  });
});

describe('the path on the host', () => {
  const device = (options: string): string => `volumes:\n  data:\n    driver_opts: ${options}\n`;

  test('of a bind is its source, of a named volume nothing', () => {
    expect(volumeOf('/etc:/x').hostPath?.value).toBe('/etc');
    expect(volumeOf('data:/x').hostPath).toBeUndefined();
    expect(volumeOf('data:/x', 'volumes:\n  data:\n').hostPath).toBeUndefined();
  });

  test('of a named volume that binds a device', () => {
    expect(volumeOf('data:/x', device('{type: none, o: bind, device: /}')).hostPath?.value).toBe('/');
    expect(volumeOf('{type: volume, source: data, target: /x}', device('{type: none, o: "bind,ro", device: "${D:-/etc}"}'))).toMatchObject({
      hostPath: { value: '/etc' },
      readOnly: true,
    });
  });

  test('of a named volume that a plugin keeps in a folder', () => {
    const volume = volumeOf('data:/x', device('{mountpoint: /srv/data}'));
    expect(volume.hostPath?.value).toBe('/srv/data');
    expect(volume.device?.item.entry?.name).toBe('mountpoint');
  });

  test('not of network file systems', () => {
    expect(volumeOf('data:/x', device('{type: nfs, o: "addr=10.0.0.1,rw", device: ":/"}')).hostPath).toBeUndefined();
  });
});
