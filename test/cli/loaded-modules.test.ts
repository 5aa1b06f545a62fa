import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProcessSync } from '../support/processes/run-process.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const sources = new URL('../../src/', import.meta.url).href;

/** Says as the last line of standard error which modules were loaded, and which of Node's own. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  const urls = [];
  registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
  process.on('exit', () => writeSync(2, '\\n' + JSON.stringify({ urls, own: process.moduleLoadList })));
`)}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-loaded-'));
  const files = {
    Dockerfile: 'FROM alpine\nRUN sudo true\n',
    'web/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: b}]}\n',
    'web/kustomization.yaml': 'resources: [pod.yaml]\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a scan loads of `src` and of Node. */
const loadedBy = (path: string): { readonly rooms: ReadonlySet<string>; readonly own: readonly string[] } => {
  const { stderr, status } = runProcessSync(process.execPath, ['--import', telling, main, 'scan', path], { cwd: folder });
  expect(status).toBe(0);
  const { urls, own } = JSON.parse(stderr.toString('utf8').trim().split('\n').at(-1) ?? '') as {
    readonly urls: string[];
    readonly own: string[];
  };
  const rooms = urls.flatMap(url => (url.startsWith(sources) ? [dirname(url.slice(sources.length))] : []));
  return { rooms: new Set(rooms), own: own.map(name => name.replace(/^NativeModule /u, '')) };
};

/** What a Dockerfile has no use for: other packs, renderers, what organizations wrote, signatures, and what starts processes. */
const needless = [
  'rules/kubernetes',
  'rules/rbac',
  'rules/network',
  'rules/cross',
  'rules/control-plane',
  'render/kustomize',
  'render/helm',
];
const needlessRooms = /^(?:render|org-rules|signing|registry|verification|environments|oci|scans|github)(?:\/|$)/u;

describe('a scan loads', () => {
  test('of a Dockerfile that is named neither rules about other files nor a renderer, signatures, or what starts processes', () => {
    const { rooms, own } = loadedBy('Dockerfile');
    expect(rooms).toContain('rules/dockerfile');
    expect([...rooms].filter(room => needless.includes(room) || needlessRooms.test(room))).toEqual([]);
    expect(own).toContain('fs');
    expect(own).not.toContain('child_process');
  });

  test('of a folder with a kustomization the rules about manifests, the renderer and what asks git', () => {
    const { rooms, own } = loadedBy('web');
    expect(needless.filter(room => !rooms.has(room) && room !== 'render/helm')).toEqual([]);
    expect(own).toContain('child_process');
  });
});
