import { describe, expect, test } from 'vitest';
import { hostNetwork } from '../../../src/rules/kubernetes/host-network.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: [{name: web, image: x}]\n';
const patch = (value: string): string =>
  `patches:\n- target: {kind: Pod}\n  patch: |\n    - op: add\n      path: /spec/hostNetwork\n      value: ${value}\n`;

const reviewed = async (base: Files, head: Files) => reviewChange({ base, head }, { rules: [hostNetwork] });

describe('an overlay that is built with files of other folders is built', () => {
  test.each([
    ['files of generated data', 'configMapGenerator: [{name: a, files: [c.txt=data/b.txt, data/b.txt], envs: [data/d.env]}]\n'],
    ['files of generated secrets', 'secretGenerator: [{name: a, files: [data/b.txt], env: data/d.env}]\n'],
    ['replacements', 'replacements: [{path: data/replacements.yaml}]\n'],
    ['configurations and definitions of fields', 'configurations: [data/names.yaml]\ncrds: [data/fields.json]\n'],
    ['transformers in a file, and in a folder', 'transformers: [data/prefix.yaml, ../shared]\n'],
    ['generators', 'generators: [data/generator.yaml]\n'],
  ])('%s', async (_, written) => {
    const shared = 'apiVersion: builtin\nkind: SuffixTransformer\nmetadata: {name: a}\nsuffix: -b\nfieldSpecs: [{path: metadata/name}]\n';
    const files: Files = {
      'prod/web.yaml': pod,
      'prod/data/b.txt': 'b\n',
      'prod/data/d.env': 'D=1\n',
      'prod/data/replacements.yaml':
        'source: {kind: Pod, name: web, fieldPath: metadata.name}\ntargets: [{select: {kind: Pod}, fieldPaths: [spec.hostname], options: {create: true}}]\n',
      'prod/data/names.yaml': 'namePrefix: [{kind: Foo, path: spec/name}]\n',
      'prod/data/fields.json': '{}\n',
      'prod/data/prefix.yaml': shared.replace('Suffix', 'Prefix').replace('suffix: -b', 'prefix: a-'),
      'prod/data/generator.yaml': 'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: g}\nliterals: [a=b]\n',
      'shared/kustomization.yaml': 'resources: [suffix.yaml]\n',
      'shared/suffix.yaml': shared,
    };
    const overlay = `resources: [web.yaml]\n${written}`;
    const result = await reviewed(
      { ...files, 'prod/kustomization.yaml': overlay },
      { ...files, 'prod/kustomization.yaml': `${overlay}${patch('true')}` },
    );
    expect(causedLines(result)).toHaveLength(1);
    expect(causedLines(result)[0]).toMatch(/^prod\/kustomization\.yaml:\d+ kubernetes\/host-network \[new\]/u);
    expect(result.coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});

describe('a line that several overlays build with is told once, with their names', () => {
  test.each([
    ['where the object is called the same', ''],
    ['where each calls the object otherwise', 'namePrefix: prod-\n'],
  ])('%s', async (_, named) => {
    const files: Files = {
      'base/web.yaml': pod,
      'prod/kustomization.yaml': `resources: [../base]\n${named}`,
      'dev/kustomization.yaml': 'resources: [../base]\n',
    };
    const base = (value: string): Files => ({ ...files, 'base/kustomization.yaml': `resources: [web.yaml]\n${patch(value)}` });
    const { delta } = await reviewed(base('false'), base('true'));
    const told = delta.entries.flatMap(({ head }) => (head ? [head.message] : []));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('That is what the kustomizations "dev", "prod" deploy.');
  });

  test('but each of several objects that it decides about in one of them', async () => {
    const files: Files = {
      'base/web.yaml': `${pod}---\n${pod.replace('name: web', 'name: other')}`,
      'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: prod-\n',
      'dev/kustomization.yaml': 'resources: [../base]\n',
    };
    const base = (value: string): Files => ({ ...files, 'base/kustomization.yaml': `resources: [web.yaml]\n${patch(value)}` });
    const { delta } = await reviewed(base('false'), base('true'));
    const subjects = delta.entries.flatMap(({ head }) => head?.location.subject ?? []);
    expect(subjects.some(subject => subject.includes('other')) && subjects.some(subject => subject.includes('web'))).toBe(true);
  });
});
