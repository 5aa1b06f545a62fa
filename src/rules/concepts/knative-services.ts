import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { groupOf } from '../../artifacts/kubernetes/pod-spec-places.ts';

/**
 * True for a Service, Configuration or Revision of Knative Serving. Its pods are asked by a TCP probe where none is written, and their images
 * are bound to a digest as each revision is made. Source: Knative documentation, "Configuring probes" and "Tag resolution".
 */
export const isKnativeService = ({ apiVersion }: KubernetesObject): boolean => groupOf(apiVersion) === 'serving.knative.dev';
