import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { buildFileParts, isBuildFilePath } from '../../../src/artifacts/unrendered/build-file-change.ts';

test('definitions of builds are called so', () => {
  for (const path of [
    'docker-bake.hcl',
    'a/docker-bake.json',
    'docker-bake.override.hcl',
    'bake.hcl',
    'my_bake-ci.json',
    'Docker-Bake.HCL',
  ])
    expect(isBuildFilePath(path), path).toBe(true);
  for (const path of ['docker-bake.yaml', 'baker.hcl', 'handbake.hcl', 'bake/a.hcl', 'bake.hcl.tpl'])
    expect(isBuildFilePath(path), path).toBe(false);
});

describe('a changed definition of builds', () => {
  const partsOf = (base: string | undefined, head: string | undefined) => {
    const file = (text: string | undefined) => (text === undefined ? undefined : sourceFile('docker-bake.hcl', text));
    return buildFileParts(file(base), file(head)).map(({ what, range, renderer }) => {
      expect(renderer).toBe('definitions of builds');
      return [what, range && head?.slice(range.start, range.end)];
    });
  };

  test.each([
    'docker-image://alpine:3',
    'oci-layout:///tmp/x',
    'https://example.com/a.git#main',
    'http://example.com/x.tar',
    'git://example.com/a',
    'ssh://git@example.com/a',
    'git@github.com:acme/app.git',
    'security.insecure',
    'network.host',
  ])('builds with %s that it names anew', text => {
    const head = `target "a" {\n  contexts = { base = "${text}" }\n}\n`;
    const [[what, at] = [], ...others] = partsOf('target "a" {}\n', head);
    expect([what?.startsWith('builds with "'), at, others]).toEqual([true, text, []]);
    expect(partsOf(head, `${head}# more\n`)).toEqual([]);
    expect(partsOf(head, head.replace('"a"', '"b"'))).toEqual([]);
    expect(partsOf(undefined, head)).toHaveLength(1);
  });

  test('holds Dockerfiles of its own', () => {
    expect(partsOf('', 'target "a" {\n  dockerfile-inline = "FROM a"\n}\n')).toEqual([
      ['holds Dockerfiles of its own', 'dockerfile-inline'],
    ]);
  });

  test('says nothing by comments, white space, plain settings, or when it is gone', () => {
    expect(partsOf('target "a" {}', '# https://x\n// ssh://y\ntarget   "a"\n{}')).toEqual([]);
    expect(partsOf('target "a" {}', 'target "b" { args = { x = 1 } }')).toEqual([]);
    expect(partsOf('context = "https://x"', undefined)).toEqual([]);
    expect(partsOf('dockerfile-inline = "a"', 'dockerfile-inline = "a"  ')).toEqual([]);
  });
});
