import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';

describe('a file of a monitoring stack is known by what is in it', () => {
  test.each([
    ['alerts of Prometheus', 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n', 'monitoring'],
    ['records', '{groups: [{name: a, rules: [{record: x, expr: y}]}]}\n', 'monitoring'],
    ['Alertmanager', 'route: {receiver: a}\nreceivers:\n  - name: a\n', 'monitoring'],
    ['groups of something else', 'groups:\n  - name: admins\n    rules:\n      - expr: a\n        alert: b\n      - path: /\n', 'none'],
    ['routes of a web server', 'route:\n  path: /\nreceivers: [web]\n', 'none'],
    ['a manifest', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nroute: {receiver: a}\nreceivers: []\n', 'kubernetes'],
    ['a list', '- route: {receiver: a}\n  receivers: []\n', 'none'],
    ['a pipeline of a collector', 'receivers: {otlp: {}}\nservice: {pipelines: {}}\nroute: x\n', 'none'],
  ])('%s: %s', (_, text, kind) => {
    expect(classify('x.yaml', text).kind).toBe(kind);
  });
});
