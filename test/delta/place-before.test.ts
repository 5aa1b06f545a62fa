import { describe, expect, test } from 'vitest';
import { type Placed, placeBefore, type Relation } from '../../src/delta/places.ts';
import { type Subject, unknownNamespace } from '../../src/delta/subjects/subject.ts';
import { containerOf, subjectOf, workloadOf } from '../support/subjects.ts';

const placed = (path: string, subject?: Subject): Placed => ({ path, subject });
const relation = (given: Partial<Relation> = {}): Relation => ({ isRename: false, isSame: true, became: () => undefined, ...given });

/** Where one subject stood before it became the other, in one file. */
const placeOf = (base: Subject | undefined, head: Subject | undefined, given: Partial<Relation> = {}): string | undefined =>
  placeBefore(placed('a.yaml', base), placed('a.yaml', head), relation(given))?.replace(/^a\.yaml \((?<place>.*)\)$/u, '$<place>');

describe('another file', () => {
  const moved = (from: string, to: string, subject?: Subject, isRename = false): string | undefined =>
    placeBefore(placed(from, subject), placed(to, subject), relation({ isRename }));

  test.each([
    ['k8s/a.yaml', 'k8s/a.yaml', undefined],
    ['k8s/a.yaml', 'k8s/b.yaml', undefined],
    ['dev/a.yaml', 'prod/a.yaml', 'dev/a.yaml'],
    ['k8s/a-dev.yaml', 'k8s/a-prod.yaml', 'k8s/a-dev.yaml'],
    ['k8s/a-dev.yaml', 'k8s/a.yaml', 'k8s/a-dev.yaml'],
    ['k8s/a.yaml', 'k8s/a-test.yaml', 'k8s/a.yaml'],
    ['k8s/a-dev.yaml', 'k8s/b-local.yaml', undefined],
    ['k8s/a-DEV.yaml', 'k8s/dev-b.yaml', undefined],
    ['k8s/dev-test.yaml', 'k8s/test_dev_dev.yaml', undefined],
    ['k8s/device.yaml', 'k8s/a.yaml', undefined],
  ])('%s → %s: %s', (from, to, place) => {
    expect(moved(from, to)).toBe(place);
    expect(moved(from, to, workloadOf())).toBe(place);
  });

  test('is another place for a service, unless the one file became the other', () => {
    const service = subjectOf({ name: 'web' });
    expect(moved('compose.yaml', 'docker-compose.yml', service)).toBe('compose.yaml');
    expect(moved('compose.yaml', 'docker-compose.yml', service, true)).toBe(undefined);
    expect(moved('compose.yaml', 'compose.yaml', service)).toBe(undefined);
  });

  test.each([
    ['development', 'dev develop development local sandbox'],
    ['test', 'test tests testing ci e2e integration qa uat'],
    ['staging', 'stage staging stg preview canary'],
    ['production', 'prod production prd live'],
    ['example', 'example examples sample samples demo demos tutorial template draft'],
    ['unused', 'disabled unused old bak deprecated archived'],
    ['override', 'override overrides'],
  ])('words for %s are one place: %s', (_, words) => {
    const all = words.split(' ');
    expect(all.map(word => moved(`${word}.yaml`, `${all[0]}.yaml`)).every(place => place === undefined)).toBe(true);
    expect(all.map(word => moved(`${word}.yaml`, 'web.yaml'))).toEqual(all.map(word => `${word}.yaml`));
  });
});

describe('another namespace', () => {
  const inNamespace = (namespace?: string, namespaceTemplate?: string): Subject => workloadOf({ namespace, namespaceTemplate });

  test.each([
    ['dev', 'prod', 'namespace dev'],
    ['dev', 'dev', undefined],
    ['dev', undefined, 'namespace dev'],
    [undefined, 'prod', 'no namespace'],
    [undefined, undefined, undefined],
    [unknownNamespace, 'prod', 'a namespace that a template decides'],
    [unknownNamespace, undefined, 'a namespace that a template decides'],
  ])('%s → %s: %s', (from, to, place) => {
    expect(placeOf(inNamespace(from), inNamespace(to))).toBe(place);
    expect(placeOf(containerOf(inNamespace(from)), containerOf(inNamespace(to)))).toBe(place);
  });

  test.each([
    ['{{ .Release.Namespace }}', true],
    ['{{.Release.Namespace}}', true],
    ['{{- .Release.Namespace -}}', true],
    ['"{{ $.Release.Namespace | quote }}"', true],
    ["'{{ .Release.Namespace|quote }}'", true],
    ['{{ include "web.namespace" . }}', true],
    ['{{ include "web.Namespace" $ }}', true],
    ['{{ include "web.name" . }}', false],
    ['{{ .Values.namespace }}', false],
    ['x{{ .Release.Namespace }}', false],
    ['{{ .Release.Namespace }}-x', false],
  ])('a template that gives that of the release is as good as none: %s', (template, isReleased) => {
    const [none, some] = [inNamespace(), inNamespace(unknownNamespace, template)];
    expect(placeOf(none, some)).toBe(isReleased ? undefined : 'no namespace');
    expect(placeOf(some, none)).toBe(isReleased ? undefined : 'a namespace that a template decides');
  });

  test('two templates are two places, and one is one', () => {
    const [a, b] = [inNamespace(unknownNamespace, '{{ .Values.a }}'), inNamespace(unknownNamespace, '{{ .Values.b }}')];
    expect(placeOf(a, b)).toBe('a namespace that a template decides');
    expect(placeOf(a, { ...a })).toBe(undefined);
  });

  test('is not known of what is in no object', () => {
    expect(placeOf(inNamespace('dev'), undefined)).toBe(undefined);
    expect(placeOf(undefined, inNamespace('dev'))).toBe(undefined);
    expect(placeOf(subjectOf({ namespace: 'dev' }), subjectOf({ namespace: 'prod' }))).toBe(undefined);
  });
});

describe('another object', () => {
  const [dev, prod] = [workloadOf({ name: 'dev' }), workloadOf({ name: 'prod' })];

  test('is another place for a container, while its own is still there', () => {
    const [was, is] = [containerOf(dev), containerOf(prod)];
    expect(placeOf(was, is, { became: () => ({ ...dev }) })).toBe('Deployment/dev');
    expect(placeOf(was, is, { became: () => prod })).toBe(undefined);
    expect(placeOf(was, is, { became: () => undefined })).toBe(undefined);
    expect(placeOf(dev, prod, { became: () => ({ ...dev }) })).toBe(undefined);
    expect(placeOf(containerOf(undefined), is, { became: () => prod })).toBe(undefined);
  });

  test('is asked for by the object of the base', () => {
    const became = (owner: Subject): Subject | undefined => (owner === dev ? { ...dev } : undefined);
    expect(placeOf(containerOf(dev), containerOf(prod), { became })).toBe('Deployment/dev');
  });
});

describe('profiles', () => {
  const with_ = (...profiles: readonly string[]): Subject => subjectOf({ profiles });

  test.each([
    [['a'], [], 'profile a'],
    [['a', 'b'], [], 'profile a, b'],
    [['a', 'b'], ['a'], undefined],
    [['a'], ['a', 'b'], 'profile a'],
    [['a'], ['b'], 'profile a'],
    [['a'], ['a'], undefined],
    [[], ['a'], undefined],
    [[], [], undefined],
  ])('%j → %j: %s', (from, to, place) => {
    expect(placeOf(with_(...from), with_(...to))).toBe(place);
  });

  test('are gone with what is not a service', () => {
    expect(placeOf(with_('a'), undefined)).toBe('profile a');
    expect(placeOf(undefined, with_('a'))).toBe(undefined);
  });
});

describe('what did not run', () => {
  const off = (state?: string): Subject => workloadOf({ off: state });

  test.each([
    ['replicas 0', undefined, 'replicas 0'],
    ['replicas 0', 'suspend', undefined],
    [undefined, 'suspend', undefined],
    [undefined, undefined, undefined],
  ])('%s → %s: %s', (from, to, place) => {
    expect(placeOf(off(from), off(to))).toBe(place);
    expect(placeOf(containerOf(off(from)), containerOf(off(to)))).toBe(place);
    expect(placeOf(subjectOf({ off: from }), subjectOf({ off: to }))).toBe(place);
  });
});

test('containers that ran to their end are another place than those that stay', () => {
  const inList = (kind: string): Subject => subjectOf({ type: 'container', key: 'Pod/a#x', kind });
  expect(placeOf(inList('initContainers'), inList('containers'))).toBe('its init containers');
  expect(placeOf(inList('containers'), inList('initContainers'))).toBe(undefined);
  expect(placeOf(inList('containers'), inList('containers'))).toBe(undefined);
  expect(placeOf({ ...inList('initContainers'), type: 'object' }, inList('containers'))).toBe(undefined);
  expect(placeOf(inList('initContainers'), { ...inList('containers'), type: 'object' })).toBe(undefined);
});

describe('stages', () => {
  const stage = (isShipped: boolean): Subject => subjectOf({ type: 'stage', key: 'stage:dev', isShipped });

  test('are another place when the instruction comes into the image with another one', () => {
    expect(placeOf(stage(false), stage(true), { isSame: false })).toBe('stage dev');
    expect(placeOf(stage(false), stage(true), { isSame: true })).toBe(undefined);
    expect(placeOf(stage(true), stage(true), { isSame: false })).toBe(undefined);
    expect(placeOf(stage(false), stage(false), { isSame: false })).toBe(undefined);
    expect(placeOf({ ...stage(false), type: 'file' }, stage(true), { isSame: false })).toBe(undefined);
    expect(placeOf(stage(false), { ...stage(true), type: 'file' }, { isSame: false })).toBe(undefined);
  });
});

test('of several places the namespace is told first, then the object, then what started it', () => {
  const parent = workloadOf({ name: 'dev', namespace: 'dev', off: 'suspend' });
  const [was, is] = [containerOf(parent, { profiles: ['p'] }), containerOf(workloadOf({ name: 'prod', namespace: 'dev' }))];
  const became = (): Subject => parent;
  expect(placeOf(was, containerOf(workloadOf({ namespace: 'prod' })), { became })).toBe('namespace dev');
  expect(placeOf(was, is, { became })).toBe('Deployment/dev');
  expect(placeOf(was, is)).toBe('profile p');
  expect(placeOf({ ...was, profiles: [] }, is)).toBe('suspend');
});
