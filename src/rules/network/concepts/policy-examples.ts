import type { LabelSelector } from '../../../artifacts/kubernetes/label-selector.ts';
import { manifest } from '../../forms/examples.ts';

/** A selector for people: `app=web, tier in (a, b)`. */
export const selectorText = ({ requirements }: LabelSelector): string =>
  requirements
    .slice(0, 5)
    .map(({ key, operator, values = [] }) => {
      if (operator === 'Exists') return key;
      if (operator === 'DoesNotExist') return `!${key}`;
      const one = values.length === 1 ? values[0] : undefined;
      if (one !== undefined) return operator === 'In' ? `${key}=${one}` : `${key}!=${one}`;
      return `${key} ${operator === 'In' ? 'in' : 'not in'} (${values.slice(0, 5).join(', ')})`;
    })
    .join(', ');

/** A policy for pods with these labels, and the Deployment `web` in its namespace; `rest` are further fields of the policy. */
export const policyAndDeployment = (labels: string, rest = 'ingress: []'): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web, namespace: shop}
  spec:
    podSelector: {matchLabels: ${labels}}
    policyTypes: [Ingress]
    ${rest}
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: shop}
  spec:
    selector: {matchLabels: {app: web}}
    template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: "nginx:1.29"}]}}
`;
