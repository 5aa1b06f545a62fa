import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Editor } from '../support/editor/editor.ts';

const dockerfile = `FROM node:24.11-bookworm-slim
ENV API_TOKEN=q7Rm2xV9tKp4wZ1cB8eL
ADD src /app
RUN apt-get update && apt-get install curl
RUN curl -k https://example.com/x | tar x
CMD node server.js
`;
const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostNetwork: true
  containers:
    - name: web
      image: registry.example.com/web:1.4
      securityContext:
        privileged: true
        runAsUser: 0
`;
const compose = `services:
  web:
    image: registry.example.com/web:1.4
    privileged: true
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({
    'saved/Dockerfile': 'FROM scratch\n',
    'other/.github/tidewaiter.yml': '',
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/templates/pod.yaml': pod.replace('privileged: true', 'privileged: {{ .Values.privileged }}'),
  });
});
afterAll(async () => {
  expect(editor.logged).toEqual([]);
  await editor.end();
});

const codesOf = (diagnostics: readonly { readonly code?: unknown }[]): readonly string[] =>
  diagnostics.map(({ code }) => String(code)).toSorted();

describe('diagnostics', () => {
  test('are of the text that is not saved, with rule, page and range, and go when it is mended', async () => {
    const found = await editor.show('saved/Dockerfile', dockerfile);
    expect(found).toContainEqual(
      expect.objectContaining({
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 34 } },
        severity: 1,
        source: 'tidewaiter',
        code: 'dockerfile/secret-in-env-or-arg',
        codeDescription: { href: expect.stringContaining('docs/rules/dockerfile/secret-in-env-or-arg.md') },
      }),
    );
    const later = await editor.type('saved/Dockerfile', 'FROM node:24.11-bookworm-slim\nUSER node\n');
    expect(later).toEqual([]);
  });

  test('are said of a file that is not there yet, and of none that is not ours', async () => {
    expect(codesOf(await editor.show('new/pod.yaml', pod))).toContain('kubernetes/privileged-container');
    expect(await editor.show('src/index.ts', dockerfile)).toEqual([]);
  });

  test('of values are those of what the chart prints with them', async () => {
    const found = await editor.show('chart/values.yaml', 'privileged: true\n');
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'kubernetes/privileged-container',
        range: expect.objectContaining({ start: { line: 0, character: 12 } }),
      }),
    );
    expect(codesOf(await editor.type('chart/values.yaml', 'privileged: false\n'))).not.toContain('kubernetes/privileged-container');
  });

  test('say why a file can not be judged', async () => {
    const found = await editor.show('broken.yaml', 'apiVersion: v1\nkind: Pod\nspec: {containers: [\n');
    expect(found).toContainEqual(expect.objectContaining({ severity: 1, message: expect.any(String) }));
  });

  test('of a policy are its errors, and a policy with errors is said once and in each file that is not judged by it', async () => {
    const path = '.github/tidewaiter.yml';
    expect(await editor.show(path, 'reprot: new\n')).toEqual([
      expect.objectContaining({
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
        message: expect.stringContaining('Did you mean "report"?'),
      }),
    ]);
    editor.write(path, 'reprot: new\n');
    const unjudged = [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        severity: 1,
        source: 'tidewaiter',
        message: expect.stringMatching(/^This file is not judged\. [\s\S]*Did you mean "report"\?/u),
      },
    ];
    expect(await editor.show('b/Dockerfile', dockerfile)).toEqual(unjudged);
    expect(await editor.type('b/Dockerfile', `${dockerfile}\n`)).toEqual(unjudged);
    expect(await editor.show('b/index.ts', dockerfile)).toEqual([]);
    expect(editor.messages).toEqual([expect.stringContaining('.github/tidewaiter.yml:1:1')]);
    editor.write(path, 'rules: {dockerfile/secret-in-env-or-arg: off}\n');
    expect(codesOf(await editor.type('b/Dockerfile', dockerfile))).not.toContain('dockerfile/secret-in-env-or-arg');
    editor.write(path, '');
  });
});

describe('code actions', () => {
  test.each([
    ['Dockerfile', dockerfile],
    ['deploy/pod.yaml', pod],
    ['compose.yaml', compose],
  ])('of %s each mend their finding and bring in no other', async (path, text) => {
    const found = await editor.show(path, text);
    let count = 0;
    for (const diagnostic of found) {
      const actions = await editor.actions(path, diagnostic, 'quickfix');
      for (const [action, mendedText] of actions.map(one => [one, editor.applied(path, one)] as const)) {
        const [mended] = action.diagnostics ?? [];
        const before = codesOf(found);
        const after = codesOf(await editor.type(path, mendedText));
        expect(after.filter(code => code === mended?.code).length, action.title).toBeLessThan(
          before.filter(code => code === mended?.code).length,
        );
        for (const code of after) expect(before, action.title).toContain(code);
        count += 1;
        await editor.type(path, text);
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  test('are offered where their finding is, those that need judgement are told so, and all safe ones together as one', async () => {
    const path = 'all/pod.yaml';
    const text = pod.replace('        privileged: true\n        runAsUser: 0\n', '        allowPrivilegeEscalation: false\n');
    const found = await editor.show(path, text);
    const [seccomp] = found.filter(({ code }) => code === 'kubernetes/seccomp-not-set');
    if (!seccomp) throw new Error('It is not found.');
    const actions = await editor.actions(path, seccomp);
    expect(actions.filter(({ isPreferred }) => isPreferred).map(({ kind, diagnostics }) => [kind, codesOf(diagnostics ?? [])])).toEqual([
      ['quickfix', ['kubernetes/seccomp-not-set']],
    ]);
    expect(actions.filter(({ isPreferred }) => !isPreferred).map(({ title }) => title.endsWith(' (needs your judgement)'))).not.toContain(
      false,
    );
    const nowhere = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };
    expect(await editor.actions(path, nowhere)).toEqual([]);
    expect(await editor.actions(path, seccomp, 'refactor')).toEqual([]);
    const [all] = await editor.actions(path, seccomp, 'source.fixAll');
    expect(all).toMatchObject({ title: 'Apply 1 proven fix', kind: 'source.fixAll.tidewaiter' });
    expect(all && editor.applied(path, all)).toContain('seccompProfile');
  });

  test('are of no text but the one that was judged: an edit names its version', async () => {
    const path = 'version/pod.yaml';
    const [first] = await editor.show(path, pod);
    const actions = first ? await editor.actions(path, first) : [];
    const [fix] = actions;
    await editor.type(path, `# another line\n${pod}`);
    expect(() => editor.applied(path, fix ?? { title: '' })).toThrow('edits no text');
  });
});

describe('hover', () => {
  test('tells of the rule behind a finding, and of one that is named', async () => {
    const path = 'hover/Dockerfile';
    await editor.show(path, `# tidewaiter: ignore[image/floating-tag] -- why\n${dockerfile}`);
    const told = JSON.stringify(await editor.hover(path, { line: 2, character: 10 }));
    expect(told).toContain('docs/rules/dockerfile/secret-in-env-or-arg.md');
    expect(JSON.stringify(await editor.hover(path, { line: 0, character: 28 }))).toContain('docs/rules/image/floating-tag.md');
    expect(await editor.hover(path, { line: 6, character: 1 })).toBeNull();
  });
});

test('a server that is told to ends with 0', async () => {
  const another = await Editor.open();
  await another.show('Dockerfile', dockerfile);
  await another.close('Dockerfile');
  expect(await another.end()).toBe(0);
});
