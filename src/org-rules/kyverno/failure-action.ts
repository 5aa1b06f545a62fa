import type { Severity } from '../../findings/severity.ts';
import { annotatedSeverity } from '../annotations.ts';
import { itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../org-rule.ts';
import type { WebhookRequest } from '../request.ts';
import { matchesGlob } from './glob.ts';
import { matchesNamespaceLabels } from './match.ts';

/** What is enforced is refused; else it is only told. */
const severityOfAction = (action: string): Severity => (action.toLowerCase() === 'enforce' ? 'high' : 'low');

/** What a rule that fails means where nothing is said of the object's namespace. */
export const usualSeverity = (policy: ObjectFields, rule: ObjectFields): Severity =>
  annotatedSeverity(policy) ??
  severityOfAction(textAt(rule, 'validate', 'failureAction') ?? textAt(policy, 'spec', 'validationFailureAction') ?? 'Audit');

/** Whether an override is about a request's namespace; one that goes by labels that are not known is taken where it enforces. */
const isAbout = (one: ObjectValue, request: WebhookRequest, cluster: ClusterKnowledge): boolean => {
  const selector = valueAt(one, 'namespaceSelector');
  const names = valueAt(one, 'namespaces') === undefined ? undefined : textsAt(one, 'namespaces');
  if (names !== undefined && !names.some(pattern => matchesGlob(pattern, request.namespace))) return false;
  const matches = matchesNamespaceLabels(selector, request, cluster);
  return typeof matches === 'object' ? textAt(one, 'action')?.toLowerCase() === 'enforce' : matches;
};

/** What a rule that fails means for a request. Source: Kyverno, `failureActionForRule`, `matchOverride`. */
export const severityFor = (policy: ObjectFields, rule: ObjectFields, request: WebhookRequest, cluster: ClusterKnowledge): Severity => {
  const written = annotatedSeverity(policy);
  if (written !== undefined) return written;
  const overridden = (overrides: readonly ObjectValue[]): string | undefined =>
    textAt(
      overrides.find(one => isAbout(one, request, cluster)),
      'action',
    );
  return severityOfAction(
    overridden(itemsAt(rule, 'validate', 'failureActionOverrides')) ??
      textAt(rule, 'validate', 'failureAction') ??
      overridden(itemsAt(policy, 'spec', 'validationFailureActionOverrides')) ??
      textAt(policy, 'spec', 'validationFailureAction') ??
      'Audit',
  );
};
