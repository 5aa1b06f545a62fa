import { type FoundCycle, findCycle, isOver } from '../../facts/release-cycles.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { type ClusterVersion, clusterVersions } from './concepts/cluster-versions.ts';

/** Providers fix a version for about a year longer, for a price. Source: Amazon EKS user guide, "Kubernetes version lifecycle". */
const managedMonths = 14;

const later = (date: string, months: number): string => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
};

const isOutdated = ({ use }: ClusterVersion, { end }: FoundCycle, today: string): boolean =>
  isOver(use === 'managed' && typeof end === 'string' ? later(end, managedMonths) : end, today);

export const outdatedVersion = defineRule({
  meta: {
    id: 'control-plane/outdated-version',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Cluster version is out of support',
    messages: {
      outdated: 'Kubernetes {version} gets no security fixes since {end}.',
      test: 'Kubernetes {version} gets no security fixes since {end}; it is info because the cluster is one for tests.',
    },
    fix: 'none',
    standards: { nsa: ['Upgrading and application security'], mitre: ['T1190'] },
    rationale: `A minor version of Kubernetes is fixed for 14 months. After that, what is found in the API server, the kubelet and the images of the control plane stays open, and the next upgrade
is further away, as versions cannot be skipped.`,
    remediation: 'Upgrade one minor version at a time to one that is supported, and plan three upgrades a year.',
    examples: {
      bad: manifest`
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        kubernetesVersion: v1.27.3
      `,
      good: manifest`
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        kubernetesVersion: v1.36.1
      `,
    },
    references: [
      'https://kubernetes.io/releases/patch-releases/',
      'https://kubernetes.io/releases/version-skew-policy/',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *other(object, _artifact, { facts: { today } }) {
      for (const written of clusterVersions(object)) {
        const cycle = findCycle('kubernetes', written.version, today);
        if (cycle === undefined || !isOutdated(written, cycle, today)) continue;
        const severity = written.use === 'test' ? 'info' : 'medium';
        const end = typeof cycle.end === 'string' ? cycle.end : 'long ago';
        yield {
          messageId: written.use === 'test' ? 'test' : 'outdated',
          at: written.at,
          severity,
          data: { version: written.version, end },
          facts: { value: written.version, degree: severityDegree(severity) },
        };
      }
    },
  },
});
