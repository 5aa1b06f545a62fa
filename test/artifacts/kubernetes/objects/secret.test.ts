import { describe, expect, test } from 'vitest';
import { textUnder } from '../../../../src/text/range.ts';
import { pairs, shown, viewOf } from '../../../support/typed-object.ts';

describe('a Secret', () => {
  const text = `apiVersion: v1
kind: Secret
metadata: {name: db}
type: kubernetes.io/basic-auth
immutable: true
data:
  username: YWRtaW4=
stringData:
  password: "t0p s3cret"
  config: |
    a: b
`;

  test('has data as they are written', () => {
    const view = viewOf('Secret', text);
    expect([shown(view.type), shown(view.immutable)]).toEqual(['kubernetes.io/basic-auth', true]);
    expect(pairs(view.data)).toEqual(['username=YWRtaW4=']);
    expect(pairs(view.stringData)).toEqual(['password=t0p s3cret', 'config=a: b\n']);
  });

  test('tells where a value stands', () => {
    const value = viewOf('Secret', text).stringData.entries[0]?.value;
    expect(value?.state === 'present' ? textUnder(text, value.node.range) : undefined).toBe('"t0p s3cret"');
  });

  test('of a chart has values that are not known, and both branches of a condition', () => {
    const view = viewOf(
      'Secret',
      `apiVersion: v1
kind: Secret
data:
  user: {{ .Values.user | b64enc }}
  {{- if .Values.production }}
  password: cHJvZA==
  {{- else }}
  password: dGVzdA==
  {{- end }}
`,
      'helm',
    );
    expect(pairs(view.data)).toEqual(['user=unknown', 'password=cHJvZA==', 'password=dGVzdA==']);
  });

  test.each([
    ['', 'absent'],
    ['data: {}', []],
    ['data: {a: null}', ['a=null']],
    ['data: text', 'unknown'],
    ['data: {a: b, a: c}', ['a=c']],
    ['x: &x {a: b}\ndata: *x', ['a=b']],
    ['metadata: {name: db}\n{{ include "data" . }}', 'unknown'],
  ])('with %j has the data %j', (data, expected) => {
    expect(pairs(viewOf('Secret', `apiVersion: v1\nkind: Secret\n${data}\n`, data.includes('{{') ? 'helm' : 'none').data)).toEqual(
      expected,
    );
  });
});

describe('a ConfigMap', () => {
  test('has data and binary data', () => {
    const view = viewOf(
      'ConfigMap',
      '{"apiVersion": "v1", "kind": "ConfigMap", "data": {"a.conf": "x=1"}, "binaryData": {"b": "AAE="}, "immutable": false}',
    );
    expect([pairs(view.data), pairs(view.binaryData), shown(view.immutable)]).toEqual([['a.conf=x=1'], ['b=AAE='], false]);
  });

  test('may have none', () => {
    const view = viewOf('ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata:\n');
    expect([pairs(view.data), pairs(view.binaryData), shown(view.immutable)]).toEqual(['absent', 'absent', 'absent']);
  });
});
