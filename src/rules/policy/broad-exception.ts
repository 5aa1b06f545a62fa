import type { KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { literalNamespace } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isSecurityPolicy, namesSecurity, policyKindOf } from './concepts/admission-engines.ts';
import { broadExceptions, type ExceptionBreadth, exceptedPolicies } from './concepts/exceptions.ts';

const degrees: Readonly<Record<ExceptionBreadth, number>> = { namespace: 1, administrators: 2, subjects: 2, everything: 3 };

/** An exception is of the policies that it names, and as much about security as those of them that stand beside it; the configuration of Gatekeeper is of all of them. */
const isAboutSecurity = (object: KubernetesObject, { objects }: KubernetesFile): boolean => {
  const kind = policyKindOf(object);
  if (kind === 'gatekeeper-config') return true;
  if (isSecurityPolicy(object)) return true;
  if (kind !== 'kyverno-exception') return false;
  const names = exceptedPolicies(object);
  return namesSecurity(...names) || objects.some(one => names.includes(policyName(one)) && isSecurityPolicy(one));
};

/** What exceptions call a policy: one of a namespace by both. */
const policyName = (object: KubernetesObject): string =>
  object.kind === 'Policy' ? `${literalNamespace(object) ?? 'default'}/${object.name ?? ''}` : (object.name ?? '');

const exception = (resources: string): string => manifest`
  apiVersion: kyverno.io/v2
  kind: PolicyException
  metadata: {name: debug}
  spec:
    exceptions: [{policyName: disallow-privileged-containers, ruleNames: [privileged]}]
    match: {any: [{resources: {kinds: [Pod], ${resources}}}]}
`;

/**
 * About policies and exceptions whose names or categories speak of security, or of policies in the same file whose rules do. Namespaces of the cluster's own parts and of what administrators run
 * beside them may be let off: who may create pods there has the cluster anyway.
 */
export const broadException = defineRule({
  meta: {
    id: 'policy/broad-exception',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Policy exception is too broad',
    rationale: `An exception outlives its reason, and nobody sees it where the policy is looked at. One for a whole namespace lets off each pod that is ever created there; one for a group of accounts
lets off what controllers create on behalf of anybody.`,
    remediation:
      'Name the objects that need it (`names: [node-agent-*]` beside their namespace), and give the exception an end: `cleanup.kyverno.io/ttl`. Put what needs more for good into a namespace of its own.',
    messages: {
      everything: '{policy} lets off everything that the policy is about ("{what}").',
      subjects: '{policy} lets off what "{what}" creates, which controllers do on behalf of everybody.',
      administrators: '{policy} lets off what "{what}" creates: whoever gets the credentials of an administrator is not held up.',
      namespace: '{policy} lets off whatever is created in the namespace "{what}", without an end.',
    },
    fix: 'none',
    examples: { bad: exception('namespaces: ["*"]'), good: exception('namespaces: [shop], names: [debug-*]') },
    standards: { mitre: ['T1562.001'] },
    references: [
      'https://kyverno.io/docs/exceptions/',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces/',
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#match-conditions',
      'https://cwe.mitre.org/data/definitions/183.html',
    ],
  },
  visit: {
    *other(object, file: KubernetesFile) {
      const broad = broadExceptions(object);
      if (broad.length === 0 || !isAboutSecurity(object, file)) return;
      for (const { breadth, at, what, identity } of broad)
        yield {
          messageId: breadth,
          at,
          ...(identity !== undefined && { identity }),
          facts: { hazards: [what], degree: degrees[breadth] },
          data: { policy: object.subject, what },
        };
    },
  },
});
