import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { Range } from '../../text/range.ts';
import { boundRole } from '../concepts/rbac/rbac-bindings.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { repositoryEnd } from './concepts/container-image.ts';

const account = 'kubernetes-dashboard';

/** `kubernetesui/dashboard`, `kubernetesui/dashboard-web`, `k8s.gcr.io/kubernetes-dashboard-amd64`. */
const isDashboardImage = ({ last, lastTwo }: { readonly last: string; readonly lastTwo: string }): boolean =>
  /^kubernetesui\/dashboard(?:-|$)/u.test(lastTwo) ||
  /^(?:kubernetes-dashboard|kubernetesui)(?:-(?:amd64|arm|arm64|ppc64le|s390x))?$/u.test(last);

const dashboardIn = ({ containers, labels, object }: PodSpec): Range | undefined => {
  const image = containers.find(one => isDashboardImage(repositoryEnd(one)));
  if (image !== undefined) return writtenRange(image.get('image'));
  return stringAt(labels, 'k8s-app') === account ? objectNameRange(object) : undefined;
};

const skipsLogin = ({ containers }: PodSpec): boolean =>
  containers.some(one =>
    itemsOf(one.get('args')).some(word => /^--enable-(?:skip-login|insecure-login)(?:=true)?$/u.test(String(scalarValue(word) ?? ''))),
  );

const givesAll = (binding: RoleBinding): boolean =>
  boundRole(binding).name === 'cluster-admin' &&
  binding.subjects.items.some(({ name }) => name.state === 'present' && name.value === account);

export const dashboardDeployed = defineRule({
  meta: {
    id: 'kubernetes/dashboard-deployed',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Kubernetes Dashboard is deployed',
    rationale:
      'The dashboard is a web page on the API of the cluster. Reachable ones without a login, or with the rights of `cluster-admin`, were the way into several clusters (Tesla, 2018), and its token is one more that can be stolen. ' +
      'The project is archived and gets no fixes since January 2026.',
    remediation: 'Remove it. Use `kubectl`, or a client that runs on the machine of the user with his own rights, such as Headlamp.',
    messages: {
      deployed: 'The dashboard shows the cluster to whoever reaches it and has a token.',
      open: 'The dashboard lets in whoever reaches it without a token, with the rights of its own account.',
      admin: 'The account of the dashboard is bound to "cluster-admin": whoever gets past its login, or needs none, owns the cluster.',
    },
    fix: 'none',
    examples: {
      bad: container`args: [--namespace=kubernetes-dashboard]`.replace('ghcr.io/acme/web:1.4', 'kubernetesui/dashboard:v2.7.0'),
      good: container`args: [--namespace=kubernetes-dashboard]`,
    },
    standards: { mitre: ['T1133'] },
    references: [
      'https://github.com/kubernetes-retired/dashboard',
      'https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/',
    ],
  },
  visit: {
    *ClusterRoleBinding(binding) {
      if (givesAll(binding)) yield { messageId: 'admin', at: objectNameRange(binding.object), severity: 'critical' };
    },
    *podSpec(podSpec) {
      const at = dashboardIn(podSpec);
      if (at === undefined) return;
      const open = skipsLogin(podSpec);
      yield { messageId: open ? 'open' : 'deployed', at, ...(open && { severity: 'high' }) };
    },
  },
});
