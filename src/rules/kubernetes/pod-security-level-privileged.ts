import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { isSystemNamespace } from '../concepts/cluster-namespaces.ts';
import { replaceSetting } from '../concepts/setting.ts';
import { manifest } from '../forms/examples.ts';
import { objectField } from '../forms/object-field.ts';
import { minorOf, newestMinor } from './concepts/versions.ts';

const label = 'pod-security.kubernetes.io/enforce';

/** Versions further behind lack controls of today, and no cluster of that age gets fixes. */
const oldest = newestMinor - 4;

const namespaceOf = ({ kind, name, node }: KubernetesObject): string | undefined =>
  kind === 'Namespace' ? name : stringAt(node, 'spec', 'destination', 'namespace');

const isOwn = (object: KubernetesObject): boolean => {
  const name = namespaceOf(object);
  return name !== undefined && !isSystemNamespace(name);
};

const namespace = (...labels: readonly string[]): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata:
    name: shop
    labels: {${labels.map(one => `pod-security.kubernetes.io/${one}`).join(', ')}}
`;

export const podSecurityLevelPrivileged = objectField({
  id: 'kubernetes/pod-security-level-privileged',
  insteadOf: ['kubernetes/no-pod-security-level'],
  severity: 'medium',
  title: 'Namespace lets privileged pods in',
  kinds: { Namespace: [''], Application: ['argoproj.io'] },
  except: object => !isOwn(object),
  fields: [
    ['metadata', 'labels', label],
    ['metadata', 'labels', `${label}-version`],
    ['spec', 'syncPolicy', 'managedNamespaceMetadata', 'labels', label],
  ],
  wrong: {
    managed: (value, { path }) => path[0] === 'spec' && value === 'privileged',
    privileged: (value, { path, object }) => path.at(-1) === label && object.kind === 'Namespace' && value === 'privileged',
    old: (value, { path, object }) =>
      path.at(-1) !== label && object.kind === 'Namespace' && typeof value === 'string' && (minorOf(value) ?? newestMinor) < oldest,
  },
  severities: { old: 'low' },
  fix: {
    title: 'Enforce the baseline',
    edits: setting => (setting.value === 'privileged' ? replaceSetting(setting, 'baseline') : undefined),
  },
  messages: {
    privileged: 'The label lets every pod into "{object}": privileged ones, such with directories of the node and such in its namespaces.',
    managed:
      'The label that "{object}" gives its namespace lets every pod in: privileged ones, such with directories of the node and such in its namespaces.',
    old: 'Pods of "{object}" are held to the Pod Security Standards as of "{value}", which know fewer dangers than those of today.',
  },
  standards: { cisKubernetes: ['5.2.1'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1610'] },
  rationale: `The level \`privileged\` of the Pod Security Standards allows everything. Whoever may create pods in such a namespace, or takes over a controller that does, gets root on the nodes by
one manifest.`,
  remediation:
    'Enforce `baseline`, or `restricted` where the pods meet it, and put the few pods that need more into a namespace of their own, which only administrators deploy to. Let the version be `latest`, or follow that of the cluster.',
  examples: { bad: namespace('enforce: privileged'), good: namespace('enforce: baseline', 'warn: restricted') },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
