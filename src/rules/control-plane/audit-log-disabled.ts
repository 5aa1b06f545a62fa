import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { flagIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';

/** Names that stand for all kinds of logs. Source: eksctl documentation, "CloudWatch logging". */
const all = ['audit', 'all', '*'];

/** An EKS cluster whose control plane does not send its audit log anywhere. */
const notSent = (object: KubernetesObject): readonly Report<'notSent'>[] => {
  if (object.group !== 'eksctl.io' || object.kind !== 'ClusterConfig' || object.partial) return [];
  const found = object.get('cloudWatch', 'clusterLogging', 'enableTypes');
  const isSent = itemsOf(found).some(item => all.includes(String(scalarValue(item))));
  if (isSent || found.state === 'unknown' || (!isMissing(found) && hasUnseen(found)) || hasUnseen(object.node)) return [];
  const at = (found.state === 'absent' ? undefined : found.entry?.key.range) ?? writtenRange(object.get('kind')) ?? object.range;
  return [{ messageId: 'notSent', at, identity: 'audit', facts: { value: '', degree: 2 } }];
};

export const auditLogDisabled = flagRule({
  id: 'control-plane/audit-log-disabled',
  severity: 'medium',
  title: 'API audit logging is not configured',
  flags: { 'kube-apiserver': ['audit-log-path'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  except: flags => flagIn(flags, 'audit-webhook-config-file') !== undefined,
  object: notSent,
  messages: {
    empty: '"--{flag}" is empty, so nobody can tell afterwards who did what in the cluster.',
    absent: 'Without "--{flag}" or "--audit-webhook-config-file" nobody can tell afterwards who did what in the cluster.',
    notSent: 'The control plane of this EKS cluster does not send its audit log ("cloudWatch.clusterLogging.enableTypes").',
  },
  standards: { cisKubernetes: ['1.2.16'], nsa: ['Audit logging and threat detection > Logging'], mitre: ['T1562.008'] },
  rationale: `The audit log is the only record of who read a secret, opened a shell in a pod or changed a role. It is off until somebody turns it on, and it cannot be had afterwards.`,
  remediation:
    'Set `--audit-log-path` (`-` for standard output) or `--audit-webhook-config-file`, with a policy in `--audit-policy-file`; on EKS add `audit` to `cloudWatch.clusterLogging.enableTypes`.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod('kube-apiserver', '--audit-log-path=/var/log/kubernetes/audit.log', '--audit-policy-file=/etc/kubernetes/audit.yaml'),
  },
  references: [
    'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
    'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
});
