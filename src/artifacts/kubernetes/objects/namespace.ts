import { type LabelMap, labelsAsMap } from '../label-selector.ts';
import type { KubernetesObject } from '../model.ts';
import { type Field, textField, wordField } from './field.ts';

/** What the levels hold pods to, the least first. */
export const podSecurityLevels = ['privileged', 'baseline', 'restricted'] as const;

/** Source: Pod Security Standards. */
export type PodSecurityLevel = (typeof podSecurityLevels)[number];

/** What a namespace asks of its pods in one mode. */
export interface PodSecurityMode {
  /** Absent: what the admission controller's configuration says, `privileged` when it says nothing. */
  readonly level: Field<PodSecurityLevel>;
  /** `latest` or `v1.34`. Absent: as the configuration says, `latest` when it says nothing. */
  readonly version: Field<string>;
}

/** Source: Kubernetes API reference, Namespace v1; Pod Security Admission, labels of namespaces. */
export interface Namespace {
  readonly kind: 'Namespace';
  readonly object: KubernetesObject;
  readonly labels: LabelMap;
  /** Pods that violate the level are refused. */
  readonly enforce: PodSecurityMode;
  /** Violations are noted in the audit log. */
  readonly audit: PodSecurityMode;
  /** Violations are shown to the user. */
  readonly warn: PodSecurityMode;
}

const mode = ({ labels }: KubernetesObject, name: 'enforce' | 'audit' | 'warn'): PodSecurityMode => ({
  level: wordField(podSecurityLevels, labels, `pod-security.kubernetes.io/${name}`),
  version: textField(labels, `pod-security.kubernetes.io/${name}-version`),
});

export const namespace = (object: KubernetesObject): Namespace => ({
  kind: 'Namespace',
  object,
  labels: labelsAsMap(object.labels),
  enforce: mode(object, 'enforce'),
  audit: mode(object, 'audit'),
  warn: mode(object, 'warn'),
});
