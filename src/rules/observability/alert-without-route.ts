import type { AlertRule } from '../../artifacts/monitoring/model.ts';
import { lookup, nodeAt } from '../../artifacts/yaml/lookup.ts';
import { defineRule, type Report } from '../rule.ts';
import { reachesNobody } from './concepts/routes.ts';

type Message = 'unlabelled' | 'silent';

/** Annotations by which people know what an alert is about. */
const telling = ['summary', 'description', 'message'] as const;

const alertReport = ({ node, name, nameRange }: AlertRule): Report<Message> | undefined => {
  const noSeverity = lookup(node, 'labels', 'severity').state === 'absent';
  const noSummary = telling.every(key => lookup(node, 'annotations', key).state === 'absent');
  const missing = [...(noSeverity ? ['label "severity"'] : []), ...(noSummary ? ['summary'] : [])];
  if (missing.length === 0) return undefined;
  return {
    messageId: 'unlabelled',
    at: nameRange,
    identity: 'labels',
    facts: { value: name, hazards: missing },
    data: { name, missing: missing.join(' and no ') },
  };
};

/** What the Watchdog of kube-prometheus is for, and what routes of other files do with an alert, is not asked. */
export const alertWithoutRoute = defineRule({
  meta: {
    id: 'observability/alert-without-route',
    kind: 'alerts',
    severity: 'low',
    title: 'Alert reaches nobody',
    rationale: `Alerts find their way by their labels. One without a severity goes where everything goes that nobody sorted, one without a summary tells nobody what to do, and a route that ends in a
receiver without any integration ends in nothing.`,
    remediation:
      'Give each alert the label `severity` and the annotation `summary`, and let the first route, or one for `severity="critical"`, end in a receiver that calls, writes or pages somebody.',
    messages: {
      unlabelled: 'The alert "{name}" has no {missing}.',
      silent:
        'Alerts go to the receiver "{receiver}", which has no integration, and no other route takes those of the severity "critical".',
    },
    fix: 'none',
    examples: {
      bad: 'route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n',
      good: 'route:\n  receiver: team\nreceivers:\n  - name: team\n    webhook_configs:\n      - url: https://hooks.example.com/team\n',
    },
    standards: { nsa: ['Audit logging and threat detection > Alerting'] },
    references: ['https://prometheus.io/docs/alerting/latest/configuration/', 'https://prometheus.io/docs/practices/alerting/'],
  },
  visit: {
    *alert(alert) {
      const report = alertReport(alert);
      if (report) yield report;
    },
    *routing({ node }) {
      const receiver = nodeAt(node, 'route', 'receiver');
      if (receiver?.kind === 'scalar' && reachesNobody(node))
        yield {
          messageId: 'silent',
          at: receiver.range,
          facts: { value: 'route', hazards: [receiver.value] },
          data: { receiver: receiver.value },
        };
    },
  },
});
