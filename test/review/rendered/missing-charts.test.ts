import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const rules = allRules.filter(({ meta: { id } }) => id === 'kubernetes/privileged-container');

const dependency = '{name: postgresql, version: 9.1.1, repository: "https://charts.example.org", condition: postgresql.enabled}';
const usualPod = `apiVersion: v1
kind: Pod
metadata: {name: login}
spec:
  containers:
    - name: login
      image: ghcr.io/acme/login:{{ .Values.tag }}
      env:
        - name: DB_PORT
          value: {{ .Values.postgresql.service.port | quote }}
      securityContext: {privileged: {{ .Values.privileged }}}
`;

/** A chart whose dependency is not in the repository. */
const chart = (values: string, pod = usualPod, more: Files = {}): Files => ({
  'login/Chart.yaml': `apiVersion: v2\nname: login\nversion: 9.0.0\ndependencies:\n  - ${dependency}\n`,
  'login/values.yaml': values,
  'login/templates/pod.yaml': pod,
  ...more,
});

const usual = 'tag: 1.0.0\nprivileged: false\npostgresql: {enabled: true}\n';
const review = (base: Files, head: Files): Promise<ReviewResult> => reviewChange({ base, head }, { rules });
const errors = ({ notifications }: ReviewResult): string =>
  notifications.flatMap(({ level, message }) => (level === 'error' ? [message] : [])).join('\n');

/** A change of one value that has nothing to do with the chart that is missing. */
const bump = (pod: string, values = usual): Promise<ReviewResult> =>
  review(chart(values, pod), chart(values.replace('1.0.0', '1.0.1').replace('privileged: false', 'privileged: true'), pod));

describe('a value that a chart would bring which is not in the repository', () => {
  test('is unknown where it is printed, and all else is judged', async () => {
    const result = await bump(usualPod);
    expect(causedLines(result)).toEqual(['login/values.yaml:2 kubernetes/privileged-container [new]']);
    expect(result.verdict.conclusion).toBe('block');
  });

  test.each([
    [
      'an if',
      usualPod.replace('      env:\n', '      {{ if .Values.postgresql.tls.enabled }}\n      tty: true\n      {{ end }}\n      env:\n'),
    ],
    [
      'a comparison',
      usualPod.replace('metadata: {name: login}', 'metadata: {name: {{ ternary "a" "b" (eq .Values.postgresql.mode.of "x") }}}'),
    ],
    ['an "and"', usualPod.replace('metadata: {name: login}', 'metadata: {name: {{ and .Values.postgresql.mode.of "x" }}}')],
    ['a number', usualPod.replace('| quote', '| int')],
    ['what is empty', usualPod.replace('| quote', '| default 5432')],
    [
      'a helper',
      `{{ define "port" }}{{ .Values.postgresql.service.port }}{{ end }}${usualPod.replace('.Values.postgresql.service.port | quote', 'eq (include "port" .) "1"')}`,
    ],
    [
      'its digest',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (.Values.postgresql.image.tag | sha256sum) "a" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'its first letter',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (trunc 1 .Values.postgresql.image.tag) "1" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'itself in other letters',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (upper .Values.postgresql.image.tag) "A" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'a list in which it is',
      usualPod.replace(
        '      env:\n',
        '      {{ if has "1" (list .Values.postgresql.image.tag) }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'a part of it',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (first (splitList "." .Values.postgresql.image.tag)) "1" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'what it is encoded as',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (b64enc (.Values.postgresql.image.tag)) "MQ==" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'a map in which it is',
      usualPod.replace(
        '      env:\n',
        '      {{ if hasKey (dict "1" "a") .Values.postgresql.image.tag }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
    [
      'its kind',
      usualPod.replace(
        '      env:\n',
        '      {{ if eq (kindOf .Values.postgresql.image.tag) "int" }}\n      tty: true\n      {{ end }}\n      env:\n',
      ),
    ],
  ])('leaves the change open where it decides something: %s', async (_name, pod) => {
    const result = await bump(pod);
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(errors(result)).toMatch(/is not known/u);
  });

  test('is not known either as a digest, or cut off, where that is printed', async () => {
    for (const form of ['| sha256sum', '| trunc 5 | trimSuffix "-"', '| b64enc | quote', '| upper']) {
      const result = await bump(usualPod.replace('| quote', form));
      expect([form, result.verdict.conclusion]).toEqual([form, 'block']);
    }
  });

  test('leaves the change open where it is whole lines', async () => {
    const result = await bump(usualPod.replace('      env:\n', '{{ .Values.postgresql.extra.lines }}\n      env:\n'));
    expect(errors(result)).toContain('.Values.postgresql.extra.lines is not known');
  });

  test.each(['.Values.postgresql.persistence.enabled', '.Values.postgresql.usePassword'])(
    'leaves the change open where it says what a container may do from now on: %s',
    async value => {
      const head = usualPod.replace('.Values.privileged', value);
      const result = await review(chart(usual), chart(usual, head));
      expect(result.verdict.conclusion).toBe('incomplete');
      expect(errors(result)).toContain(`"{{ ${value} }}"`);
    },
  );

  test('is none where its own values say it, or where it is switched off', async () => {
    for (const own of ['{enabled: true, service: {port: 5432}}', '{enabled: false, service: {port: 5432}}']) {
      const result = await bump(usualPod, usual.replace('{enabled: true}', own));
      expect([own, result.verdict.conclusion]).toEqual([own, 'block']);
    }
  });
});

describe('a template of a chart that is not in the repository', () => {
  const named = usualPod.replace('{name: login}', '{name: {{ template "postgresql.fullname" .Values.postgresql }}}');

  test('prints what is not known by "template" as by "include"', async () => {
    expect(causedLines(await bump(named))).toEqual(['login/values.yaml:2 kubernetes/privileged-container [new]']);
  });

  test('leaves the change open where it decides something', async () => {
    const pod = usualPod.replace(
      '      env:\n',
      '      {{ if eq (include "postgresql.mode" "x") "own" }}\n      tty: true\n      {{ end }}\n      env:\n',
    );
    expect(errors(await bump(pod))).toContain('$(postgresql_mode) is not known');
  });
});

describe('a lock of charts that are not in the repository', () => {
  const lock = (name: string, version: string): Files => ({
    'login/Chart.lock': `dependencies:\n- name: ${name}\n  repository: https://charts.example.org\n  version: ${version}\ndigest: sha256:aa\n`,
  });
  const plain = usualPod.replace('.Values.postgresql.service.port', '"5432"');
  const locked = (values: string, name = 'postgresql'): Promise<ReviewResult> =>
    review(chart(values, plain, lock(name, '9.1.1')), chart(values, plain, lock(name, '9.1.2')));

  test('decides nothing about one that is switched off', async () => {
    const result = await locked(usual.replace('enabled: true', 'enabled: false'));
    expect([errors(result), result.verdict.conclusion]).toEqual(['', 'pass']);
  });

  test('leaves the change open for one that is deployed, and names it', async () => {
    expect(errors(await locked(usual))).toContain('it asks for the chart "postgresql 9.1.2", which is not in this repository');
  });

  test('leaves the change open for one that nobody declares: once it is fetched, it is deployed', async () => {
    expect(errors(await locked(usual.replace('enabled: true', 'enabled: false'), 'redis'))).toContain('"redis 9.1.2"');
  });
});

describe('a chart that asks to be given a value, and of which nobody says how it is deployed', () => {
  const asking = (pod: string): Files => ({
    'login/Chart.yaml': 'apiVersion: v2\nname: login\nversion: 9.0.0\n',
    'login/values.yaml': 'tag: 1.0.0\nprivileged: false\n',
    'login/templates/pod.yaml': pod,
  });
  const asked = usualPod.replace('.Values.postgresql.service.port', 'required "Which port?" .Values.port');
  const changed = (base: Files, values = 'privileged: true\n'): Promise<ReviewResult> =>
    review(base, { ...base, 'login/values.yaml': `tag: 1.0.1\n${values}` });

  test.each([
    ['required', asked],
    ['a field of what is not there', asked.replace('required "Which port?" .Values.port', '.Values.db.port')],
  ])('is judged beside that value: %s', async (_name, pod) => {
    const result = await changed(asking(pod));
    expect(causedLines(result)).toEqual(['login/values.yaml:2 kubernetes/privileged-container [new]']);
    expect(result.verdict.conclusion).toBe('block');
    expect(result.notifications.map(({ path, message }) => `${path}: ${message}`).join()).toMatch(
      /^login\/Chart\.yaml: Helm would not render it with the values of this repository \(.*\): it was judged with what it asks for unknown\.$/u,
    );
  });

  test.each([
    ['decides something', asked.replace('| quote', '| eq "1" | quote'), 'Which port?'],
    ['is whole lines', asked.replace('      env:', '{{ required "What else?" .Values.more }}\n      env:'), 'What else?'],
    ['is refused', asked.replace('      env:', '{{ fail "Not so." }}\n      env:'), 'Not so.'],
  ])('is left open where that value %s', async (_name, pod, reason) => {
    const result = await changed(asking(pod));
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(errors(result)).toContain(reason);
  });

  test('is left open where it asks for it from now on, and that says what a container may do', async () => {
    const head = usualPod.replace('.Values.postgresql.service.port', '"1"');
    const open = head.replace('.Values.privileged', 'required "privileged: how?" .Values.how');
    const result = await review(asking(head), asking(open));
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(errors(result)).toContain('in other places than before');
  });

  test('is judged beside that value and a chart that is not in the repository', async () => {
    const files = asking(asked);
    const result = await changed({ ...files, 'login/Chart.yaml': `${files['login/Chart.yaml']}dependencies:\n  - ${dependency}\n` });
    expect(result.verdict.conclusion).toBe('block');
    expect(errors(result)).toBe('');
  });

  test('is not rendered where somebody says how, and does not give it', async () => {
    const workflow = 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: helm upgrade login ./login\n';
    const result = await changed({ ...asking(asked), '.github/workflows/deploy.yaml': workflow });
    expect(errors(result)).toContain('Which port?');
  });
});
