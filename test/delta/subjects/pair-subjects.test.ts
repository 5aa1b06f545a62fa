import { describe, expect, test } from 'vitest';
import { pairSubjects, type SubjectFile } from '../../../src/delta/subjects/pair-subjects.ts';
import { type Subject, unknownNamespace } from '../../../src/delta/subjects/subject.ts';
import { containerOf, subjectOf, wordsOf, workloadOf } from '../../support/subjects.ts';

const file = (base: readonly Subject[], head: readonly Subject[], known: Partial<SubjectFile> = {}): SubjectFile => ({
  base,
  head,
  isHeadKnown: true,
  isBaseKnown: true,
  ...known,
});

/** Whether one subject became the other, alone in a file each or in one. */
const became = (base: Subject, head: Subject, files = [file([base], [head])]): boolean => pairSubjects(files).get(head) === base;
const becameAcross = (base: Subject, head: Subject): boolean => became(base, head, [file([base], []), file([], [head])]);

/** So many words of eight that two contents share. */
const sharing = (count: number): readonly [Subject['words'], Subject['words']] => [
  wordsOf(...Array.from({ length: 8 }, (_, index) => `w${index}`)),
  wordsOf(...Array.from({ length: 8 }, (_, index) => (index < count ? `w${index}` : `x${index}`))),
];

/** The least number of eight words that must be shared for one subject to have become the other. */
const leastShared = (base: Partial<Subject>, head: Partial<Subject>, pair: (base: Subject, head: Subject) => boolean): number | undefined =>
  Array.from({ length: 9 }, (_, count) => count).find(count => {
    const [before, now] = sharing(count);
    return pair(subjectOf({ ...base, words: before }), subjectOf({ ...head, words: now }));
  });

describe('in a file, by name', () => {
  const object = (given: Partial<Subject>): Subject =>
    subjectOf({ type: 'object', kind: 'ConfigMap', words: wordsOf(`${given.name}${given.namespace}`), ...given });

  test.each([
    ['the same name', { name: 'web' }, { name: 'web' }, true],
    ['another name', { name: 'web' }, { name: 'shop' }, false],
    ['the same name in another namespace', { name: 'web', namespace: 'a' }, { name: 'web', namespace: 'b' }, true],
    ['another kind', { name: 'web' }, { name: 'web', kind: 'Secret' }, false],
    [
      'the same kind in the next group of its API',
      { name: 'web', kind: 'extensions/Ingress', words: wordsOf('a') },
      { name: 'web', kind: 'networking.k8s.io/Ingress', words: wordsOf('b') },
      true,
    ],
    ['another kind of workload', { name: 'web', isWorkload: true }, { name: 'web', kind: 'Job', isWorkload: true }, true],
    ['no name', { words: wordsOf('a') }, { words: wordsOf('b') }, false],
    ['the same template for a name', { nameTemplate: '{{ a }}' }, { nameTemplate: '{{ a }}', words: wordsOf('b') }, true],
    ['another template for a name', { nameTemplate: '{{ a }}' }, { nameTemplate: '{{ b }}', words: wordsOf('b') }, false],
    [
      'the same template for the name of another kind',
      { nameTemplate: 'x' },
      { nameTemplate: 'x', kind: 'Secret', words: wordsOf('b') },
      false,
    ],
  ])('%s', (_, base, head, expected) => {
    expect(became(object(base), object(head))).toBe(expected);
  });

  test('the whole identity goes before a name alone, a kind before a name of another kind', () => {
    const [a, b] = [object({ name: 'web', namespace: 'a' }), object({ name: 'web', namespace: 'b' })];
    const now = object({ name: 'web', namespace: 'b' });
    expect(pairSubjects([file([a, b], [now])]).get(now)).toBe(b);
    const [set, job] = [workloadOf({ name: 'web', kind: 'DaemonSet' }), workloadOf({ name: 'web', kind: 'Job' })];
    const then = workloadOf({ name: 'web', kind: 'Job', namespace: 'x' });
    expect(pairSubjects([file([set, job], [then])]).get(then)).toBe(job);
  });

  test('no namespace is not one that is called so', () => {
    const [none, some] = [object({ name: 'web' }), object({ name: 'web', namespace: 'undefined' })];
    const now = object({ name: 'web', namespace: 'undefined' });
    expect(pairSubjects([file([none, some], [now])]).get(now)).toBe(some);
  });

  test('of several of one identity the first becomes the first', () => {
    const all = [object({ name: 'web' }), object({ name: 'web' }), object({ name: 'web' })] as const;
    const pairs = pairSubjects([file([all[0]], [all[1], all[2]])]);
    expect([pairs.get(all[1]), pairs.get(all[2])]).toEqual([all[0], undefined]);
  });

  test('a service keeps its name whatever it contains, and a stage is not a service', () => {
    const [base, head] = [subjectOf({ name: 'web', words: wordsOf('a') }), subjectOf({ name: 'web', words: wordsOf('b') })];
    expect(became(base, head)).toBe(true);
    expect(became(base, { ...head, type: 'stage' })).toBe(false);
  });

  test('a file becomes the file of its kind, and no part of it', () => {
    const [base, head] = [subjectOf({ type: 'file', kind: 'compose' }), subjectOf({ type: 'file', kind: 'compose' })];
    expect(became(base, head)).toBe(true);
    expect(became(base, { ...head, kind: 'kubernetes' })).toBe(false);
    const named = subjectOf({ type: 'file', kind: 'compose', name: 'web' });
    expect(became(named, subjectOf({ name: 'web' }))).toBe(false);
  });
});

describe('by content', () => {
  test('a stage, a service and an object take another name in their file when they are alike enough', () => {
    const inFile = (type: Subject['type'], path = 'a') => leastShared({ type, name: 'a', path }, { type, name: 'b', path }, became);
    expect([inFile('stage'), inFile('service'), inFile('object')]).toEqual([4, 4, 4]);
    const stages = (score: number): boolean => {
      const words = (own: string): Subject['words'] =>
        new Map([
          ['shared', score],
          [own, 100 - score],
        ]);
      return became(subjectOf({ type: 'stage', words: words('a'), path: 'a' }), subjectOf({ type: 'stage', words: words('b'), path: 'b' }));
    };
    expect([stages(39), stages(40)]).toEqual([false, true]);
  });

  const percent = (type: Subject['type'], base: Partial<Subject>, head: Partial<Subject>): number | undefined =>
    Array.from({ length: 101 }, (_, score) => score).find(score => {
      const words = (own: string): Subject['words'] =>
        new Map([
          ['shared', score],
          [own, 100 - score],
        ]);
      return becameAcross(subjectOf({ type, words: words('a'), ...base }), subjectOf({ type, words: words('b'), ...head }));
    });

  test.each([
    ['of one folder', { path: 'k8s/a' }, { path: 'k8s/b' }, 45],
    ['of two folders', { path: 'dev/a' }, { path: 'prod/a' }, 60],
    ['of one folder and two namespaces', { path: 'a', namespace: 'a' }, { path: 'b', namespace: 'b' }, 60],
    ['of two folders and two namespaces', { path: 'x/a', namespace: 'a' }, { path: 'y/b', namespace: 'b' }, undefined],
    ['of two folders, of which one leaves its namespace to a template', { path: 'x/a', namespace: unknownNamespace }, { path: 'y/b' }, 60],
    ['of two folders, of which the other one does', { path: 'x/a' }, { path: 'y/b', namespace: unknownNamespace }, 60],
    ['of one folder and two kinds', { path: 'a', kind: 'Secret' }, { path: 'b', kind: 'ConfigMap' }, undefined],
    ['of one folder and two kinds of workloads', { path: 'a', kind: 'Job', isWorkload: true }, { path: 'b', isWorkload: true }, 45],
    ['of which one is a workload only', { path: 'a', kind: 'Job', isWorkload: true }, { path: 'b', kind: 'ConfigMap' }, undefined],
  ])('an object goes to another file when it is alike enough: %s', (_, base, head, least) => {
    expect(percent('object', base, head)).toBe(least);
  });

  test('stages and services go to other files, too', () => {
    expect([percent('stage', { path: 'a' }, { path: 'b' }), percent('service', { path: 'a' }, { path: 'b' })]).toEqual([45, 45]);
  });

  test('only what is known to be gone goes to another file, and only where it is known to have come', () => {
    const [base, head] = [subjectOf({ path: 'a', words: wordsOf('x') }), subjectOf({ path: 'b', words: wordsOf('x') })];
    expect(becameAcross(base, head)).toBe(true);
    expect(became(base, head, [file([base], [], { isHeadKnown: false }), file([], [head])])).toBe(false);
    expect(became(base, head, [file([base], []), file([], [head], { isBaseKnown: false })])).toBe(false);
  });

  test('what was found in its own file is not found in another one', () => {
    const old = subjectOf({ path: 'a', name: 'web', words: wordsOf('x') });
    const [stayed, copy] = [{ ...old }, { ...old, path: 'b' }];
    const pairs = pairSubjects([file([old], [stayed]), file([], [copy])]);
    expect([pairs.get(stayed), pairs.get(copy)]).toEqual([old, undefined]);
  });

  test('the most alike of several are paired first, and each once', () => {
    const [near, far] = [subjectOf({ words: wordsOf('a', 'b', 'c') }), subjectOf({ words: wordsOf('a', 'b') })];
    const now = subjectOf({ words: wordsOf('a', 'b', 'c') });
    const other = subjectOf({ words: wordsOf('a', 'b', 'c', 'd') });
    const pairs = pairSubjects([file([far, near], [other, now])]);
    expect([pairs.get(now), pairs.get(other)]).toEqual([near, far]);
  });
});

describe('the stages that a file ends in', () => {
  const stage = (word: string, given: Partial<Subject> = {}): Subject =>
    subjectOf({ type: 'stage', isFinal: true, words: wordsOf(word), ...given });

  test('are the same without names, however different', () => {
    expect(became(stage('a'), stage('b'))).toBe(true);
    expect(became(stage('a', { name: 'x' }), stage('b'))).toBe(false);
    expect(became(stage('a'), stage('b', { name: 'x' }))).toBe(false);
    expect(became(stage('a', { isFinal: false }), stage('b'))).toBe(false);
    expect(became(stage('a'), stage('b', { isFinal: false }))).toBe(false);
  });

  test('are not when one of them was another stage', () => {
    const [old, last] = [stage('same', { isFinal: false }), stage('other')];
    const now = stage('same');
    expect(pairSubjects([file([old, last], [now])]).get(now)).toBe(old);
  });
});

describe('containers', () => {
  const pod = workloadOf({ name: 'web' });
  const podNow = workloadOf({ name: 'web' });
  const pairsOf = (base: readonly Subject[], head: readonly Subject[]) => pairSubjects([file([pod, ...base], [podNow, ...head])]);
  const isPaired = (base: Partial<Subject>, head: Partial<Subject>): boolean => {
    const [was, is] = [containerOf(pod, base), containerOf(podNow, head)];
    return pairsOf([was], [is]).get(is) === was;
  };

  test.each([
    ['of one name', { name: 'web', words: wordsOf('a') }, { name: 'web', words: wordsOf('b') }, true],
    [
      'of one name in another list',
      { name: 'web', words: wordsOf('a') },
      { name: 'web', words: wordsOf('b'), kind: 'initContainers' },
      true,
    ],
    ['of two names, with nothing in common', { name: 'web', words: wordsOf('a') }, { name: 'api', words: wordsOf('b') }, false],
    ['of two names, alike', { name: 'web', words: wordsOf('a') }, { name: 'api', words: wordsOf('a') }, true],
    [
      'of two names in two lists',
      { name: 'web', words: wordsOf('a') },
      { name: 'api', words: wordsOf('a'), kind: 'initContainers' },
      false,
    ],
    ['whose name was not known', { words: wordsOf('a') }, { name: 'api', words: wordsOf('b') }, true],
    ['whose name is not known', { name: 'web', words: wordsOf('a') }, { words: wordsOf('b') }, true],
    ['whose name is not known, in two lists', { name: 'web', words: wordsOf('a') }, { words: wordsOf('b'), kind: 'initContainers' }, false],
  ])('of one object: %s', (_, base, head, expected) => {
    expect(isPaired(base, head)).toBe(expected);
  });

  test('a name that is not known is left to nobody when there are several', () => {
    const [a, b] = [containerOf(pod, { name: 'a', words: wordsOf('a') }), containerOf(pod, { name: 'b', words: wordsOf('b') })];
    const is = containerOf(podNow, { words: wordsOf('x') });
    expect(pairsOf([a, b], [is]).get(is)).toBe(undefined);
    const other = containerOf(podNow, { words: wordsOf('y') });
    expect(pairsOf([a], [is, other]).get(is)).toBe(undefined);
  });

  /** The least percentage of its content that a container keeps in another object of its file. */
  const least = (stays: boolean, base: Partial<Subject> = {}, head: Partial<Subject> = {}): number | undefined =>
    Array.from({ length: 101 }, (_, score) => score).find(score => {
      const words = (own: string): Subject['words'] =>
        new Map([
          ['shared', score],
          [own, 100 - score],
        ]);
      const [from, to] = [workloadOf({ name: 'from', words: wordsOf('p') }), workloadOf({ name: 'to', words: wordsOf('q') })];
      const was = containerOf(from, { path: 'a', words: words('a'), nameTemplate: 'x', ...base });
      const is = containerOf(to, { path: 'b', words: words('b'), nameTemplate: 'x', ...head });
      return became(was, is, [file([from, was], [...(stays ? [{ ...from }] : []), to, is])]);
    });

  test('go to another object of their file with their names: alike enough, and more so when their own is still there', () => {
    expect([least(false), least(true)]).toEqual([30, 60]);
  });

  test('keep their names, their templates and their lists', () => {
    expect(least(false, { name: 'a' }, { name: 'b' })).toBe(undefined);
    expect(least(false, { nameTemplate: 'a' }, { nameTemplate: 'b' })).toBe(undefined);
    expect(least(false, {}, { kind: 'initContainers' })).toBe(undefined);
  });

  test('without an object are paired by content alone', () => {
    const [was, is] = [containerOf(undefined, { words: wordsOf('a') }), containerOf(undefined, { words: wordsOf('b') })];
    expect(became(was, is)).toBe(false);
    expect(became(was, { ...is, words: was.words })).toBe(true);
  });
});

describe('a Dockerfile that was moved', () => {
  const dockerfile = (path: string, ...words: readonly string[]): Subject =>
    subjectOf({ type: 'file', kind: 'dockerfile', path, words: wordsOf(...words) });
  const stage = (path: string, word: string, given: Partial<Subject> = {}): Subject =>
    subjectOf({ type: 'stage', path, words: wordsOf(word), ...given });

  test('is one file with the added one that is like it, so that its stages are those', () => {
    const [a, b, c] = [dockerfile('a', 'x', 'y'), dockerfile('b', 'z'), dockerfile('c', 'x', 'y')];
    const [old, other, now] = [
      stage('a', 'old', { name: 'build' }),
      stage('b', 'other', { name: 'build' }),
      stage('c', 'new', { name: 'build' }),
    ];
    const pairs = pairSubjects([file([b, other], []), file([a, old], []), file([], [c, now])]);
    expect([pairs.get(c), pairs.get(now)]).toEqual([a, old]);
  });

  test.each([
    ['it is too little alike', { words: wordsOf('x', '1', '2', '3') }, {}, {}],
    ['it is another kind of file', { kind: 'compose' }, {}, {}],
    ['it is not known to be gone', {}, { isHeadKnown: false }, {}],
    ['the other one may have been there', {}, {}, { isBaseKnown: false }],
  ])('is not when %s', (_, given, removed, added) => {
    const base = { ...dockerfile('a', 'x', 'y'), ...given };
    const head = { ...dockerfile('c', 'x', 'y'), kind: base.kind };
    const pairs = pairSubjects([file([base], [], removed), file([], [head], added)]);
    expect(pairs.get(head)).toBe(undefined);
  });

  test('is alike from half of its words on', () => {
    const half = [dockerfile('a', 'x', '1'), dockerfile('c', 'x', '2')] as const;
    expect(becameAcross(...half)).toBe(true);
  });

  test('is not while it stays, nor when the other one was there', () => {
    const [a, c] = [dockerfile('a', 'x'), dockerfile('c', 'x')];
    expect(became(a, c, [file([a], [dockerfile('a', 'x')]), file([], [c])])).toBe(false);
    expect(became(a, c, [file([a], []), file([dockerfile('c', 'y')], [c])])).toBe(false);
  });
});
