import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { appendAll } from '../../text/append-all.ts';
import { placeOf } from '../object-value.ts';
import type { ObjectFields, OrgProblem, OrgRuleSet } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { boundPolicy, boundRuleSet, describe, toProblem } from './bound-policy.ts';
import { type AdmissionPolicy, isBinding, isPolicy, type PolicyBinding, readBinding, readPolicy } from './read-policies.ts';

/** ValidatingAdmissionPolicies with their bindings and parameters. A policy that nothing binds says nothing, as in a cluster. */
export const vapRules = (documents: readonly PolicyDocument[], minor: number): OrgRuleSet => {
  const problems: OrgProblem[] = [];
  const bindings: { readonly binding: PolicyBinding; readonly object: KubernetesObject }[] = [];
  const params: ObjectFields[] = [];
  const read: { readonly document: PolicyDocument; readonly policy: AdmissionPolicy; readonly broken: string | undefined }[] = [];
  for (const document of documents) {
    const { fields, object } = document;
    if (isPolicy(fields)) {
      const { policy, problems: own } = readPolicy(fields, minor);
      appendAll(
        problems,
        own.map(problem => toProblem(object, problem)),
      );
      read.push({ document, policy, broken: own[0] && describe(own[0]) });
    } else if (isBinding(fields)) {
      const { binding, problems: own } = readBinding(fields);
      appendAll(
        problems,
        own.map(problem => toProblem(object, problem)),
      );
      if (own.length === 0) bindings.push({ binding, object });
    } else params.push(fields);
  }
  const bound = read.map(({ document, policy, broken }) => {
    const own = bindings.flatMap(({ binding }) => (binding.policyName === policy.name ? [binding] : []));
    return boundPolicy(document, 'ValidatingAdmissionPolicy', policy, own, broken);
  });
  for (const { binding, object } of bindings) {
    const { policyName, name } = binding;
    if (!read.some(({ policy }) => policy.name === policyName))
      problems.push({
        path: object.file.path,
        range: placeOf(object.node, ['spec', 'policyName']),
        level: 'warning',
        message: `The binding "${name}" is of the policy "${policyName}", which is not there: it does nothing.`,
      });
  }
  return boundRuleSet(bound, params, problems);
};
