import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { type ComponentFlags, containerFlags, flagIn, type SetFlag } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

interface Found {
  readonly object: KubernetesObject;
  readonly flag: SetFlag;
  readonly value: string;
}

const flagsOf = (objects: readonly KubernetesObject[], component: ComponentFlags['component'], name: string): readonly Found[] =>
  // Why pods alone: static pods are, and a change of any other workload would have its neighbours read for nothing.
  objects.flatMap(object =>
    (object.kind === 'Pod' ? object.podSpecs : []).flatMap(({ containers }) =>
      containers.flatMap(container => {
        const flags = containerFlags(container);
        const flag = flags?.component === component ? flagIn(flags, name) : undefined;
        return flag?.value === undefined || flag.value === '' ? [] : [{ object, flag, value: flag.value }];
      }),
    ),
  );

function* sharedAuthorities(objects: readonly KubernetesObject[]): Iterable<Report<'shared'>> {
  const clientAuthorities = flagsOf(objects, 'kube-apiserver', 'client-ca-file');
  for (const { object, flag, value } of flagsOf(objects, 'etcd', 'trusted-ca-file')) {
    const same = clientAuthorities.find(other => other.value === value);
    if (same === undefined) continue;
    yield {
      messageId: 'shared',
      path: object.file.path,
      at: flag.at,
      subject: object.subject,
      data: { value },
      related: [{ path: same.object.file.path, at: same.flag.at, note: 'The API server trusts the same authority for its clients.' }],
    };
  }
}

export const etcdSharedCa = defineRule({
  meta: {
    id: 'control-plane/etcd-shared-ca',
    kind: 'repository',
    reads: { in: 'unit', files: ['kubernetes'], objects: { Pod: { pod: [['containers']] } } },
    severity: 'low',
    profile: 'hardening',
    family: 'component-hardening',
    title: 'etcd trusts the cluster CA',
    messages: { shared: 'etcd trusts "{value}", by which the API server knows its clients, so each of their certificates opens etcd.' },
    fix: 'none',
    standards: { cisKubernetes: ['2.7'], mitre: ['T1078'] },
    rationale: `Certificates of the cluster's CA are given to people, to nodes and to controllers. Where etcd trusts that CA, each of them reads and writes the whole database, past roles,
admission and the audit log.`,
    remediation: 'Make a CA for etcd alone, as kubeadm does, and give certificates of it to etcd and the API server only.',
    examples: {
      bad: {
        'etcd.yaml': staticPod('etcd', '--trusted-ca-file=/etc/kubernetes/pki/ca.crt'),
        'kube-apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=/etc/kubernetes/pki/ca.crt'),
      },
      good: {
        'etcd.yaml': staticPod('etcd', '--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt'),
        'kube-apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=/etc/kubernetes/pki/ca.crt'),
      },
    },
    references: ['https://kubernetes.io/docs/setup/best-practices/certificates/', 'https://cwe.mitre.org/data/definitions/653.html'],
  },
  assesses: ({ objects }) => flagsOf(objects, 'etcd', 'trusted-ca-file').length > 0,
  visit: { unit: ({ objects }) => sharedAuthorities(objects) },
});
