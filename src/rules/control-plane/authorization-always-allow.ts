import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isMissing, itemsOf, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { flagIn, listedIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';

/** What is left of the modes without the one that allows all, and what a cluster needs when nothing is. */
const withoutAlwaysAllow = (value: string | undefined): string =>
  listedIn(value ?? '')
    .filter(mode => mode !== 'AlwaysAllow')
    .join(',') || 'Node,RBAC';

/** The chain of authorizers in a file of its own. Source: apiserver.config.k8s.io/v1, AuthorizationConfiguration. */
const configured = (object: KubernetesObject): readonly Report<'configured'>[] =>
  object.kind === 'AuthorizationConfiguration' && object.group === 'apiserver.config.k8s.io'
    ? itemsOf(object.get('authorizers')).flatMap(item => {
        const type = nodeAt(item, 'type');
        if (type === undefined || stringAt(type) !== 'AlwaysAllow') return [];
        return [{ messageId: 'configured', at: type.range, facts: { value: 'AlwaysAllow', degree: severityDegree('critical') } }];
      })
    : [];

/** kops is told how the API server authorizes by the one field that is there. Source: kops.k8s.io/v1alpha2, AuthorizationSpec. */
const installed = (object: KubernetesObject): readonly Report<'installed'>[] => {
  const found =
    object.group === 'kops.k8s.io' && object.kind === 'Cluster' ? object.get('spec', 'authorization', 'alwaysAllow') : undefined;
  if (found?.state !== 'present' || isMissing(found)) return [];
  const at = found.entry?.key.range ?? found.node.range;
  return [{ messageId: 'installed', at, facts: { value: 'AlwaysAllow', degree: severityDegree('critical') } }];
};

/**
 * That nothing is written is wrong, too, though a scanner lets it pass: allowing all is what the API server does then. That nodes or roles are not asked is told
 * beside it: to take \`AlwaysAllow\` out of a list does not put them in.
 */
export const authorizationAlwaysAllow = flagRule({
  id: 'control-plane/authorization-always-allow',
  severity: 'critical',
  title: 'API server authorizes every request',
  flags: { 'kube-apiserver': ['authorization-mode'] },
  wrong: { listed: value => listedIn(value).includes('AlwaysAllow') },
  absent: 'absent',
  // Why: the chain of authorizers is in a file then, and the flag is refused beside it.
  except: flags => flagIn(flags, 'authorization-config') !== undefined,
  object: object => [...configured(object), ...installed(object)],
  fix: { title: 'Authorize nodes and by roles', value: withoutAlwaysAllow },
  messages: {
    listed: '"--{flag}" has "AlwaysAllow" in it, so the API server lets everybody who is authenticated do everything.',
    configured: 'The chain of authorizers has one that lets everybody who is authenticated do everything ("AlwaysAllow").',
    installed: 'The API server of this cluster lets everybody who is authenticated do everything ("authorization.alwaysAllow").',
    absent: 'Without "--{flag}" the API server lets everybody who is authenticated do everything ("AlwaysAllow").',
  },
  standards: { cisKubernetes: ['1.2.6'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
  rationale: `Whoever is authenticated, every pod with its service account among them, rules the cluster: roles and bindings are not asked. \`AlwaysAllow\` is also what the API server does when
nobody tells it how to authorize, and one mode that allows is enough, whatever stands beside it.`,
  remediation: 'Set `--authorization-mode=Node,RBAC`, as kubeadm does, or `--authorization-config` with a file that names the authorizers.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=AlwaysAllow'),
    good: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authorization/',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
