import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { booleanAt, isMissing, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { flagIn, flagValue, listedIn, truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';

const healthPath = /^\/(?:livez|readyz|healthz)(?:\/|$)/;

/** Where structured authentication lets anonymous requests in: everywhere, or to paths that are not about health. */
const configured = (object: KubernetesObject): readonly Report<'configured'>[] => {
  if (object.kind !== 'AuthenticationConfiguration' || object.group !== 'apiserver.config.k8s.io') return [];
  const anonymous = object.get('anonymous');
  if (anonymous.state !== 'present' || booleanAt(anonymous, 'enabled') !== true) return [];
  const conditions = object.get('anonymous', 'conditions');
  const paths = itemsOf(conditions).map(item => stringAt(item, 'path'));
  const isOpen = isMissing(conditions) || paths.some(path => path !== undefined && !healthPath.test(path));
  return isOpen ? [{ messageId: 'configured', at: anonymous.entry?.key.range ?? object.range, facts: { value: 'true', degree: 2 } }] : [];
};

export const apiserverAnonymousAuth = flagRule({
  id: 'control-plane/apiserver-anonymous-auth',
  severity: 'medium',
  title: 'Anonymous requests are accepted by the API server',
  flags: { 'kube-apiserver': ['anonymous-auth'] },
  wrong: { on: value => truthOf(value) === true },
  absent: 'absent',
  except: flags => flagIn(flags, 'authentication-config') !== undefined,
  eased: [
    {
      as: 'allowed',
      when: flags =>
        truthOf(flagIn(flags, 'anonymous-auth')?.value) === true &&
        listedIn(flagValue(flags, 'authorization-mode') ?? '').includes('AlwaysAllow'),
    },
  ],
  severities: { allowed: 'high', absent: 'low' },
  fix: { title: 'Refuse anonymous requests', value: () => 'false' },
  object: configured,
  messages: {
    on: '"--{flag}" is "{value}", so requests without credentials reach authorization, and whatever is bound to "system:anonymous" or "system:unauthenticated".',
    allowed: '"--{flag}" is "{value}" while the API server authorizes everything ("AlwaysAllow"); that makes it high.',
    absent: 'Without "--{flag}=false" the API server accepts anonymous requests; it is low because by default roles grant them little.',
    configured: 'The configuration of authentication accepts anonymous requests beyond the paths of health checks.',
  },
  standards: { cisKubernetes: ['1.2.1'], nsa: ['Authentication and authorization > Authentication'], mitre: ['T1078.001'] },
  rationale: `Anonymous requests are the first thing that a scan of the internet tries. Alone they see versions and health; with one careless binding to \`system:unauthenticated\`, or one bug
in front of authorization, they see the rest. Probes of load balancers are the usual reason to leave them on, and a list of paths in \`AuthenticationConfiguration\` is enough for those.`,
  remediation:
    'Set `--anonymous-auth=false`, or let an `AuthenticationConfiguration` enable them for `/livez`, `/readyz` and `/healthz` alone.',
  examples: {
    bad: staticPod('kube-apiserver', '--anonymous-auth=true', '--authorization-mode=Node,RBAC'),
    good: staticPod('kube-apiserver', '--anonymous-auth=false', '--authorization-mode=Node,RBAC'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
