import type { Standards } from '../../rules/rule.ts';
import type { StandardId } from './standard-ids.ts';

/** Why no file can answer a control. */
export const whyLeftOut = {
  'host-file-permissions':
    'It is about owner and mode of files on a node (kubelet, PKI, etcd data, CNI, kubeconfig), or about rules of its audit daemon; git stores neither.',
  'live-cluster-state': 'It needs a running host or cluster, or a decision of people: no file of a repository shows it.',
  'inventory-awareness': 'It asks people to keep an inventory of images and containers, which no file of a repository shows.',
} as const;

export type WhyLeftOut = keyof typeof whyLeftOut;

/** A control of a standard, by the number or name that it has there. */
export interface Control {
  readonly id: string;
  /** Left out where the standard's own text may not be repeated, and where the id is the title. */
  readonly title?: string;
  /** Set for those that no file can answer. */
  readonly leftOut?: WhyLeftOut;
}

const control = (id: string, leftOut?: WhyLeftOut): Control => ({ id, ...(leftOut && { leftOut }) });

/** `1.2.1` to `1.2.30` of a section of a benchmark. */
const numbered = (section: string, count: number, leftOut?: WhyLeftOut): readonly Control[] =>
  Array.from({ length: count }, (_, index) => control(`${section}.${index + 1}`, leftOut));

/** Sections of the CIS Kubernetes Benchmark 1.10 with the number of their recommendations, as kube-bench has them. */
const cisKubernetes: readonly Control[] = [
  ...numbered('1.1', 21, 'host-file-permissions'),
  ...numbered('1.2', 30),
  ...numbered('1.3', 7),
  ...numbered('1.4', 2),
  ...numbered('2', 7),
  ...numbered('3.1', 3, 'live-cluster-state'),
  ...numbered('3.2', 2),
  ...numbered('4.1', 10, 'host-file-permissions'),
  ...numbered('4.2', 13),
  ...numbered('4.3', 1),
  ...numbered('5.1', 13),
  ...numbered('5.2', 13),
  ...numbered('5.3', 2),
  ...numbered('5.4', 2),
  ...numbered('5.5', 1),
  ...numbered('5.7', 4),
];

/** The same of the CIS Docker Benchmark 1.6, as docker-bench-security has them. */
const cisDocker: readonly Control[] = [
  ...numbered('1.1', 18, 'live-cluster-state'),
  ...numbered('1.2', 2, 'live-cluster-state'),
  ...numbered('2', 18),
  ...numbered('3', 24, 'host-file-permissions'),
  ...numbered('4', 12),
  ...numbered('5', 32),
  ...numbered('6', 2, 'inventory-awareness'),
  ...numbered('7', 9, 'live-cluster-state'),
];

/** Sections of the NSA/CISA Kubernetes Hardening Guide 1.2, in its order. */
const nsa: readonly Control[] = [
  control('Pod security'),
  control('Pod security > Non-root containers'),
  control('Pod security > Rootless container engines', 'live-cluster-state'),
  control('Pod security > Immutable container file systems'),
  control('Pod security > Building secure container images'),
  control('Pod security > Pod security enforcement'),
  control('Pod security > Protecting Pod service account tokens'),
  control('Pod security > Hardening container environments'),
  control('Network separation'),
  control('Network separation > Namespaces'),
  control('Network separation > Network policies'),
  control('Network separation > Resource policies'),
  control('Network separation > Control plane hardening'),
  control('Network separation > Control plane hardening (etcd)'),
  control('Network separation > Control plane hardening (kubeconfig)'),
  control('Network separation > Worker node segmentation'),
  control('Network separation > Encryption'),
  control('Network separation > Secrets'),
  control('Network separation > Protecting sensitive cloud infrastructure'),
  control('Authentication and authorization'),
  control('Authentication and authorization > Authentication'),
  control('Authentication and authorization > RBAC'),
  control('Audit logging and threat detection'),
  control('Audit logging and threat detection > Logging'),
  control('Audit logging and threat detection > Logging (seccomp audit mode)', 'live-cluster-state'),
  control('Audit logging and threat detection > Logging (syslog)', 'live-cluster-state'),
  control('Audit logging and threat detection > Logging (SIEM platforms)', 'live-cluster-state'),
  control('Audit logging and threat detection > Logging (service meshes)', 'live-cluster-state'),
  control('Audit logging and threat detection > Logging (fault tolerance)', 'live-cluster-state'),
  control('Audit logging and threat detection > Threat detection'),
  control('Audit logging and threat detection > Alerting'),
  control('Audit logging and threat detection > Tools', 'live-cluster-state'),
  control('Upgrading and application security'),
];

/** The checks of k8s.io/pod-security-admission. */
const pss: readonly Control[] = [
  control('baseline/appArmorProfile'),
  control('baseline/capabilities_baseline'),
  control('baseline/hostNamespaces'),
  control('baseline/hostPathVolumes'),
  control('baseline/hostPorts'),
  control('baseline/hostProbesAndHostLifecycle'),
  control('baseline/privileged'),
  control('baseline/procMount'),
  control('baseline/seLinuxOptions'),
  control('baseline/seccompProfile_baseline'),
  control('baseline/sysctls'),
  control('baseline/windowsHostProcess'),
  control('restricted/allowPrivilegeEscalation'),
  control('restricted/capabilities_restricted'),
  control('restricted/procMount_restricted'),
  control('restricted/restrictedVolumes'),
  control('restricted/runAsNonRoot'),
  control('restricted/runAsUser'),
  control('restricted/seccompProfile_restricted'),
];

/** Techniques of the matrix of MITRE ATT&CK for Containers, by number, and those of other matrices of which rules speak. */
const mitre: readonly Control[] = [
  { id: 'T1021', title: 'Remote Services' },
  { id: 'T1021.004', title: 'Remote Services: SSH' },
  { id: 'T1036', title: 'Masquerading', leftOut: 'live-cluster-state' },
  { id: 'T1036.005', title: 'Masquerading: Match Legitimate Resource Name or Location', leftOut: 'live-cluster-state' },
  { id: 'T1036.010', title: 'Masquerading: Masquerade Account Name', leftOut: 'live-cluster-state' },
  { id: 'T1040', title: 'Network Sniffing' },
  { id: 'T1046', title: 'Network Service Discovery' },
  { id: 'T1053', title: 'Scheduled Task/Job', leftOut: 'live-cluster-state' },
  { id: 'T1053.007', title: 'Scheduled Task/Job: Container Orchestration Job' },
  { id: 'T1068', title: 'Exploitation for Privilege Escalation', leftOut: 'live-cluster-state' },
  { id: 'T1069', title: 'Permission Groups Discovery', leftOut: 'live-cluster-state' },
  { id: 'T1070', title: 'Indicator Removal' },
  { id: 'T1078', title: 'Valid Accounts' },
  { id: 'T1078.001', title: 'Valid Accounts: Default Accounts' },
  { id: 'T1078.003', title: 'Valid Accounts: Local Accounts', leftOut: 'live-cluster-state' },
  { id: 'T1098', title: 'Account Manipulation' },
  { id: 'T1098.006', title: 'Account Manipulation: Additional Container Cluster Roles' },
  { id: 'T1110', title: 'Brute Force', leftOut: 'live-cluster-state' },
  { id: 'T1110.001', title: 'Brute Force: Password Guessing', leftOut: 'live-cluster-state' },
  { id: 'T1110.003', title: 'Brute Force: Password Spraying', leftOut: 'live-cluster-state' },
  { id: 'T1110.004', title: 'Brute Force: Credential Stuffing', leftOut: 'live-cluster-state' },
  { id: 'T1133', title: 'External Remote Services' },
  { id: 'T1136', title: 'Create Account', leftOut: 'live-cluster-state' },
  { id: 'T1136.001', title: 'Create Account: Local Account', leftOut: 'live-cluster-state' },
  { id: 'T1190', title: 'Exploit Public-Facing Application' },
  { id: 'T1204', title: 'User Execution', leftOut: 'live-cluster-state' },
  { id: 'T1204.003', title: 'User Execution: Malicious Image' },
  { id: 'T1485', title: 'Data Destruction' },
  { id: 'T1490', title: 'Inhibit System Recovery', leftOut: 'live-cluster-state' },
  { id: 'T1496', title: 'Resource Hijacking' },
  { id: 'T1498', title: 'Network Denial of Service', leftOut: 'live-cluster-state' },
  { id: 'T1499', title: 'Endpoint Denial of Service' },
  { id: 'T1525', title: 'Implant Internal Image' },
  { id: 'T1528', title: 'Steal Application Access Token' },
  { id: 'T1543', title: 'Create or Modify System Process', leftOut: 'live-cluster-state' },
  { id: 'T1543.005', title: 'Create or Modify System Process: Container Service' },
  { id: 'T1550', title: 'Use Alternate Authentication Material', leftOut: 'live-cluster-state' },
  { id: 'T1550.001', title: 'Use Alternate Authentication Material: Application Access Token' },
  { id: 'T1552', title: 'Unsecured Credentials' },
  { id: 'T1552.001', title: 'Unsecured Credentials: Credentials In Files' },
  { id: 'T1552.007', title: 'Unsecured Credentials: Container API' },
  { id: 'T1562', title: 'Impair Defenses' },
  { id: 'T1562.001', title: 'Impair Defenses: Disable or Modify Tools' },
  { id: 'T1609', title: 'Container Administration Command' },
  { id: 'T1610', title: 'Deploy Container' },
  { id: 'T1611', title: 'Escape to Host' },
  { id: 'T1612', title: 'Build Image on Host' },
  { id: 'T1613', title: 'Container and Resource Discovery' },
];

/** A standard, and what is known of its text. */
export interface Standard {
  readonly id: StandardId;
  /** Under which rules name its controls. */
  readonly key: keyof Standards;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  /** Where its text is. */
  readonly address: string;
  readonly controls: readonly Control[];
}

export const standards: Readonly<Record<StandardId, Standard>> = {
  'cis-docker': {
    id: 'cis-docker',
    key: 'cisDocker',
    title: 'CIS Docker Benchmark',
    version: '1.6',
    publisher: 'Center for Internet Security',
    address: 'https://www.cisecurity.org/benchmark/docker',
    controls: cisDocker,
  },
  'cis-kubernetes': {
    id: 'cis-kubernetes',
    key: 'cisKubernetes',
    title: 'CIS Kubernetes Benchmark',
    version: '1.10',
    publisher: 'Center for Internet Security',
    address: 'https://www.cisecurity.org/benchmark/kubernetes',
    controls: cisKubernetes,
  },
  'nsa-cisa': {
    id: 'nsa-cisa',
    key: 'nsa',
    title: 'NSA/CISA Kubernetes Hardening Guide',
    version: '1.2',
    publisher: 'National Security Agency, Cybersecurity and Infrastructure Security Agency',
    address: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
    controls: nsa,
  },
  pss: {
    id: 'pss',
    key: 'pss',
    title: 'Pod Security Standards',
    version: '1.37',
    publisher: 'The Kubernetes Authors',
    address: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    controls: pss,
  },
  mitre: {
    id: 'mitre',
    key: 'mitre',
    title: 'MITRE ATT&CK for Containers',
    version: '18',
    publisher: 'The MITRE Corporation',
    address: 'https://attack.mitre.org/matrices/enterprise/containers/',
    controls: mitre,
  },
};
