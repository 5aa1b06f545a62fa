import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';

describe('the configuration of a monitoring program is known by its text', () => {
  test.each([
    ['prometheus.yml', 'global: {scrape_interval: 15s}\nscrape_configs:\n- job_name: web\n', 'Prometheus'],
    ['monitoring/promtail.yaml', 'clients: [{url: "http://loki:3100"}]\nscrape_configs: [{job_name: logs}]\n', 'Prometheus'],
    ['grafana.ini', '[security]\nadmin_user = admin\n', 'Grafana'],
    ['conf/custom.ini', '; sample\n[auth.anonymous]\nenabled = true\n', 'Grafana'],
    ['grafana/prod.conf', '[ auth.anonymous ]\nenabled = true\n', 'Grafana'],
    ['fluent.conf', '<source>\n  @type forward\n</source>\n', 'Fluentd'],
    ['td-agent/td-agent.conf', '<match **>\n  @type stdout\n</match>\n', 'Fluentd'],
    ['fluent-bit.conf', '[INPUT]\n    Name tail\n[OUTPUT]\n    Name es\n', 'Fluent Bit'],
    ['fluent-bit.yaml', 'pipeline:\n  inputs: [{name: tail}]\n  outputs: [{name: es}]\n', 'Fluent Bit'],
    ['filebeat.yml', 'filebeat.inputs: [{type: log}]\noutput.console: {pretty: true}\n', 'a Beat'],
    ['metricbeat.docker.yml', 'metricbeat: {modules: [{module: docker}]}\n', 'a Beat'],
  ])('%s', (path, text, program) => {
    expect(classify(path, text)).toEqual({ kind: 'telemetry', reason: `It configures ${program}.` });
  });

  test.each([
    ['a configuration of nginx', 'nginx.conf', 'server {\n  listen 80;\n}\n', 'none'],
    ['a configuration of Apache', 'fluent/httpd.conf', '<VirtualHost *:80>\n  ServerName a\n</VirtualHost>\n', 'none'],
    ['a file of sections that no collector has', 'fluent/my.conf', '[client]\nName a\n', 'none'],
    ['settings of another program', 'php.ini', '[security]\na = b\n', 'none'],
    ['a file of Grafana’s name that has none of its sections', 'grafana.ini', '[a]\nb = c\n', 'none'],
    [
      'a manifest that holds the words',
      'a.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: "scrape_configs"}\nscrape_configs: []\n',
      'kubernetes',
    ],
    [
      'a custom resource',
      'b.yaml',
      'apiVersion: example.com/v1\nkind: Prometheus\nmetadata: {name: a}\nscrape_configs: []\n',
      'kubernetes',
    ],
    ['values of a chart', 'chart/values.yaml', 'filebeat: {enabled: true}\nimage: {tag: "1"}\n', 'values'],
    ['rules of Prometheus', 'alerts.yaml', 'groups: [{name: a, rules: [{alert: b, expr: up == 0}]}]\n', 'monitoring'],
    ['a pipeline', '.gitlab-ci.yml', 'pipeline: {script: [docker build .]}\n', 'pipeline'],
  ])('not %s', (_what, path, text, kind) => {
    expect(classify(path, text).kind).toBe(kind);
  });
});
