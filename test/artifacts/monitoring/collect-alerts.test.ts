import { describe, expect, test } from 'vitest';
import { collectAlerts } from '../../../src/artifacts/monitoring/collect-alerts.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const usesIn = (text: string, kind: 'monitoring' | 'kubernetes' | 'compose') => {
  const { alerts, routings, file } = collectAlerts(parseArtifact(sourceFile('a.yaml', text), { kind }, new Map()));
  expect(file.path).toBe('a.yaml');
  return {
    alerts: alerts.map(({ name, subject, nameRange }) => [name, subject, text.slice(nameRange.start, nameRange.end)]),
    routings: routings.map(({ subject }) => subject),
  };
};
const groups = (...rules: readonly string[]): string => `groups: [{name: g, rules: [${rules.join(', ')}]}]`;

describe('what a file says of alerts', () => {
  test('are the alerts of a rule file, of all its documents, without what only records', () => {
    const text = `${groups('{alert: Down, expr: up == 0}', '{record: r, expr: a}')}\n---\n${groups('{alert: "Slow", expr: b}')}\n`;
    expect(usesIn(text, 'monitoring')).toEqual({
      alerts: [
        ['Down', 'alert Down', 'Down'],
        ['Slow', 'alert Slow', '"Slow"'],
      ],
      routings: [],
    });
  });

  test('is where Alertmanager sends them, when it says so', () => {
    expect(usesIn('route: {receiver: a}\nreceivers: [{name: a}]\n', 'monitoring').routings).toEqual(['']);
    expect(usesIn('receivers: [{name: a}]\n', 'monitoring').routings).toEqual([]);
    expect(usesIn('', 'monitoring')).toEqual({ alerts: [], routings: [] });
  });

  test('are objects of the Prometheus Operator, and of nobody else', () => {
    const object = (kind: string, spec: string, group = 'monitoring.coreos.com/v1') =>
      `apiVersion: ${group}\nkind: ${kind}\nmetadata: {name: x}\nspec: {${spec}}\n`;
    const rule = groups('{alert: Down, expr: up == 0}');
    expect(usesIn(object('PrometheusRule', rule), 'kubernetes').alerts.map(([name]) => name)).toEqual(['Down']);
    expect(usesIn(object('AlertmanagerConfig', 'route: {receiver: a}'), 'kubernetes').routings).toEqual(['AlertmanagerConfig/x']);
    expect(usesIn(object('PrometheusRule', rule, 'example.com/v1'), 'kubernetes').alerts).toEqual([]);
    expect(usesIn(object('Other', rule), 'kubernetes')).toEqual({ alerts: [], routings: [] });
    expect(usesIn(object('AlertmanagerConfig', 'receivers: []'), 'kubernetes').routings).toEqual([]);
    expect(usesIn('services: {}\n', 'compose')).toEqual({ alerts: [], routings: [] });
  });
});
