import { insecureConfiguration } from '../../../src/rules/observability/insecure-configuration.ts';
import { testRule } from '../../support/rule-tester.ts';

const grafana = (lines: string): string => `[server]\nprotocol = https\n[auth.anonymous]\n${lines}\n`;
const fluentd = (line: string): { readonly path: string; readonly text: string } => ({
  path: 'fluent.conf',
  text: `<source>\n  @type forward\n</source>\n<match **>\n  @type elasticsearch\n  ${line}\n</match>\n`,
});

const configMap = (key: string, ...lines: readonly string[]): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  ${key}: |\n${lines.map(line => `    ${line}\n`).join('')}`;

testRule(insecureConfiguration, {
  valid: {
    'viewers without a login': grafana('enabled = true\norg_role = Viewer'),
    'administrators, with anonymous access switched off': grafana('enabled = false\norg_role = Admin'),
    'an anonymous access that is commented out': grafana(';enabled = true\norg_role = Admin'),
    'a certificate that is verified': fluentd('ssl_verify true'),
    'an authority of one’s own': {
      path: 'prometheus.yml',
      text: 'scrape_configs:\n- job_name: a\n  tls_config: {ca_file: /etc/ca.crt, insecure_skip_verify: false}\n',
    },
    'a mode of Beats that verifies': {
      path: 'filebeat.yml',
      text: 'filebeat.inputs: []\noutput.elasticsearch: {ssl.verification_mode: full}\n',
    },
    'a ConfigMap whose text is for another program, or nobody’s': {
      path: 'config.yaml',
      text: `${configMap('notes.txt', '[auth.anonymous]', 'enabled = true', 'org_role = Admin')}---\n${configMap('app.ini', '[auth.anonymous]', 'enabled = true', 'org_role = Admin')}`,
    },
    'viewers without a login, in a ConfigMap': {
      path: 'config.yaml',
      text: configMap('grafana.ini', '[auth.anonymous]', 'enabled = true', 'org_role = Viewer'),
    },
    'a Secret, whose text is encoded': {
      path: 'config.yaml',
      text: configMap('grafana.ini', '[auth.anonymous]', 'enabled = true', 'org_role = Admin').replace('ConfigMap', 'Secret'),
    },
    'an object of another group': {
      path: 'config.yaml',
      text: configMap('grafana.ini', '[auth.anonymous]', 'enabled = true', 'org_role = Admin').replace('v1', 'acme.example/v1'),
    },
    'the setting of another program': { path: 'filebeat.yml', text: 'filebeat.inputs: []\na: {tls.verify: off}\n' },
  },
  invalid: {
    'administrators without a login, by a ConfigMap': {
      path: 'config.yaml',
      text: configMap('grafana.ini', '# for all', '[auth.anonymous]', 'enabled = true', 'org_role = ⟦Admin⟧'),
      expect: [{ messageId: 'anonymous', severity: 'medium', subject: 'ConfigMap/settings' }],
      fixed: configMap('grafana.ini', '# for all', '[auth.anonymous]', 'enabled = true', 'org_role = Viewer'),
    },
    'Fluent Bit, by a ConfigMap': {
      path: 'config.yaml',
      text: configMap('fluent-bit.conf', '[OUTPUT]', '    Name es', '    tls.verify ⟦Off⟧'),
      expect: ['unverified'],
      fixed: configMap('fluent-bit.conf', '[OUTPUT]', '    Name es', '    tls.verify on'),
    },
    'a Beat, by a ConfigMap': {
      path: 'config.yaml',
      text: configMap('filebeat.yml', 'filebeat.inputs: []', 'output.elasticsearch:', '  ssl.verification_mode: ⟦none⟧'),
      expect: ['unverified'],
      fixed: configMap('filebeat.yml', 'filebeat.inputs: []', 'output.elasticsearch:', '  ssl.verification_mode: full'),
    },
    'what Prometheus scrapes, by a ConfigMap': {
      path: 'config.yaml',
      text: configMap('prometheus.yml', 'scrape_configs:', '- job_name: a', '  tls_config: {insecure_skip_verify: ⟦true⟧}'),
      expect: [{ messageId: 'scraped', severity: 'low' }],
      fixed: configMap('prometheus.yml', 'scrape_configs:', '- job_name: a', '  tls_config: {insecure_skip_verify: false}'),
    },
    'administrators without a login': {
      text: grafana('enabled = true\norg_role = ⟦Admin⟧'),
      expect: [{ messageId: 'anonymous', severity: 'medium', message: 'Grafana lets everybody in without a login, as "Admin".' }],
      fixed: grafana('enabled = true\norg_role = Viewer'),
    },
    Fluentd: {
      ...fluentd('ssl_verify ⟦false⟧'),
      expect: [
        {
          messageId: 'unverified',
          message:
            'Fluentd takes any certificate ("match.ssl_verify" is "false"): whoever is on the way reads what is sent and can answer.',
          safety: 'unsafe',
        },
      ],
      fixed: fluentd('ssl_verify true').text,
    },
    'Fluent Bit': {
      path: 'fluent-bit.conf',
      text: '[OUTPUT]\n    Name es\n    tls.verify ⟦Off⟧\n',
      expect: ['unverified'],
      fixed: '[OUTPUT]\n    Name es\n    tls.verify on\n',
    },
    'a Beat': {
      path: 'filebeat.yml',
      text: 'filebeat.inputs: []\noutput.elasticsearch:\n  ssl:\n    verification_mode: ⟦none⟧\n',
      expect: ['unverified'],
      fixed: 'filebeat.inputs: []\noutput.elasticsearch:\n  ssl:\n    verification_mode: full\n',
    },
    'where Prometheus writes to': {
      path: 'prometheus.yml',
      text: 'scrape_configs: []\nremote_write: [{url: "https://a", tls_config: {insecure_skip_verify: ⟦true⟧}}]\n',
      expect: ['unverified'],
      fixed: 'scrape_configs: []\nremote_write: [{url: "https://a", tls_config: {insecure_skip_verify: false}}]\n',
    },
    'what Prometheus fetches': {
      path: 'prometheus.yml',
      text: 'scrape_configs:\n- job_name: a\n  tls_config: {insecure_skip_verify: ⟦true⟧}\n',
      expect: [{ messageId: 'scraped', severity: 'low' }],
      fixed: 'scrape_configs:\n- job_name: a\n  tls_config: {insecure_skip_verify: false}\n',
    },
    'Grafana’s mail server': {
      text: '[security]\nadmin_user = a\n[smtp]\nskip_verify = ⟦true⟧\n',
      expect: ['unverified'],
      fixed: '[security]\nadmin_user = a\n[smtp]\nskip_verify = false\n',
    },
  },
});
