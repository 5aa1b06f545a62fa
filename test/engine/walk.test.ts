import { describe, expect, test } from 'vitest';
import { parseCompose } from '../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import type { VisitedNode } from '../../src/artifacts/file-kind.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { annotatedParts } from '../../src/artifacts/suppressions/annotations.ts';
import { DockerfilePlaces } from '../../src/artifacts/suppressions/dockerfile-places.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { FindingRoom } from '../../src/engine/finding-room.ts';
import { jointFixes } from '../../src/engine/fixes/joint-fixes.ts';
import { visitedNodes } from '../../src/engine/visit.ts';
import type { Finding, Fix } from '../../src/findings/finding.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { findingOf } from '../support/verdict-data.ts';

const dockerfile = (text: string) => parseDockerfile(sourceFile('Dockerfile', text));
const manifest = (text: string) => parseKubernetes(sourceFile('app.yaml', text));

/** `name subject start-end` of each node that is visited. */
const shown = (nodes: readonly VisitedNode[]): readonly string[] =>
  nodes.map(({ name, subject, scope }) => `${name} ${subject} ${scope.start}-${scope.end}`);

describe('the walk over an artifact', () => {
  test('visits each instruction of a Dockerfile, by what it is, in its stage', () => {
    const text = 'ARG A\nFROM a AS b\nONBUILD RUN x\nLABEL c=d\n';
    expect(shown(visitedNodes('dockerfile', dockerfile(text)))).toEqual([
      'file  0-42',
      'instruction  0-5',
      'arg  0-5',
      'stage stage:b 6-41',
      'instruction stage:b 6-41',
      'from stage:b 6-41',
      'instruction stage:b 6-41',
      'instruction stage:b 6-41',
      'run stage:b 6-41',
      'instruction stage:b 6-41',
    ]);
  });

  test.each([
    ['CMD a', 'command'],
    ['ENTRYPOINT a', 'command'],
    ['HEALTHCHECK NONE', 'healthcheck'],
    ['COPY a b', 'copy'],
    ['ADD a b', 'copy'],
    ['ENV a=b', 'env'],
    ['ARG a', 'arg'],
    ['USER a', 'user'],
    ['WORKDIR a', 'workdir'],
    ['EXPOSE 1', 'expose'],
    ['RUN a', 'run'],
  ])('calls %s a %s', (instruction, name) => {
    expect(visitedNodes('dockerfile', dockerfile(`FROM a\n${instruction}\n`)).at(-1)?.name).toBe(name);
  });

  test('visits services, and objects with their pods and containers, in the range of the object', () => {
    const compose = parseCompose(sourceFile('compose.yaml', 'services:\n  web: {image: a}\n  api: {image: b}\n'), new Map());
    expect(visitedNodes('compose', compose).map(({ name, subject }) => `${name} ${subject}`)).toEqual([
      'file ',
      'service service:web',
      'service service:api',
    ]);
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: [{name: a, image: x}, {name: b, image: x}]\n';
    const nodes = visitedNodes('kubernetes', manifest(text));
    expect(nodes.map(({ name }) => name)).toEqual(['file', 'object', 'podSpec', 'container', 'container']);
    expect(new Set(nodes.slice(1).map(({ scope }) => `${scope.start}-${scope.end}`)).size).toBe(1);
    expect(nodes.map(({ subject }) => subject)).toEqual(['', 'Pod/p', 'Pod/p', 'Pod/p#container:a', 'Pod/p#container:b']);
  });

  test.each([
    [
      'an object of a built-in kind by that kind, too',
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n',
      ['file', 'object', 'Service'],
    ],
    ['one whose group a template decides', 'apiVersion: "{{ x }}"\nkind: Ingress\nmetadata: {name: a}\n', ['file', 'object', 'Ingress']],
    [
      'not one that has its name from another group',
      'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\n',
      ['file', 'object', 'other'],
    ],
    [
      'as another one what has no pods and no kind of its own',
      'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\n',
      ['file', 'object', 'other'],
    ],
    [
      'not one whose kind is called as other nodes are',
      'apiVersion: v1\nkind: container\nmetadata: {name: a}\n',
      ['file', 'object', 'other'],
    ],
  ])('visits %s', (_, text, names) => {
    const read = parseKubernetes(sourceFile('app.yaml', text), { template: 'helm' });
    expect(visitedNodes('kubernetes', read).map(({ name }) => name)).toEqual(names);
  });
});

describe('where a comment of a Dockerfile stands', () => {
  const text = '# above\nFROM a\nRUN b \\\n# within\n  c\n# between\nFROM d\nUSER e\n# below\n';
  const read = dockerfile(text);
  const places = new DockerfilePlaces(read);
  const at = (word: string): number => text.indexOf(word);
  const [from, run, second, user] = read.instructions;

  test('is in an instruction, before the next one, and in a stage', () => {
    const of = (offset: number) => [places.around(offset), places.after(offset), places.stageAt(offset)];
    const [one, two] = read.stages;
    expect(of(at('# above'))).toEqual([undefined, from, one]);
    expect(of(at('# within'))).toEqual([run, second, one]);
    expect(of(at('# between'))).toEqual([undefined, second, one]);
    expect(of(at('# below'))).toEqual([undefined, undefined, two]);
    expect(of(at('FROM d'))).toEqual([second, user, two]);
    expect(of(at('RUN b'))).toEqual([run, second, one]);
    expect(of((run?.range.end ?? 0) - 1)).toEqual([run, second, one]);
    expect(places.around(run?.range.end ?? 0)).toBe(undefined);
  });

  test('means the stage above its FROM, and the instruction above any other', () => {
    if (!from || !user) throw new Error('There are four instructions.');
    expect([places.stageOf(from), places.stageOf(user)]).toEqual([read.stages[0], read.stages[1]]);
    expect([places.stageScope(from), places.stageScope(user)]).toEqual([read.stages[0]?.range, user.range]);
    expect(places.whole).toEqual({ start: 0, end: text.length });
  });
});

describe('annotations', () => {
  const shownParts = (text: string) =>
    annotatedParts(manifest(text)).map(({ part, annotations, templates }) => [
      part,
      annotations.map(({ name, value }) => `${name}=${value}`),
      templates.map(({ name }) => name),
    ]);
  const deployment = (own: string, pod: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${own}}\nspec:\n  template:\n    metadata: {labels: {a: b}${pod}}\n    spec: {containers: [{name: a, image: x}]}\n`;

  test('are those of an object and of its pod template', () => {
    expect(shownParts(deployment(', annotations: {a: 1, b: true}', ', annotations: {c: d}'))).toEqual([
      ['object', ['a=1', 'b=true'], ['c']],
      ['pod-template', ['c=d'], []],
    ]);
    expect(shownParts(deployment('', ', annotations: {c: d}'))).toEqual([['pod-template', ['c=d'], []]]);
    expect(shownParts(deployment(', annotations: {a: b}', ''))).toEqual([['object', ['a=b'], []]]);
    expect(shownParts(deployment('', ''))).toEqual([]);
  });

  test('of a bare pod come once, and a value that is not a scalar is not known', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {a: null, b: [c], d: x}}\nspec: {containers: [{name: a, image: x}]}\n';
    expect(shownParts(pod)).toEqual([['object', ['a=undefined', 'b=undefined', 'd=x'], []]]);
  });
});

describe('the room for findings', () => {
  const finding: Finding = { ...findingOf('high', { path: 'ab' }), message: 'cde' };

  test('is for so many of them', () => {
    const room = new FindingRoom({ findings: 2, text: 1_000 });
    expect(room.reason).toContain('more than 2 findings');
    expect([room.isFull, room.takes(finding), room.isFull, room.takes(finding), room.isFull, room.takes(finding)]).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  test('is for so much text, everything that may be long counted', () => {
    const fits = (text: number, more: Partial<Finding> = {}): boolean =>
      new FindingRoom({ findings: 9, text }).takes({ ...finding, ...more });
    expect([fits(5), fits(4)]).toEqual([true, false]);
    const long: Partial<Finding> = {
      identity: 'x',
      advice: 'xx',
      facts: { value: 'xxx', hazards: ['xxxx', 'x'], degree: 1 },
      location: { ...finding.location, subject: 'xxxxxx' },
      related: [{ path: 'x', range: { start: 0, end: 0 }, subject: 'xx', note: 'xxx' }],
      fix: { title: 'long title', safety: 'safe', edits: [{ range: { start: 0, end: 0 }, newText: 'xxxxx' }] },
    };
    const all = 5 + 1 + 2 + 3 + 5 + 6 + 6 + 5;
    expect([fits(all, long), fits(all - 1, long)]).toEqual([true, false]);
    const room = new FindingRoom({ findings: 9, text: 5 });
    room.takes(finding);
    expect(room.isFull).toBe(true);
  });
});

describe('fixes of the same lines', () => {
  const text = 'a\nb\nc\nd\ne\nf\n';
  const fixed = (title: string, ranges: readonly (readonly [number, number])[], safety: Fix['safety'] = 'safe'): Finding => ({
    ...findingOf('high'),
    fix: { title, safety, edits: ranges.map(([start, end]) => ({ range: { start, end }, newText: title })) },
  });
  const join = (findings: readonly Finding[], isProven: (findings: readonly Finding[]) => boolean = () => true) => {
    const joint = jointFixes(dockerfile(text), findings, isProven);
    return findings.map(finding => joint.get(finding)?.title);
  };

  test('are one, those of others are not', () => {
    const [one, two, three] = [fixed('x', [[0, 3]]), fixed('y', [[2, 5]]), fixed('z', [[6, 7]])];
    expect(join([three, two, one])).toEqual([undefined, 'x; y', 'x; y']);
    expect(join([one, fixed('x', [[2, 3]])])).toEqual(['x', 'x']);
    expect(join([one, findingOf('low')])).toEqual([undefined, undefined]);
  });

  test('reach to the last line that any of them touches', () => {
    const wide = fixed('wide', [[0, 9]]);
    expect(join([wide, fixed('x', [[2, 3]]), fixed('y', [[8, 9]]), fixed('z', [[10, 11]])])).toEqual([
      'wide; x; y',
      'wide; x; y',
      'wide; x; y',
      undefined,
    ]);
    expect(join([fixed('x', [[0, 2]]), fixed('y', [[2, 3]])])).toEqual([undefined, undefined]);
    expect(join([fixed('x', [[2, 2]]), fixed('y', [[2, 3]])])).toEqual(['x; y', 'x; y']);
  });

  test('are safe when each of them is', () => {
    const safetyOf = (...safeties: readonly Fix['safety'][]) => {
      const findings = safeties.map((safety, index) => fixed(`f${index}`, [[0, 1]], safety));
      return jointFixes(dockerfile(text), findings, () => true).get(findings[0] as Finding)?.safety;
    };
    expect([safetyOf('safe', 'safe'), safetyOf('safe', 'unsafe'), safetyOf('unsafe', 'safe')]).toEqual(['safe', 'unsafe', 'unsafe']);
  });

  test('are proven together, and in halves when that fails', () => {
    const pairs = [0, 2, 4, 6].flatMap(start => [fixed(`a${start}`, [[start, start + 1]]), fixed(`b${start}`, [[start, start + 1]])]);
    const asked: number[] = [];
    const titles = join(pairs, findings => {
      asked.push(findings.length);
      return !findings.some(({ fix }) => fix?.title === 'a4');
    });
    expect(titles).toEqual([0, 0, 2, 2, undefined, undefined, 6, 6].map(start => (start === undefined ? start : `a${start}; b${start}`)));
    expect(asked).toEqual([8, 4, 4, 2, 2]);
    expect(join([])).toEqual([]);
  });
});

test('a rule that is turned on has its options as they are, unless others are given', () => {
  const rule = allRules.find(({ meta }) => Object.keys(meta.options ?? {}).length > 0);
  if (!rule) throw new Error('No rule has an option.');
  const [[name, option] = ['', undefined]] = Object.entries(rule.meta.options ?? {});
  expect(activate(rule).options[name]).toEqual(option?.default);
  expect(activate(rule, { [name]: 'other' }).options[name]).toBe('other');
  expect(activate(rule).ignores('Dockerfile')).toBe(false);
  const plain = allRules.find(({ meta }) => meta.options === undefined);
  expect(plain && activate(plain).options).toEqual({});
});
