import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { renderChart } from '../../../src/render/helm/render-chart.ts';
import { GoMap } from '../../../src/render/template/go-value.ts';

const files = (template: string): ReadonlyMap<string, ReturnType<typeof sourceFile>> =>
  new Map(
    Object.entries({
      'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'values.yaml':
        'port: http\nimage: {tag: 1.2, password: geheim}\nlist: [1]\nnothing: null\nflag: true\nlong: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"\n',
      'templates/a.yaml': template,
      'charts/db/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n',
      'charts/db/values.yaml': 'port: 5432\n',
      'charts/db/templates/b.yaml': '{{ if gt .Values.port "x" }}{{ end }}',
    }).map(([path, text]) => [path, sourceFile(path, text)]),
  );

/** What is said of values when a template is refused. */
const inPlay = (template: string, without: readonly string[] = ['charts/db/templates/b.yaml']): readonly string[] => {
  const own = new Map([...files(template)].filter(([path]) => !without.includes(path)));
  const rendered = renderChart(own, new GoMap(new Map()), { name: 'web', namespace: 'a', kubeVersion: '1.33.0', apiVersions: [], helm: 3 });
  if (rendered.state !== 'failed') throw new Error('It is rendered.');
  return (rendered.inPlay ?? []).map(({ path, shown, place }) => `${path} is ${shown}${place ? ` in ${place.file}` : ''}`);
};

describe('a refusal of Helm names the values that it speaks of', () => {
  test.each([
    ['a text', '{{ gt .Values.port 3 }}', ['.Values.port is "http" in values.yaml']],
    ['a number', '{{ index .Values.image.tag "x" }}', ['.Values.image.tag is 1.2 in values.yaml']],
    ['a boolean', '{{ .Values.flag.off }}', ['.Values.flag is true in values.yaml']],
    ['a list', '{{ .Values.list.first }}', ['.Values.list is a list in values.yaml']],
    ['a mapping', '{{ gt .Values.image 3 }}', ['.Values.image is a mapping in values.yaml']],
    ['nothing', '{{ .Values.nothing.at }}', ['.Values.nothing is null in values.yaml']],
    ['what is not there, as far as it is not', '{{ .Values.image.registry.name.x }}', ['.Values.image.registry is not set']],
    [
      'all that an expression asks for, each once',
      '{{ index .Values.image .Values.list .Values.list }}',
      ['.Values.image is a mapping in values.yaml', '.Values.list is a list in values.yaml'],
    ],
    ['a long text only as one', '{{ gt .Values.long 3 }}', ['.Values.long is a text in values.yaml']],
    ['a secret only as a text', '{{ gt .Values.image.password 3 }}', ['.Values.image.password is a text in values.yaml']],
    ['none where no value is asked for', '{{ index .Chart.Name "x" }}', []],
  ])('%s', (_, template, values) => {
    expect(inPlay(template)).toEqual(values);
  });

  test('of a subchart those that it has itself', () => {
    expect(inPlay('a: b', [])).toEqual(['.Values.port is 5432 in charts/db/values.yaml']);
  });
});
