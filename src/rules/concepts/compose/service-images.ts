import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { type ImageReference, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { baseImage } from '../images/base-images.ts';
import { type RootImage, rootImage, rootImageGiven, rootImageNamed } from '../images/root-images.ts';
import { namesRoot } from '../root-names.ts';

/** Longer texts are no image references. */
const maxLength = 1024;

/** With an unknown tag (`nginx:${TAG}`) the name is still known. */
const literalName = (text: string | undefined): string | undefined => {
  const dollar = text?.indexOf('$') ?? -1;
  return text !== undefined && dollar > 0 && text.charAt(dollar - 1) === ':' ? text.slice(0, dollar - 1) : undefined;
};

/**
 * A service's image without tag and digest, in lower case: `ghcr.io/x/Nginx:1@sha256:…` gives `ghcr.io/x/nginx`. Undefined when unknown.
 */
const imageName = (service: ComposeService): string | undefined => {
  const text = service.image?.value ?? literalName(service.image?.text);
  if (text === undefined || text.length > maxLength) return undefined;
  const [withoutDigest = ''] = text.split('@', 1);
  const colon = withoutDigest.indexOf(':', withoutDigest.lastIndexOf('/') + 1);
  return (colon === -1 ? withoutDigest : withoutDigest.slice(0, colon)).toLowerCase();
};

/** The image of a service; without its tag when that is unknown. Undefined when its name is unknown or it is built here under no name. */
export const serviceImage = ({ image }: ComposeService): ImageReference | undefined =>
  parseImageReference(image?.value ?? literalName(image?.text) ?? '');

/** A user other than root that the service is started as. */
const startsAsOther = (project: ComposeProject, service: ComposeService): boolean => {
  const user = service.get('user');
  const text = user.state === 'present' ? project.interpolate(user.node)?.value : undefined;
  return text !== undefined && text !== '' && !namesRoot(text);
};

/** What is known of the service's image by its name when it starts as root and needs that. */
export const serviceRootImage = (project: ComposeProject, service: ComposeService): RootImage | undefined => {
  const reference = startsAsOther(project, service) ? undefined : serviceImage(service);
  return reference && rootImage(reference);
};

/**
 * What is known of the service's image when it starts as root and needs that: by its name, or, where it is built here, by what people call
 * such a service.
 */
export const rootImageOf = (project: ComposeProject, service: ComposeService): RootImage | undefined => {
  if (startsAsOther(project, service)) return undefined;
  const reference = serviceImage(service);
  const known = (reference && rootImage(reference)) ?? (service.builds ? rootImageNamed(service.name) : undefined);
  // Images whose user is known need no guess: Bitnami's take some of the same variables.
  const isUnknown = reference === undefined || baseImage(reference).user === 'unknown';
  return known ?? (isUnknown ? rootImageGiven(service.environment.map(({ name }) => name)) : undefined);
};

/** The last one and two segments of a service's image name; empty when it is unknown. */
const imageEnds = (service: ComposeService): readonly string[] => {
  const segments = imageName(service)?.split('/') ?? [];
  return segments.length === 0 ? [] : [segments.at(-1) ?? '', segments.slice(-2).join('/')];
};

/** `acme-node-exporter` ends in `node-exporter`. */
const endings = (segment: string): readonly string[] => {
  const words = segment.split('-');
  return words.map((_, index) => words.slice(index).join('-'));
};

/** Longer names have no endings that are looked at. */
const maxWords = 10;

/** Tests the end of a service's image name; with a prefix of the packager's, too. */
const imageTest = (names: string): ((service: ComposeService) => boolean) => {
  const known = new Set(names.split(/\s+/u));
  return service =>
    imageEnds(service).some(
      end => known.has(end) || (end.split('-', maxWords).length < maxWords && endings(end).some(ending => known.has(ending))),
    );
};

/** Reverse proxies and web servers: made to face the network. */
const edgeImages = new Set(
  'traefik nginx nginx-unprivileged nginx-proxy nginx-proxy-manager openresty caddy caddy-docker-proxy haproxy envoy httpd apache swag kong apisix tengine angie pomerium zoraxy bunkerweb varnish'.split(
    ' ',
  ),
);

/** What people call a service that they build on one of them. */
const edgeNames = new Set([...edgeImages, 'proxy', 'reverse-proxy', 'reverse_proxy', 'reverseproxy', 'webserver', 'web-server']);

/** Container engines and whole systems in a container. */
const isEngineByName = imageTest('dind docker-dind buildkit buildkitd k3s kindest/node systemd');

/** True for a service that is a container engine or a whole system, which does not start without privileges. */
export const isEngine = (service: ComposeService): boolean => {
  const { tag = '' } = serviceImage(service) ?? {};
  return !tag.includes('rootless') && (isEngineByName(service) || (imageEnds(service)[0] === 'docker' && tag.includes('dind')));
};

/** True for the service that faces the network: by its image, or by its name when the image is built here. */
export const isEdgeProxy = (service: ComposeService): boolean =>
  imageEnds(service).some(end => edgeImages.has(end)) ||
  (service.builds && service.image === undefined && edgeNames.has(service.name.toLowerCase()));

/** Data stores and brokers, which write to directories of their own. */
export const isDataStore = imageTest(
  'postgres postgresql postgis pgvector timescaledb timescaledb-ha mysql mysql-server mariadb percona percona-server mongo mongodb redis redis-stack redis-stack-server valkey keydb ' +
    'memcached elasticsearch opensearch cassandra scylla clickhouse clickhouse-server influxdb couchdb couchbase neo4j mssql/server azure-sql-edge oracle-xe oracle-free rabbitmq ' +
    'cp-kafka kafka zookeeper cp-zookeeper etcd consul minio cockroach dynamodb-local arangodb solr meilisearch typesense qdrant weaviate milvus vault nats activemq pulsar surrealdb ' +
    'questdb victoria-metrics prometheus loki',
);

/** Servers of models, which load gigabytes before they answer. */
export const isModelServer = imageTest(
  'ollama vllm vllm-openai vllm-openai-rocm sglang localai text-generation-inference text-embeddings-inference llama.cpp tritonserver comfyui stable-diffusion-webui ' +
    'text-generation-webui faster-whisper-server whisper-asr-webservice xinference',
);

/** Proxies that let only some requests through to the engine's socket. */
export const isSocketProxy = imageTest('docker-socket-proxy socket-proxy docker-proxy dockerproxy');

/** Agents that read metrics, logs and processes of the host: they are given its files on purpose. */
export const isHostMonitor = imageTest(
  'node-exporter node_exporter cadvisor netdata datadog/agent datadog-agent telegraf promtail filebeat metricbeat auditbeat elastic-agent fluentd fluent-bit vector alloy grafana/agent ' +
    'newrelic/infrastructure newrelic/infrastructure-bundle zabbix-agent zabbix-agent2 glances beszel-agent process-exporter opentelemetry-collector opentelemetry-collector-contrib ' +
    'osquery falco tracee scrutiny smartctl-exporter smartctl_exporter',
);

/** Routing daemons, VPNs, and what finds devices in the local network by broadcast. */
export const makesNetworks = imageTest(
  'frr quagga bird gobgp keepalived wireguard wg-easy openvpn strongswan tailscale zerotier dnsmasq dhcpd kea-dhcp4 kube-vip avahi mdns-repeater home-assistant homebridge',
);
