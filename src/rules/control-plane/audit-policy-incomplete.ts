import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type AuditedRequest, type AuditPolicy, type AuditRule, auditedBy, auditPolicy, matchesAll } from './concepts/audit-policy.ts';

type MessageId = 'nothing' | 'unlogged' | 'unmatched' | 'stages' | 'never' | 'bodies';

const somebody = { user: 'jane', userGroups: ['system:authenticated'], namespace: 'default' };
const nobody = { user: 'system:anonymous', userGroups: ['system:unauthenticated'], namespace: 'default' };

const secrets = { ...somebody, group: '', resource: 'secrets' };

/** What somebody who looks for an intruder needs. Source: NSA/CISA guide, "Audit logging"; CIS benchmark, 3.2.2. */
const keyRequests: readonly (readonly [string, AuditedRequest])[] = [
  ['reading Secrets', { ...secrets, verb: 'get' }],
  ['changes to ConfigMaps', { ...somebody, verb: 'update', group: '', resource: 'configmaps' }],
  ['shells in pods', { ...somebody, verb: 'create', group: '', resource: 'pods', subresource: 'exec' }],
  ['attaching to pods', { ...somebody, verb: 'create', group: '', resource: 'pods', subresource: 'attach' }],
  ['port-forwarding', { ...somebody, verb: 'create', group: '', resource: 'pods', subresource: 'portforward' }],
  ['new workloads', { ...somebody, verb: 'create', group: 'apps', resource: 'deployments' }],
  ['changes to roles', { ...somebody, namespace: '', verb: 'update', group: 'rbac.authorization.k8s.io', resource: 'clusterroles' }],
  ['new bindings', { ...somebody, namespace: '', verb: 'create', group: 'rbac.authorization.k8s.io', resource: 'clusterrolebindings' }],
  ['new tokens', { ...somebody, verb: 'create', group: '', resource: 'serviceaccounts', subresource: 'token' }],
  ['what anonymous users write', { ...nobody, verb: 'create', group: '', resource: 'pods' }],
];

/** The rule that writes the content of Secrets into the log. */
const bodiesOf = (rules: readonly AuditRule[]): AuditRule | undefined => {
  for (const [verb, levels] of [
    ['create', ['Request', 'RequestResponse']],
    ['get', ['RequestResponse']],
  ] as const) {
    const audited = auditedBy(rules, { ...secrets, verb });
    if (typeof audited === 'object' && levels.some(level => level === audited.rule.level)) return audited.rule;
  }
  return undefined;
};

function* judge({ rules, at, omitted, omittedAt }: AuditPolicy): Iterable<Report<MessageId>> {
  if (omittedAt !== undefined && omitted.includes('ResponseComplete')) {
    const isNever = omitted.includes('RequestReceived');
    const severity = isNever ? 'medium' : 'low';
    yield { messageId: isNever ? 'never' : 'stages', at: omittedAt, severity, facts: { value: '', degree: severityDegree(severity) } };
  }
  const bodies = bodiesOf(rules);
  if (bodies) yield { messageId: 'bodies', at: bodies.at, severity: 'high', facts: { value: '', degree: severityDegree('high') } };
  const [first] = rules;
  if (first?.level === 'None' && matchesAll(first)) {
    yield { messageId: 'nothing', at: first.at, severity: 'medium', facts: { value: '', degree: severityDegree('medium') } };
    return;
  }
  const unmatched: string[] = [];
  const silenced = new Map<AuditRule, string[]>();
  for (const [name, request] of keyRequests) {
    const audited = auditedBy(rules, request);
    if (audited === 'unmatched') unmatched.push(name);
    else if (audited !== 'unknown' && audited.rule.level === 'None')
      silenced.set(audited.rule, [...(silenced.get(audited.rule) ?? []), name]);
  }
  const degree = severityDegree('low');
  for (const [rule, names] of silenced) {
    const missing = names.join(', ');
    yield { messageId: 'unlogged', at: rule.at, severity: 'low', data: { missing }, facts: { value: missing, degree } };
  }
  if (unmatched.length === 0) return;
  const missing = unmatched.join(', ');
  yield { messageId: 'unmatched', at, severity: 'low', identity: 'unmatched', data: { missing }, facts: { value: missing, degree } };
}

export const auditPolicyIncomplete = defineRule({
  meta: {
    id: 'control-plane/audit-policy-incomplete',
    kind: 'kubernetes',
    severity: 'low',
    family: 'component-hardening',
    title: 'Audit policy misses key events',
    messages: {
      nothing: 'The first rule matches every request and logs none ("None"), so the rules after it do not count.',
      unlogged: 'This rule keeps out of the audit log: {missing}.',
      unmatched: 'No rule of the audit policy matches, so the log does not have: {missing}.',
      stages: 'Requests are not logged when they are answered ("ResponseComplete"), so the log does not say what came of them.',
      never: 'Requests are logged neither when they come nor when they are answered, so the log has hardly any.',
      bodies: 'This rule writes the content of Secrets into the audit log.',
    },
    fix: 'none',
    standards: { cisKubernetes: ['3.2.2'], nsa: ['Audit logging and threat detection > Logging'], mitre: ['T1562.008'] },
    rationale: `The first rule that matches a request decides, and what no rule matches is not logged. A log without reads of Secrets, shells in pods and changes to roles does not tell what an
intruder did; one with the bodies of Secrets hands them to everybody who may read logs.`,
    remediation:
      'End the policy with `- level: Metadata`. Before that, log Secrets, ConfigMaps and token reviews at `Metadata`, changes at `Request` or more, and use `None` for single noisy clients only.',
    examples: {
      bad: manifest`
        apiVersion: audit.k8s.io/v1
        kind: Policy
        rules:
          - level: RequestResponse
          - level: Metadata
      `,
      good: manifest`
        apiVersion: audit.k8s.io/v1
        kind: Policy
        rules:
          - {level: None, users: ["system:kube-proxy"], verbs: [watch], resources: [{group: "", resources: [endpoints]}]}
          - level: Metadata
      `,
    },
    references: [
      'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy',
      'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/',
      'https://cwe.mitre.org/data/definitions/778.html',
    ],
  },
  assesses: ({ objects }) => objects.some(object => auditPolicy(object) !== undefined),
  visit: {
    *other(object) {
      const policy = auditPolicy(object);
      if (policy !== undefined) yield* judge(policy);
    },
  },
});
