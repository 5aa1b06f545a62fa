import { alertWithoutRoute } from '../../../src/rules/observability/alert-without-route.ts';
import { testRule } from '../../support/rule-tester.ts';

const alert = (name: string, rest = '') =>
  `groups:\n  - name: web\n    rules:\n      - record: x\n        expr: y\n      - alert: ${name}\n        expr: up == 0\n${rest}`;
const labels = '        labels: {severity: critical}\n';
const summary = '        annotations: {summary: The web is down}\n';
const routing = (route: string, receivers: string) => `route:\n${route}receivers:\n${receivers}`;
const nobody = '  - name: "null"\n';
const pager = '  - name: pager\n    pagerduty_configs: [{routing_key_file: /etc/key}]\n';

testRule(alertWithoutRoute, {
  valid: {
    'an alert with both': alert('Down', labels + summary),
    'a description in place of a summary': alert('Down', `${labels}        annotations: {description: x}\n`),
    'a route to somebody': routing('  receiver: pager\n', pager),
    'nobody first, somebody for critical ones': routing(
      '  receiver: "null"\n  routes:\n    - matchers: [severity="critical"]\n      receiver: pager\n',
      nobody + pager,
    ),
    'somebody for a team': routing(
      '  receiver: "null"\n  routes:\n    - match: {team: web}\n      routes: [{receiver: pager}]\n',
      nobody + pager,
    ),
    'a receiver that is not in the file': routing('  receiver: elsewhere\n', pager),
  },
  invalid: {
    'an alert with neither': {
      text: alert('⟦Down⟧'),
      expect: [
        {
          messageId: 'unlabelled',
          severity: 'low',
          subject: 'alert Down',
          message: 'The alert "Down" has no label "severity" and no summary.',
        },
      ],
    },
    'an alert without a severity': {
      text: alert('⟦Down⟧', summary),
      expect: [{ messageId: 'unlabelled', message: 'The alert "Down" has no label "severity".' }],
    },
    'of a PrometheusRule': {
      path: 'rule.yaml',
      text: `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: web}\nspec:\n  groups:\n    - name: web\n      rules:\n        - alert: ⟦Down⟧\n          expr: up == 0\n          labels: {severity: warning}\n`,
      expect: ['unlabelled'],
    },
    'everything to nobody': {
      text: routing('  receiver: ⟦"null"⟧\n', nobody + pager),
      expect: [
        {
          messageId: 'silent',
          message: 'Alerts go to the receiver "null", which has no integration, and no other route takes those of the severity "critical".',
        },
      ],
    },
    'only warnings to somebody': {
      text: routing(
        '  receiver: ⟦"null"⟧\n  routes:\n    - matchers: [severity="warning"]\n      receiver: pager\n    - receiver: "null"\n',
        nobody + pager,
      ),
      expect: ['silent'],
    },
    'an AlertmanagerConfig': {
      path: 'config.yaml',
      text: 'apiVersion: monitoring.coreos.com/v1alpha1\nkind: AlertmanagerConfig\nmetadata: {name: web}\nspec:\n  route: {receiver: ⟦none⟧}\n  receivers:\n    - name: none\n    - name: team\n      webhookConfigs: [{url: "https://hooks.example.com/x"}]\n',
      expect: ['silent'],
    },
  },
});
