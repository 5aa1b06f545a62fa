import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { type FileView, fileViews } from '../../src/artifacts/views.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { neededRules } from '../../src/rules/needed-rules.ts';

const text = 'FROM alpine:3.22\n';

describe('the rules that are loaded for a scan', () => {
  test.each([
    ['a Dockerfile', [{ path: 'Dockerfile', text }]],
    ['Dockerfiles by their other names', [{ path: 'a/api.Dockerfile', text }, { path: 'Containerfile', text }, { path: 'Dockerfile.dev' }]],
  ])('are for %s those that look at Dockerfiles, in the order of the catalogue', async (_, files) => {
    const rules = await neededRules(files);
    const kinds = new Set(rules.map(({ meta }) => meta.kind));
    expect(kinds).toEqual(new Set(['dockerfile', 'images', 'containers', 'directives']));
    expect(rules).toEqual(allRules.filter(rule => kinds.has(rule.meta.kind)));
  });

  test('leave out no view that holds anything of a Dockerfile', async () => {
    const kinds = new Set((await neededRules([{ path: 'Dockerfile', text }])).map(({ meta }) => meta.kind as string));
    const views = Object.entries(fileViews) as readonly (readonly [string, FileView<unknown>])[];
    const dockerfiles = allRules.flatMap(({ meta: { kind, examples } }) =>
      kind === 'dockerfile' && typeof examples.bad === 'string' ? [parseDockerfile(sourceFile('Dockerfile', examples.bad))] : [],
    );
    expect(dockerfiles.length).toBeGreaterThan(50);
    for (const [name, view] of views.filter(([one]) => !kinds.has(one)))
      expect([name, dockerfiles.flatMap(file => view.walk(view.of(file)))]).toEqual([name, []]);
  });

  test.each([
    [
      'another file stands beside it',
      [
        { path: 'Dockerfile', text },
        { path: 'compose.yaml', text: 'services: {}\n' },
      ],
    ],
    ['another one that could not be read does', [{ path: 'Dockerfile', text }, { path: 'web.yaml' }]],
    ['its name is also that of another kind', [{ path: 'Dockerfile.yaml', text }]],
    [
      'it has a comment that may name any rule',
      [{ path: 'Dockerfile', text: `# tidewaiter: ignore[kubernetes/host-network] -- x\n${text}` }],
    ],
    ['there is no file', []],
  ])('are all where %s', async (_, files) => {
    expect(await neededRules(files)).toBe(allRules);
  });
});
