import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { itemsOf, lookup, type Place, stringAt, writtenString } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { policyKindOf } from './admission-engines.ts';

/**
 * How an admission webhook is got around. `open`: what it can't be asked about is let in; `namespace`, `object`: a label switches it off, of the
 * namespace or of the object itself; `plain`: whoever sits in between answers for it.
 */
export type WebhookWeakness = 'open' | 'namespace' | 'object' | 'plain';

export interface FoundWebhookWeakness {
  readonly weakness: WebhookWeakness;
  readonly node: YamlNode;
  /** The webhook or policy, as messages show it. */
  readonly name: string;
  readonly setting: string;
}

type Found = readonly FoundWebhookWeakness[];

/** Policy engines and security products that judge what is created, as their webhooks, services and namespaces are called. */
const products =
  /(?:^|[^a-z])(?:kyverno|gatekeeper|opa|kubewarden|jspolicy|policy|policies|cosign|cosigned|sigstore|connaisseur|ratify|portieris|trivy|aqua|aquasec|sysdig|falco|neuvector|twistlock|prisma|stackrox|rhacs|anchore|kubescape|polaris|datree|snyk|wiz|crowdstrike|falcon|image-?policy|podsecurity|pod-security)(?![a-z])/u;

const isProduct = (...names: readonly (string | undefined)[]): boolean =>
  names.some(name => name !== undefined && products.test(name.slice(0, 300).toLowerCase()));

const ignores = (place: Place, name: string): Found => {
  const found = lookup(place, 'failurePolicy');
  return found.state === 'present' && found.node.kind === 'scalar' && found.node.value === 'Ignore'
    ? [{ weakness: 'open', node: found.node, name, setting: 'failurePolicy: Ignore' }]
    : [];
};

/** The label that the API server gives each namespace by itself, which nobody can change. */
const ownLabel = 'kubernetes.io/metadata.name';

/** The label by which Gatekeeper lets a namespace off, and the webhook that keeps others than those it names from setting it. */
const guarded = { label: 'admission.gatekeeper.sh/ignore', by: 'check-ignore-label.gatekeeper.sh' };

/** Requirements that a label which one may set makes false. */
const optOuts = (selector: Place, weakness: 'namespace' | 'object', name: string, isGuarded: (key: string) => boolean): Found =>
  itemsOf(lookup(selector, 'matchExpressions')).flatMap((requirement): Found => {
    const [key, operator] = [stringAt(requirement, 'key'), stringAt(requirement, 'operator')];
    if (key === undefined || (operator !== 'DoesNotExist' && operator !== 'NotIn') || key === ownLabel || isGuarded(key)) return [];
    return [{ weakness, node: requirement, name, setting: `${key} ${operator}` }];
  });

/**
 * That `caBundle` is missing is not looked at: engines write their own when they start, and cert-manager and OpenShift inject it.
 * Source: admissionregistration/v1 ValidatingWebhook, MutatingWebhook.
 */
const ofConfiguration = (object: KubernetesObject): Found => {
  const webhooks = itemsOf(object.get('webhooks'));
  const isGuarded = (key: string): boolean => key === guarded.label && webhooks.some(one => stringAt(one, 'name') === guarded.by);
  return webhooks.flatMap((webhook): Found => {
    const name = stringAt(webhook, 'name') ?? object.name ?? '?';
    const client = lookup(webhook, 'clientConfig');
    if (!isProduct(name, object.name, stringAt(client, 'service', 'name'), stringAt(client, 'service', 'namespace'))) return [];
    const url = writtenString(client, 'url');
    const urlNode = lookup(client, 'url');
    return [
      ...ignores(webhook, name),
      ...optOuts(lookup(webhook, 'namespaceSelector'), 'namespace', name, isGuarded),
      ...optOuts(lookup(webhook, 'objectSelector'), 'object', name, () => false),
      ...(url !== undefined && /^http:\/\//iu.test(url.value) && urlNode.state === 'present'
        ? [{ weakness: 'plain' as const, node: urlNode.node, name, setting: url.value }]
        : []),
    ];
  });
};

/** Weak places of the webhooks of policy engines and security products; none of other objects. */
export const webhookWeaknesses = (object: KubernetesObject): Found => {
  const { group, kind } = object;
  if (group !== 'admissionregistration.k8s.io') return [];
  return kind === 'ValidatingWebhookConfiguration' || kind === 'MutatingWebhookConfiguration' ? ofConfiguration(object) : [];
};

/** Where a policy lets in what it can't be asked about, or fails on. Source: admissionregistration/v1; Kyverno, `spec.failurePolicy`. */
export const failsOpen = (object: KubernetesObject): Found => {
  const kind = policyKindOf(object);
  if (kind !== 'admission-policy' && kind !== 'kyverno-policy' && kind !== 'kyverno-validating-policy') return [];
  const spec = object.get('spec');
  return [...ignores(spec, object.subject), ...ignores(lookup(spec, 'webhookConfiguration'), object.subject)];
};
