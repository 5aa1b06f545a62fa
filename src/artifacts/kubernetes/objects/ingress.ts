import type { Lookup, YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import {
  eitherField,
  type Field,
  fieldAt,
  integerField,
  integerOrTextField,
  type ListField,
  type Literal,
  literals,
  objects,
  textField,
} from './field.ts';

/** Where requests go. Read from the form of v1 (`service.name`) and that of v1beta1 (`serviceName`): a chart may have both. */
export interface IngressBackend {
  readonly found: Lookup;
  readonly serviceName: Field<string>;
  /** The Service's port or its name. */
  readonly servicePort: Field<number | string>;
  /** An object other than a Service. */
  readonly resource: Lookup;
}

/** Requests of one path. */
export interface IngressPath {
  readonly node: YamlMapping;
  readonly path: Field<string>;
  readonly pathType: Field<string>;
  readonly backend: IngressBackend;
}

/** Requests to one host. */
export interface IngressRule {
  readonly node: YamlMapping;
  /** Absent: all hosts. */
  readonly host: Field<string>;
  readonly paths: ListField<IngressPath>;
}

/** Hosts that are served with one certificate. */
export interface IngressTls {
  readonly node: YamlMapping;
  /** Absent or empty: what the controller makes of it, often the wildcard host. */
  readonly hosts: ListField<Literal>;
  /** Absent: the controller's default certificate. */
  readonly secretName: Field<string>;
}

/**
 * Source: Kubernetes API reference, Ingress v1 networking.k8s.io; before Kubernetes 1.22 extensions/v1beta1 and networking.k8s.io/v1beta1.
 */
export interface Ingress {
  readonly kind: 'Ingress';
  readonly object: KubernetesObject;
  readonly ingressClassName: Field<string>;
  /** The annotation `kubernetes.io/ingress.class` of old, which some controllers still read. */
  readonly classAnnotation: Field<string>;
  /** `defaultBackend`, or `backend` of v1beta1. */
  readonly defaultBackend: IngressBackend;
  readonly rules: ListField<IngressRule>;
  readonly tls: ListField<IngressTls>;
}

const backend = (found: Lookup): IngressBackend => ({
  found,
  serviceName: eitherField(textField(found, 'service', 'name'), textField(found, 'serviceName')),
  servicePort: eitherField<number | string>(
    eitherField<number | string>(integerField(found, 'service', 'port', 'number'), textField(found, 'service', 'port', 'name')),
    integerOrTextField(found, 'servicePort'),
  ),
  resource: fieldAt(found, 'resource'),
});

const ingressPath = (node: YamlMapping): IngressPath => ({
  node,
  path: textField(node, 'path'),
  pathType: textField(node, 'pathType'),
  backend: backend(fieldAt(node, 'backend')),
});

const ingressRule = (node: YamlMapping): IngressRule => ({
  node,
  host: textField(node, 'host'),
  paths: objects(ingressPath, node, 'http', 'paths'),
});

const ingressTls = (node: YamlMapping): IngressTls => ({
  node,
  hosts: literals(node, 'hosts'),
  secretName: textField(node, 'secretName'),
});

export const ingress = (object: KubernetesObject): Ingress => {
  const spec = object.get('spec');
  const current = fieldAt(spec, 'defaultBackend');
  const old = fieldAt(spec, 'backend');
  return {
    kind: 'Ingress',
    object,
    ingressClassName: textField(spec, 'ingressClassName'),
    classAnnotation: textField(object.annotations, 'kubernetes.io/ingress.class'),
    defaultBackend: backend(current.state === 'present' || old.state !== 'present' ? current : old),
    rules: objects(ingressRule, spec, 'rules'),
    tls: objects(ingressTls, spec, 'tls'),
  };
};
