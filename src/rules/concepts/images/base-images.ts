import { pulledHubRepository } from '../../../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { isWindowsImage } from '../../../artifacts/images/windows-images.ts';
import { wordSet } from '../../../text/word-set.ts';

/**
 * Which user a public image runs as when nothing says otherwise.
 * `root`: as root. `drops`: starts as root, and its entrypoint changes to another user. `non-root`: as another user.
 * `managed`: the platform that runs it sets the user. `windows`: Windows has no root. `unknown`: not in the tables.
 */
export type DefaultUser = 'root' | 'drops' | 'non-root' | 'managed' | 'windows' | 'unknown';

export interface BaseImage {
  readonly user: DefaultUser;
  /** A user that the image ships for this purpose and may not run as, as it is to be written after `USER`. */
  readonly shipped?: string;
}

/** Docker Official Images whose Dockerfile ends as root. A name that is not an official image's belongs to an image of one's own. */
const officialRoot = wordSet(
  'aerospike almalinux alpine alt amazoncorretto amazonlinux arangodb archlinux backdrop bash buildpack-deps busybox caddy centos ' +
    'chronograf cirros clearlinux clefos clojure composer couchbase crux dart debian docker drupal eclipse-mosquitto ' +
    'eclipse-temurin elixir erlang fedora friendica gazebo gcc golang gradle haskell haxe hello-world httpd hylang ' +
    'ibm-semeru-runtimes ibmjava iojs java joomla jruby julia kapacitor mageia matomo maven mediawiki monica mono nats ' +
    'neurodebian nextcloud nginx node notary openjdk opensuse oraclelinux orientdb perl photon php phpmyadmin postfixadmin pypy ' +
    'python r-base rakudo-star registry rethinkdb rockylinux ros ruby rust sapmachine scratch sl swift swipl thrift tomcat tomee ' +
    'traefik ubuntu unit wordpress xwiki yourls znc',
);

/** Docker Official Images whose Dockerfile ends with another user than root. */
const officialNonRoot = wordSet(
  'adminer api-firewall elasticsearch emqx fluentd groovy haproxy jenkins jetty kibana kong logstash memcached odoo open-liberty percona ' +
    'plone rocket.chat satosa solr ' +
    'sonarqube spark spiped teamspeak varnish websphere-liberty',
);

/** Official images that start as root and change, in their entrypoint, to this user, which they also accept as USER. */
const officialDrops: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cassandra: 'cassandra',
    consul: 'consul',
    couchdb: 'couchdb',
    flink: 'flink',
    ghost: 'node',
    influxdb: 'influxdb',
    mariadb: 'mysql',
    mongo: 'mongodb',
    mysql: 'mysql',
    neo4j: 'neo4j',
    postgres: 'postgres',
    rabbitmq: 'rabbitmq',
    redis: 'redis',
    redmine: 'redmine',
    storm: 'storm',
    telegraf: 'telegraf',
    valkey: 'valkey',
    vault: 'vault',
    zookeeper: 'zookeeper',
  }),
);

/** Repositories of Docker Hub that end as another user, whole or below a folder (`prom/`). */
const hubNonRoot = wordSet(
  'fluent/fluentd grafana/grafana grafana/grafana-oss grafana/grafana-enterprise grafana/loki grafana/tempo grafana/mimir grafana/k6 prom/prometheus ' +
    'prom/alertmanager ' +
    'prom/node-exporter prom/pushgateway prom/statsd-exporter prom/mysqld-exporter jenkins/jenkins jenkins/agent ' +
    'jenkins/inbound-agent curlimages/curl ' +
    'mambaorg/micromamba apache/airflow apache/superset apache/spark apache/nifi apache/kafka opensearchproject/opensearch ' +
    'opensearchproject/opensearch-dashboards otel/opentelemetry-collector otel/opentelemetry-collector-contrib homebrew/brew ' +
    'jboss/keycloak maildev/maildev mailhog/mailhog',
);
const hubNonRootFolders = wordSet(
  'bitnami bitnamilegacy bitnamisecure bitnamicharts circleci cimg jupyter selenium confluentinc percona gitpod linuxbrew chainguard',
);
/** Those that start as root and change, in their entrypoint, to this user: HashiCorp's, Valkey's, and those that are built on `postgres`. */
const hubDrops: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'hashicorp/vault': 'vault',
    'hashicorp/consul': 'consul',
    'postgis/postgis': 'postgres',
    'pgvector/pgvector': 'postgres',
    'timescale/timescaledb': 'postgres',
    'valkey/valkey': 'valkey',
  }),
);
const hubDropsFolders = wordSet('linuxserver lsiobase');
const hubRoot = wordSet(
  'bitnami/minideb oven/bun denoland/deno nvidia/cuda tensorflow/tensorflow pytorch/pytorch continuumio/miniconda3 ' +
    'continuumio/anaconda3 condaforge/miniforge3 ' +
    'phusion/baseimage nginx/nginx-ingress alpine/git alpine/helm alpine/k8s rockylinux/rockylinux kalilinux/kali-rolling ' +
    'hexpm/elixir hexpm/erlang chainguard/wolfi-base chainguard/go opensuse/leap opensuse/tumbleweed nixos/nix google/cloud-sdk ' +
    'amazon/aws-cli tiangolo/uvicorn-gunicorn tiangolo/uvicorn-gunicorn-fastapi tiangolo/uwsgi-nginx tiangolo/uwsgi-nginx-flask ' +
    'dunglas/frankenphp lukemathwalker/cargo-chef clux/muslrust osrf/ros cypress/included cypress/browsers cypress/base',
);

/** Users that an image ships and its documentation recommends to change to. Docker Hub by repository, other registries with their host. */
const shippedUsers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'library/node': 'node',
    'library/php': 'www-data',
    'library/gradle': 'gradle',
    'oven/bun': 'bun',
    'denoland/deno': 'deno',
    'mcr.microsoft.com/playwright': 'pwuser',
    'mcr.microsoft.com/playwright/python': 'pwuser',
    'mcr.microsoft.com/playwright/java': 'pwuser',
    'mcr.microsoft.com/playwright/dotnet': 'pwuser',
  }),
);

/**
 * The users that images run as, to go back to after a step that needs root. Docker Hub by repository, other registries with their host. Read on
 * 2026-11-28 in what their projects write: fluent/fluentd-docker-image and jenkinsci/docker (README: `USER fluent`, `USER jenkins` behind such a
 * step), apache/airflow (docs, "Extending the image"), and the last `USER` of odoo/docker, grafana/grafana, keycloak/keycloak
 * `quarkus/container` and mamba-org/micromamba-docker. Images whose older tags have another user, or none, are left out (haproxy, Elastic's).
 */
const ownUsers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'fluent/fluentd': 'fluent',
    'library/fluentd': 'fluent',
    'jenkins/jenkins': 'jenkins',
    'apache/airflow': 'airflow',
    'library/odoo': 'odoo',
    'grafana/grafana': '$GF_UID',
    'grafana/grafana-oss': '$GF_UID',
    'grafana/grafana-enterprise': '$GF_UID',
    'mambaorg/micromamba': '$MAMBA_USER',
    'quay.io/keycloak/keycloak': '1000',
  }),
);

const nonRootPart = /(?:^|[-_/.])(?:non-?root|rootless|unprivileged|chiseled)(?:[-_/.]|$)/;

const officialUser = (name: string): DefaultUser => {
  if (officialNonRoot.has(name)) return 'non-root';
  if (officialDrops.has(name)) return 'drops';
  return officialRoot.has(name) ? 'root' : 'unknown';
};

const hubUser = (repository: string): DefaultUser => {
  const [folder = '', name = ''] = repository.split('/');
  if (folder === 'library') return officialUser(name);
  if (folder === 'amazon' && name.startsWith('aws-lambda-')) return 'managed';
  if (hubRoot.has(repository)) return 'root';
  if (hubDrops.has(repository) || hubDropsFolders.has(folder)) return 'drops';
  return hubNonRoot.has(repository) || hubNonRootFolders.has(folder) ? 'non-root' : 'unknown';
};

/** Red Hat's base images run as root, those for languages and servers as 1001 or 185. */
const redHatUser = (repository: string): DefaultUser => {
  if (/^ubi\d+(?:-minimal|-micro|-init|\/ubi|\/ubi-minimal|\/ubi-micro|\/ubi-init)?$/.test(repository)) return 'root';
  return /^ubi\d+\//.test(repository) ? 'non-root' : 'unknown';
};

const microsoftUser = (repository: string, tag: string): DefaultUser => {
  if (repository === 'dotnet/monitor') return 'non-root';
  // SQL Server 2017 started as root.
  if (repository === 'mssql/server') return /^20(?:19|2\d)-/.test(tag) ? 'non-root' : 'unknown';
  if (repository.startsWith('dotnet/')) return tag.includes('distroless') ? 'non-root' : 'root';
  if (repository.startsWith('devcontainers/') || repository.startsWith('vscode/devcontainers/')) return 'managed';
  if (repository.startsWith('playwright') || repository === 'powershell') return 'root';
  return /^(?:azurelinux|cbl-mariner)\/(?:base|distroless)\//.test(repository) ? 'root' : 'unknown';
};

type Judge = (repository: string, tag: string) => DefaultUser;

/** Registries other than Docker Hub. */
const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['gcr.io', repository => (repository.startsWith('distroless/') || repository.startsWith('kaniko-project/') ? 'root' : 'unknown')],
  ['cgr.dev', repository => (repository.endsWith('/wolfi-base') || repository.endsWith('/go') ? 'root' : 'non-root')],
  ['dhi.io', (_, tag) => (/(?:^|-)dev(?:-|$)/.test(tag) ? 'root' : 'non-root')],
  ['registry.access.redhat.com', redHatUser],
  ['registry.redhat.io', redHatUser],
  ['mcr.microsoft.com', microsoftUser],
  ['docker.elastic.co', () => 'non-root'],
  [
    'quay.io',
    repository =>
      /^(?:prometheus\/(?!blackbox)|keycloak\/keycloak$|jupyter\/|sclorg\/|argoproj\/argocd$|strimzi\/)/.test(repository)
        ? 'non-root'
        : 'unknown',
  ],
  [
    'public.ecr.aws',
    repository =>
      repository.startsWith('lambda/')
        ? 'managed'
        : repository.startsWith('amazonlinux/')
          ? 'root'
          : repository.startsWith('bitnami/')
            ? 'non-root'
            : 'unknown',
  ],
  [
    'ghcr.io',
    repository =>
      /^(?:linuxserver|home-assistant)\//.test(repository) ? 'drops' : /^astral-sh\/uv$/.test(repository) ? 'root' : 'unknown',
  ],
  ['lscr.io', () => 'drops'],
]);

/** `.NET` 8 and later ship the user `app`, whose number is in the variable APP_UID. */
const dotnetUser = (repository: string, tag: string): string | undefined => {
  const major = Number(/^(\d{1,3})(?:\.|-|$)/.exec(tag)?.[1] ?? '0');
  return /^dotnet\/(?:aspnet|runtime|runtime-deps|sdk)$/.test(repository) && major >= 8 ? '$APP_UID' : undefined;
};

const shippedUser = (reference: ImageReference, hub: string | undefined): string | undefined => {
  const { registry, repository, tag = '' } = reference;
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return '65532:65532';
  if (registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/')) return dotnetUser(repository, tag);
  if (hub === undefined) return shippedUsers.get(`${registry}/${repository}`);
  return shippedUsers.get(hub) ?? hubDrops.get(hub) ?? officialDrops.get(hub.replace(/^library\//, ''));
};

/**
 * What is known about an image's user. Sources: the images' Dockerfiles and documentation (Docker Official Images, distroless, Chainguard,
 * Docker Hardened Images, Red Hat UBI, .NET, AWS Lambda), as of 2026.
 */
export const baseImage = (reference: ImageReference): BaseImage => {
  const { registry, repository, tag = '' } = reference;
  const place = `${repository}/${tag}`.toLowerCase();
  if (isWindowsImage(reference)) return { user: 'windows' };
  if (nonRootPart.test(place)) return { user: 'non-root' };
  // The Windows builds of official images have other users than the Linux ones, and their names do not tell which.
  const hub = repository.startsWith('winamd64/') ? undefined : pulledHubRepository(reference);
  const user = hub === undefined ? (judges.get(registry)?.(repository, tag) ?? 'unknown') : hubUser(hub);
  const mayBe = user === 'non-root' ? ownUsers.get(hub ?? `${registry}/${repository}`) : shippedUser(reference, hub);
  const shipped = user === 'unknown' ? undefined : mayBe;
  return { user, ...(shipped !== undefined && { shipped }) };
};
