import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';
import { admissionPlugins } from './concepts/admission-configuration.ts';
import { lacks, withWord } from './concepts/flag-lists.ts';

/** A configuration of admission that has no limits in it. */
const unconfigured = (object: KubernetesObject): readonly Report<'unconfigured'>[] => {
  const plugins = admissionPlugins(object);
  if (plugins === undefined || !plugins.complete || plugins.list.some(({ name }) => name === 'EventRateLimit')) return [];
  return [{ messageId: 'unconfigured', at: plugins.at, identity: 'EventRateLimit', facts: { value: '', degree: 1 } }];
};

export const admissionEventRateLimit = flagRule({
  id: 'control-plane/admission-event-rate-limit',
  severity: 'low',
  profile: 'strict',
  title: 'EventRateLimit plugin not enabled',
  flags: { 'kube-apiserver': ['enable-admission-plugins'] },
  wrong: { lacks: lacks('EventRateLimit') },
  absent: 'absent',
  fix: {
    title: 'Limit the rate of events',
    // Why only with a file: the plugin has no limits of its own, and the API server does not start without any.
    value: (old, { flags }) =>
      flags.some(({ name }) => name === 'admission-control-config-file') ? withWord('EventRateLimit')(old) : undefined,
  },
  object: unconfigured,
  messages: {
    lacks: '"--{flag}" lacks "EventRateLimit", so one client can flood the API server and etcd with events.',
    absent: 'Without "EventRateLimit" in "--{flag}" one client can flood the API server and etcd with events.',
    unconfigured: 'The configuration of admission has no limits for events ("EventRateLimit").',
  },
  standards: { cisKubernetes: ['1.2.9'], mitre: ['T1499'] },
  rationale: `Events are written by every kubelet and by everybody who may create them. A flood of them, by accident or not, takes the disk and the time of etcd, and with it the cluster.`,
  remediation:
    'Add `EventRateLimit` to `--enable-admission-plugins`, and give its limits in the file of `--admission-control-config-file`.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,EventRateLimit'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#eventratelimit',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
});
