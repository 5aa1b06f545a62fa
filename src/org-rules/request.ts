import { scopeOf } from '../facts/kubernetes-kinds.ts';
import { textAt } from './fields.ts';
import { type ClusterKnowledge, type ObjectChange, UnknownPart } from './org-rule.ts';
import { asAdmitted } from './vap/defaulted.ts';
import type { AdmissionRequest } from './vap/match.ts';
import { resourceOf } from './vap/names.ts';

/** A request as webhooks of policy engines are asked, and whether it is known in which namespace. */
export interface WebhookRequest extends AdmissionRequest {
  readonly knowsNamespace: boolean;
}

/**
 * What a change asks of the API server: to create an object that is new, to update one that was there. Undefined for one that is removed: about
 * those the webhooks of Gatekeeper and Kyverno are not asked, unless a rule or an installation says so.
 */
export const requestOf = ({ object, oldObject: former }: ObjectChange, cluster: ClusterKnowledge): WebhookRequest | undefined => {
  if (object === undefined) return undefined;
  const oldObject = former instanceof UnknownPart ? undefined : former;
  const [apiVersion, kind] = [textAt(object, 'apiVersion') ?? '', textAt(object, 'kind') ?? ''];
  const scope = scopeOf(apiVersion, kind);
  const written = textAt(object, 'metadata', 'namespace');
  return {
    operation: oldObject === undefined ? 'CREATE' : 'UPDATE',
    object: asAdmitted(object, cluster),
    oldObject: oldObject && asAdmitted(oldObject, cluster),
    ...(former instanceof UnknownPart && { formerUnknown: former.reason }),
    apiVersion,
    kind,
    resource: resourceOf(kind),
    subresource: '',
    name: textAt(object, 'metadata', 'name') ?? '',
    namespace: scope === 'cluster' ? '' : (written ?? (scope === 'namespaced' ? 'default' : '')),
    knowsNamespace: written !== undefined || scope === 'cluster',
  };
};
