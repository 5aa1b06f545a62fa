import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { hasUnseen, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { flagIn, listedIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';

const needed = ['Node', 'RBAC'] as const;

const missingIn = (value: string): readonly string[] => needed.filter(mode => !listedIn(value).includes(mode));

/** The chain of authorizers in a file of its own. Source: apiserver.config.k8s.io/v1, AuthorizationConfiguration. */
const configured = (object: KubernetesObject): readonly Report<'configured'>[] => {
  const found = object.get('authorizers');
  if (object.kind !== 'AuthorizationConfiguration' || object.group !== 'apiserver.config.k8s.io' || object.partial || hasUnseen(found))
    return [];
  const types = itemsOf(found).map(item => stringAt(item, 'type'));
  const missing = missingIn(types.join(','));
  if (missing.length === 0 || types.includes(undefined)) return [];
  const severity = types.includes('AlwaysAllow') ? 'high' : 'medium';
  const at = (found.state === 'present' ? found.entry?.key.range : undefined) ?? writtenRange(object.get('kind')) ?? object.range;
  const facts = { value: missing.join(), degree: severityDegree(severity) };
  return [{ messageId: 'configured', at, severity, identity: 'authorizers', data: { missing: missing.join('" and "') }, facts }];
};

export const authorizationModeIncomplete = flagRule({
  id: 'control-plane/authorization-mode-incomplete',
  severity: 'high',
  title: 'Node or RBAC authorizer missing',
  flags: { 'kube-apiserver': ['authorization-mode'] },
  wrong: {
    webhook: value =>
      missingIn(value).length > 0 && listedIn(value).every(mode => mode === 'Webhook' || mode === 'RBAC' || mode === 'Node'),
    incomplete: value => missingIn(value).length > 0,
  },
  absent: 'absent',
  except: flags => flagIn(flags, 'authorization-config') !== undefined,
  object: configured,
  severities: { webhook: 'medium' },
  data: value => ({ missing: missingIn(value).join('" and "') }),
  fix: { title: 'Authorize nodes and by roles', value: old => [...listedIn(old ?? ''), ...missingIn(old ?? '')].join(',') },
  messages: {
    incomplete: '"--{flag}" is "{value}", without "{missing}".',
    webhook: '"--{flag}" is "{value}", without "{missing}"; what it has besides does not let everybody in.',
    configured: 'The chain of authorizers is without "{missing}".',
    absent: 'Without "--{flag}" neither "Node" nor "RBAC" authorizes requests.',
  },
  standards: { cisKubernetes: ['1.2.7', '1.2.8'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
  rationale: `\`Node\` keeps a kubelet to its own pods and their secrets, so that one lost node is not the cluster. \`RBAC\` is where people look when they ask who may do what; without it the
roles in the cluster say nothing. \`ABAC\` reads a file on the host that nobody sees in the cluster.`,
  remediation: 'Set `--authorization-mode=Node,RBAC`, and further modes after these where they are needed.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=ABAC'),
    good: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authorization/',
    'https://kubernetes.io/docs/reference/access-authn-authz/node/',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
