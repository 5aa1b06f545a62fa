import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { Service } from '../../../artifacts/kubernetes/objects/service.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';
import { isPrivateAddress } from '../../concepts/private-networks.ts';
import { annotationsOf } from './annotations.ts';

/** Annotations by which clouds give a load balancer an address in a private network only, and the values that say so. */
const internalAnnotations: ReadonlyMap<string, RegExp> = new Map([
  ['service.beta.kubernetes.io/aws-load-balancer-internal', /^(?!false$)./i],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', /^internal$/i],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/i],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/i],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/i],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', /^intranet$/i],
  ['service.beta.kubernetes.io/linode-loadbalancer-nodebalancer-type', /^vpc$/i],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', /^private$/i],
  ['service.kubernetes.io/qcloud-loadbalancer-internal-subnetid', /./],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  ['yandex.cloud/load-balancer-type', /^internal$/i],
  ['load-balancer.hetzner.cloud/disable-public-network', /^true$/i],
  ['tailscale.com/expose', /^true$/i],
]);

/** Annotations by which clouds let only certain addresses in. */
const rangeAnnotations = new Set([
  'service.beta.kubernetes.io/load-balancer-source-ranges',
  'service.beta.kubernetes.io/azure-allowed-ip-ranges',
  'service.beta.kubernetes.io/azure-allowed-service-tags',
  'service.beta.kubernetes.io/aws-load-balancer-security-groups',
  'service.beta.kubernetes.io/do-loadbalancer-allow-rules',
  'oci.oraclecloud.com/oci-network-security-groups',
]);

const internalClasses = new Set(['tailscale', 'netbird']);

/** Annotations by which load balancers of clusters without a cloud are asked for addresses. */
const addressAnnotations = new Set([
  'metallb.io/loadBalancerIPs',
  'metallb.universe.tf/loadBalancerIPs',
  'lbipam.cilium.io/ips',
  'io.cilium/lb-ipam-ips',
  'kube-vip.io/loadbalancerIPs',
]);

/** True when a load balancer is asked for addresses, and all of them are private. */
const hasPrivateAddress = (object: KubernetesObject): boolean => {
  const written = [
    stringAt(object.get('spec', 'loadBalancerIP')) ?? '',
    ...annotationsOf(object).flatMap(({ name, value }) => (addressAnnotations.has(name) ? [value] : [])),
  ];
  const addresses = written.flatMap(text => text.split(',')).flatMap(address => (address.trim() === '' ? [] : [address.trim()]));
  return addresses.length > 0 && addresses.every(isPrivateAddress);
};

/** True when a load balancer has an address in a private network only, as far as its object says. */
export const isInternal = ({ object }: Service): boolean =>
  internalClasses.has(stringAt(object.get('spec', 'loadBalancerClass')) ?? '') ||
  annotationsOf(object).some(({ name, value }) => internalAnnotations.get(name)?.test(value.trim()) === true) ||
  hasPrivateAddress(object);

/** True when annotations limit who reaches a load balancer. */
export const isLimitedByAnnotation = ({ object }: Service): boolean => annotationsOf(object).some(({ name }) => rangeAnnotations.has(name));

/** Words in names and labels of what is there to let the outside in. */
const gatewayWord = /(?:^|[-/])(?:ingress|gateway|ingressgateway|traefik|nginx-controller|haproxy|envoy|kong|contour|istio)(?:$|[-/])/;

/** True for an object that, by its name or labels, is a controller of Ingresses or a gateway. */
export const isGateway = ({ name, labels }: KubernetesObject): boolean =>
  [name, ...['app.kubernetes.io/name', 'app', 'app.kubernetes.io/component', 'istio'].map(label => stringAt(labels, label))].some(
    text => text !== undefined && gatewayWord.test(text),
  );

/** All addresses. */
export const isEverywhere = (cidr: string): boolean => /^(?:0\.0\.0\.0|::|0:0:0:0:0:0:0:0)\/0+$/.test(cidr.trim());

/** True when addresses are all there are, also in two halves. */
export const coverEverywhere = (cidrs: readonly string[]): boolean =>
  cidrs.some(isEverywhere) ||
  (cidrs.includes('0.0.0.0/1') && cidrs.includes('128.0.0.0/1')) ||
  (cidrs.includes('::/1') && cidrs.includes('8000::/1'));
