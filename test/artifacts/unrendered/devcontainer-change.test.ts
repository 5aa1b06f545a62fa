import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { devcontainerParts, isDevcontainerPath } from '../../../src/artifacts/unrendered/devcontainer-change.ts';

test('containers to develop in are said in files of three names', () => {
  for (const path of ['.devcontainer/devcontainer.json', '.devcontainer.json', 'src/a/devcontainer-feature.json'])
    expect(isDevcontainerPath(path)).toBe(true);
  for (const path of ['devcontainer.yaml', 'my-devcontainer.json', '.devcontainer/Dockerfile'])
    expect(isDevcontainerPath(path)).toBe(false);
});

const partsOf = (base: string | undefined, head: string | undefined) => {
  const file = (text: string | undefined) => (text === undefined ? undefined : sourceFile('devcontainer.json', text));
  return devcontainerParts(file(base), file(head)).map(({ what, range, renderer }) => {
    expect(renderer).toBe('containers to develop in');
    return [what, range && head?.slice(range.start, range.end)];
  });
};
/** The names that are told of a file with these settings, and the place of the first. */
const told = (settings: string, base = '{}') => {
  const [[what, at] = [], ...others] = partsOf(base, `{${settings}}`);
  expect(others).toEqual([]);
  return what === undefined ? undefined : [/^sets (.*) of a container to develop in, by which/u.exec(what)?.[1], at];
};

describe('what reaches the machine of whoever opens the container', () => {
  test.each<readonly [string, string, string]>([
    ['"initializeCommand": "make"', '"initializeCommand"', '"make"'],
    ['"initializeCommand": ["make", "x"]', '"initializeCommand"', '["make", "x"]'],
    ['"privileged": true', '"privileged"', 'true'],
    ['"capAdd": ["SYS_PTRACE"]', '"capAdd"', '"SYS_PTRACE"'],
    ['"securityOpt": ["seccomp=unconfined"]', '"securityOpt"', '"seccomp=unconfined"'],
    ['"runArgs": ["--privileged"]', '"runArgs"', '"--privileged"'],
    ['"runArgs": "--privileged"', '"runArgs"', '"--privileged"'],
    ['"build": {"options": ["--network=host"]}', '"build.options"', '"--network=host"'],
    ['"mounts": ["source=/,target=/host,type=bind"]', '"mounts"', '"source=/,target=/host,type=bind"'],
    ['"mounts": [{"source": "/", "target": "/host", "type": "bind"}]', '"mounts"', '{"source": "/", "target": "/host", "type": "bind"}'],
    ['"dockerComposeFile": "../stack.txt"', '"dockerComposeFile"', '"../stack.txt"'],
    ['"dockerComposeFile": ["../compose.yaml", "../stack"]', '"dockerComposeFile"', '"../stack"'],
    ['"build": {"dockerfile": "../build.txt"}', '"build.dockerfile"', '"../build.txt"'],
    ['"dockerFile": "image"', '"dockerFile"', '"image"'],
    ['"workspaceMount": "source=/,target=/w,type=bind"', '"workspaceMount"', '"source=/,target=/w,type=bind"'],
    [
      '"features": {"ghcr.io/devcontainers/features/docker-in-docker:2": {}}',
      '"features ghcr.io/devcontainers/features/docker-in-docker:2"',
      '"ghcr.io/devcontainers/features/docker-in-docker:2"',
    ],
    ['"features": {"ghcr.io/acme/tool:1": {}}', '"features ghcr.io/acme/tool:1"', '"ghcr.io/acme/tool:1"'],
  ])('is %s', (settings, name, at) => {
    expect(told(settings)).toEqual([name, at]);
    expect(told(settings, `{${settings}}`)).toBeUndefined();
    expect(told(settings, '')).toEqual([name, at]);
  });

  test.each([
    '"privileged": false',
    '"privileged": null',
    '"initializeCommand": ""',
    '"securityOpt": ["no-new-privileges", "no-new-privileges=true", "no-new-privileges:true"]',
    '"runArgs": ["--name", "x"]',
    '"runArgs": []',
    '"mounts": ["source=cache,target=/cache,type=volume"]',
    '"workspaceMount": ""',
    '"dockerComposeFile": ["../compose.yaml", "stack.yml"], "build": {"dockerfile": "../Dockerfile.dev"}, "dockerFile": "Containerfile"',
    '"features": {"ghcr.io/devcontainers/features/node:1": {}, "ghcr.io/devcontainers/features/go": {}}',
    '"image": "a", "postCreateCommand": "make", "containerEnv": {"A": "1"}',
  ])('is not %s', settings => {
    expect(told(settings)).toBeUndefined();
  });

  test('is told once for all of it, at the first place', () => {
    expect(told('"privileged": true, "capAdd": ["A", "B"]')).toEqual([expect.stringMatching(/"privileged".*"capAdd"/u), 'true']);
  });

  test('is another value of a setting that was there', () => {
    expect(told('"capAdd": ["A", "B"]', '{"capAdd": ["A"]}')).toEqual(['"capAdd"', '"B"']);
    expect(told('"privileged": true', '{"privileged": false}')).toEqual(['"privileged"', 'true']);
  });
});

test('comments are no part of it, and what can not be read may be anything', () => {
  expect(partsOf('', '{\n  // privileged\n  "image": "a" /* x */\n}')).toEqual([]);
  expect(partsOf('{}', '{"a": 1,,}')).toEqual([["can't be read", undefined]]);
  expect(partsOf('{}', '[]')).toEqual([["can't be read", undefined]]);
  expect([partsOf('{"privileged": true}', undefined), partsOf('{}', ' \n')]).toEqual([[], []]);
});
