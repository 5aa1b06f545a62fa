import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { execHandlers, handlerFields } from '../../../../src/rules/concepts/containers/handlers.ts';
import { container } from '../../../../src/rules/forms/examples.ts';

const handlersIn = (text: string, path = 'pod.yaml') =>
  parseKubernetes(sourceFile(path, text))
    .objects.flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers.flatMap(execHandlers)))
    .map(({ name, command }) => [name, command.state === 'present' ? text.slice(command.node.range.start, command.node.range.end) : '']);

test('the fields of an action are those of three probes and two hooks', () => {
  expect(handlerFields('httpGet', 'host').map(path => path.join('.'))).toEqual([
    'startupProbe.httpGet.host',
    'livenessProbe.httpGet.host',
    'readinessProbe.httpGet.host',
    'lifecycle.postStart.httpGet.host',
    'lifecycle.preStop.httpGet.host',
  ]);
});

test.each<[string, string, ReturnType<typeof handlersIn>]>([
  ['a probe', container`livenessProbe: {exec: {command: [cat, /ready]}}`, [['livenessProbe', '[cat, /ready]']]],
  [
    'hooks, after the probes',
    container`
      lifecycle: {preStop: {exec: {command: [a]}}, postStart: {exec: {command: [b]}}}
      startupProbe: {exec: {command: [c]}}
    `,
    [
      ['startupProbe', '[c]'],
      ['lifecycle.postStart', '[b]'],
      ['lifecycle.preStop', '[a]'],
    ],
  ],
  ['another action runs nothing', container`readinessProbe: {httpGet: {port: 80}}`, []],
  ['no handler at all', container`tty: true`, []],
])('%s', (_, text, expected) => {
  expect(handlersIn(text)).toEqual(expected);
});

test('what a template decides is not written', () => {
  const text = container`
    livenessProbe:
      {{- toYaml .Values.livenessProbe | nindent 8 }}
  `;
  expect(handlersIn(text, 'chart/templates/pod.yaml')).toEqual([]);
});
