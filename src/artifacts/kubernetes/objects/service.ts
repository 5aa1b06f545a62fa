import type { YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import {
  type Field,
  integerField,
  integerOrTextField,
  type ListField,
  type Literal,
  labelField,
  literals,
  objects,
  type SelectorField,
  textField,
} from './field.ts';

/** A port that a Service listens on. */
export interface ServicePort {
  readonly node: YamlMapping;
  readonly name: Field<string>;
  /** Absent: `TCP`. */
  readonly protocol: Field<string>;
  readonly port: Field<number>;
  /** The pods' port or its name. Absent: the same as `port`. */
  readonly targetPort: Field<number | string>;
  readonly nodePort: Field<number>;
}

/** Source: Kubernetes API reference, Service v1. */
export interface Service {
  readonly kind: 'Service';
  readonly object: KubernetesObject;
  /** Absent: `ClusterIP`. */
  readonly type: Field<string>;
  /** Absent or empty: the Service selects no pods, its endpoints are made by hand. */
  readonly selector: SelectorField;
  readonly ports: ListField<ServicePort>;
  /** `None` for a headless Service. */
  readonly clusterIP: Field<string>;
  readonly externalName: Field<string>;
  readonly externalIPs: ListField<Literal>;
  /** Absent or empty: from everywhere. */
  readonly loadBalancerSourceRanges: ListField<Literal>;
  /** Absent: `Cluster`. */
  readonly externalTrafficPolicy: Field<string>;
}

const servicePort = (node: YamlMapping): ServicePort => ({
  node,
  name: textField(node, 'name'),
  protocol: textField(node, 'protocol'),
  port: integerField(node, 'port'),
  targetPort: integerOrTextField(node, 'targetPort'),
  nodePort: integerField(node, 'nodePort'),
});

export const service = (object: KubernetesObject): Service => {
  const spec = object.get('spec');
  return {
    kind: 'Service',
    object,
    type: textField(spec, 'type'),
    selector: labelField(spec, 'selector'),
    ports: objects(servicePort, spec, 'ports'),
    clusterIP: textField(spec, 'clusterIP'),
    externalName: textField(spec, 'externalName'),
    externalIPs: literals(spec, 'externalIPs'),
    loadBalancerSourceRanges: literals(spec, 'loadBalancerSourceRanges'),
    externalTrafficPolicy: textField(spec, 'externalTrafficPolicy'),
  };
};
