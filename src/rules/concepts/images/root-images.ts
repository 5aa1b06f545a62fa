import { hubRepository } from '../../../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { liesWithin } from '../../../text/path.ts';
import { baseImage } from './base-images.ts';

/** Server software whose public image starts as root, and what its entrypoint or the server needs root for. */
export interface RootImage {
  /** How people call the software. */
  readonly name: string;
  /** The number of the user that the image ships for the server, when all its variants agree; with a remark when not. */
  readonly user?: string;
  /** What it needs of root's capabilities to start as shipped, without `CAP_`. */
  readonly capabilities: readonly string[];
  /** Directories of the image that it writes to. */
  readonly writable: readonly string[];
  /** True when it starts with all of these empty: the image ships nothing in them that it needs, or its entrypoint makes it anew. */
  readonly startsEmpty?: true;
  /** Those of them for which it declares a volume: Docker mounts one there unasked. */
  readonly volumes?: readonly string[];
  /** Where its entrypoint takes templates from, of which it writes configuration that is nowhere in `writable`. */
  readonly templates?: string;
  /** An image of the same software that runs as another user from the start. */
  readonly unprivileged?: string;
}

/** Entrypoints that give their directories to the server's user and change to it: `chown`, then gosu, su-exec or setpriv. */
const stepsDown = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
/** Servers that take a low port as root and let workers change to another user. */
const servesLowPort = ['CHOWN', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'];
/** Servers and inits that stay root beside what they started as another user, and end it by signals. */
const supervises = [...servesLowPort, 'KILL'].toSorted();
/** Apache with PHP: both, as the entrypoint unpacks the application. */
const apachePhp = [...new Set([...stepsDown, ...supervises])].toSorted();

const database = (name: string, user: string | undefined, ...writable: readonly string[]): RootImage => ({
  name,
  ...(user !== undefined && { user }),
  capabilities: stepsDown,
  writable,
});

/** One whose entrypoint makes all that it finds missing in its directories, and that declares volumes for those with data. */
const startingEmpty = (name: string, user: string, volumes: readonly string[], ...others: readonly string[]): RootImage => ({
  ...database(name, user, ...volumes, ...others),
  startsEmpty: true,
  volumes,
});

const phpApplication = (name: string): RootImage => ({
  name,
  user: '33 (82 in Alpine variants)',
  capabilities: apachePhp,
  writable: ['/var/www/html', '/var/run/apache2', '/tmp'],
});

const postgres = startingEmpty('PostgreSQL', '999 (70 in Alpine variants)', ['/var/lib/postgresql'], '/var/run/postgresql', '/tmp');
const redis = startingEmpty('Redis', '999', ['/data']);
const mongo = startingEmpty('MongoDB', '999', ['/data/db', '/data/configdb'], '/tmp');
const clickhouse = database('ClickHouse', '101', '/var/lib/clickhouse', '/var/log/clickhouse-server', '/tmp');
const nginx: RootImage = {
  name: 'nginx',
  user: '101',
  capabilities: servesLowPort,
  writable: ['/var/cache/nginx', '/run', '/tmp'],
  startsEmpty: true,
  templates: '/etc/nginx/templates',
  unprivileged: 'nginxinc/nginx-unprivileged',
};

const nginxProxy: RootImage = {
  name: 'nginx',
  user: '101',
  capabilities: servesLowPort,
  // Ships what it runs on in the first.
  writable: ['/etc/nginx', ...nginx.writable],
  unprivileged: 'nginxinc/nginx-unprivileged',
};

/**
 * By repository on Docker Hub, official images without `library/`. Sources: their Dockerfiles and entrypoints in docker-library (postgres,
 * mysql, mongo, redis, rabbitmq, cassandra, httpd, redmine, ghost, wordpress, drupal), MariaDB/mariadb-docker, valkey-io/valkey-container,
 * nginxinc/docker-nginx, timescale/timescaledb-docker (Alpine only), apache/couchdb-docker, influxdata/influxdata-docker,
 * neo4j/docker-neo4j, 31z4/zookeeper-docker, ClickHouse/ClickHouse `docker/server`, eclipse-mosquitto/mosquitto `docker`, hashicorp/vault
 * and hashicorp/docker-consul (`adduser -S` on Alpine: the first is 100) and traefik. Not read for this table, but from what is known of
 * them: ghost, wordpress, drupal, consul, MariaDB, nginx, traefik, and which of them start with empty directories. The others: November 2026.
 */
const rootImages: ReadonlyMap<string, RootImage> = new Map(
  Object.entries({
    postgres,
    'postgis/postgis': postgres,
    'pgvector/pgvector': postgres,
    'ankane/pgvector': postgres,
    'timescale/timescaledb': { ...postgres, user: '70' },
    mysql: startingEmpty('MySQL', '999', ['/var/lib/mysql'], '/var/run/mysqld', '/tmp'),
    'mysql/mysql-server': database('MySQL', '27', '/var/lib/mysql', '/var/run/mysqld', '/tmp'),
    mariadb: startingEmpty('MariaDB', '999', ['/var/lib/mysql'], '/run/mysqld', '/tmp'),
    mongo,
    redis,
    'redis/redis-stack': database('Redis', '999', '/data'),
    valkey: { ...redis, name: 'Valkey' },
    'valkey/valkey': { ...redis, name: 'Valkey' },
    rabbitmq: database('RabbitMQ', '999 (100 in Alpine variants)', '/var/lib/rabbitmq', '/etc/rabbitmq', '/tmp'),
    cassandra: database('Cassandra', '999', '/var/lib/cassandra', '/var/log/cassandra', '/etc/cassandra', '/tmp'),
    couchdb: database('CouchDB', '5984', '/opt/couchdb/data', '/opt/couchdb/etc/local.d', '/tmp'),
    influxdb: database('InfluxDB', '1000 (from version 2)', '/var/lib/influxdb2', '/etc/influxdb2', '/tmp'),
    neo4j: database('Neo4j', '7474', '/data', '/logs', '/var/lib/neo4j', '/tmp'),
    zookeeper: database('ZooKeeper', '1000', '/data', '/datalog', '/logs', '/conf'),
    'clickhouse/clickhouse-server': clickhouse,
    'yandex/clickhouse-server': clickhouse,
    'eclipse-mosquitto': database('Mosquitto', '1883', '/mosquitto/data', '/mosquitto/log'),
    ghost: database('Ghost', '1000', '/var/lib/ghost/content', '/tmp'),
    redmine: database('Redmine', '999', '/usr/src/redmine/files', '/usr/src/redmine/tmp', '/tmp'),
    telegraf: database('Telegraf', undefined, '/tmp'),
    consul: database('Consul', '100', '/consul/data', '/tmp'),
    'hashicorp/consul': database('Consul', '100', '/consul/data', '/tmp'),
    vault: { ...database('Vault', '100', '/vault/file', '/vault/logs'), capabilities: [...stepsDown, 'IPC_LOCK', 'SETFCAP'].toSorted() },
    'hashicorp/vault': {
      ...database('Vault', '100', '/vault/file', '/vault/logs'),
      capabilities: [...stepsDown, 'IPC_LOCK', 'SETFCAP'].toSorted(),
    },
    nginx,
    'nginxproxy/nginx-proxy': nginxProxy,
    'jwilder/nginx-proxy': nginxProxy,
    httpd: {
      name: 'Apache',
      user: '33 (82 in Alpine variants)',
      capabilities: supervises,
      writable: ['/usr/local/apache2/logs', '/tmp'],
      startsEmpty: true,
    },
    caddy: { name: 'Caddy', capabilities: ['NET_BIND_SERVICE'], writable: ['/data', '/config'], startsEmpty: true },
    traefik: { name: 'Traefik', capabilities: ['NET_BIND_SERVICE'], writable: ['/tmp'], startsEmpty: true },
    wordpress: phpApplication('WordPress'),
    nextcloud: phpApplication('Nextcloud'),
    drupal: phpApplication('Drupal'),
    joomla: phpApplication('Joomla'),
    matomo: phpApplication('Matomo'),
    mediawiki: phpApplication('MediaWiki'),
    phpmyadmin: phpApplication('phpMyAdmin'),
    'phpmyadmin/phpmyadmin': phpApplication('phpMyAdmin'),
  } satisfies Record<string, RootImage>),
);

/** Images of linuxserver.io: an init of their own as root, which makes a user of PUID and PGID. */
const linuxServer: RootImage = { name: 'the init of linuxserver.io', capabilities: apachePhp, writable: ['/config', '/run', '/tmp'] };
const linuxServerPlaces = /^(?:lscr\.io\/|(?:docker\.io|ghcr\.io)\/linuxserver\/)/;

/** What is known of a public image that starts as root and needs it to start as shipped; undefined for all others. */
export const rootImage = (reference: ImageReference): RootImage | undefined => {
  if (baseImage(reference).user === 'non-root') return undefined;
  if (linuxServerPlaces.test(`${reference.registry}/${reference.repository}`)) return linuxServer;
  const hub = hubRepository(reference);
  return hub === undefined ? undefined : rootImages.get(hub.replace(/^library\//, ''));
};

/**
 * Numbers of the users that images name in their `USER`: the kubelet can tell none of them from root by the name. Only those that all
 * variants of an image give by number in their Dockerfiles (docker-library/memcached, docker-library/haproxy, prometheus/busybox,
 * jenkinsci/docker): jetty's has none.
 */
const namedUsers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    memcached: 11_211,
    haproxy: 99,
    'prom/prometheus': 65_534,
    'prom/alertmanager': 65_534,
    'prom/node-exporter': 65_534,
    'prom/pushgateway': 65_534,
    'prom/statsd-exporter': 65_534,
    'prom/mysqld-exporter': 65_534,
    'jenkins/jenkins': 1_000,
  }),
);

/** The number of the user that an image starts as when its `USER` is a name; undefined for all others. */
export const namedUserOf = (reference: ImageReference): number | undefined => {
  const hub = hubRepository(reference);
  return hub === undefined ? undefined : namedUsers.get(hub.replace(/^library\//, ''));
};

/** True when an image is known to start as root when nothing says otherwise. */
export const startsAsRoot = (reference: ImageReference): boolean => {
  const { user } = baseImage(reference);
  return user === 'root' || user === 'drops' || rootImage(reference) !== undefined;
};

/** In words: how a pod's container can be made to run as another user than root, whose image starts as root. */
export const userAdvice = (image: RootImage | undefined): string => {
  const refused = 'The image starts as root, so that "runAsNonRoot: true" alone would keep the container from starting';
  if (image?.user === undefined)
    return `${refused}: set "runAsUser" to a number other than 0 with it, and "fsGroup" for volumes that the program writes to.`;
  return `${refused}: set "runAsUser" to ${image.user} with it, the user of ${image.name} in the image, and "fsGroup" so that volumes belong to it.${instead(image)}`;
};

/** By a name that people give to a service that they build on such an image: `mariadb`, `redis`. */
export const rootImageNamed = (name: string): RootImage | undefined => rootImages.get(name.toLowerCase());

/** Variables that only the entrypoint of one of them reads, not its clients: an image that is given one is built on it. */
const entrypointVariables: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MYSQL_ROOT_PASSWORD: 'mysql',
    MYSQL_ROOT_PASSWORD_FILE: 'mysql',
    MYSQL_RANDOM_ROOT_PASSWORD: 'mysql',
    MYSQL_ALLOW_EMPTY_PASSWORD: 'mysql',
    MARIADB_ROOT_PASSWORD: 'mariadb',
    MARIADB_RANDOM_ROOT_PASSWORD: 'mariadb',
    POSTGRES_INITDB_ARGS: 'postgres',
    POSTGRES_HOST_AUTH_METHOD: 'postgres',
    PGDATA: 'postgres',
    MONGO_INITDB_ROOT_USERNAME: 'mongo',
    MONGO_INITDB_ROOT_PASSWORD: 'mongo',
    RABBITMQ_DEFAULT_PASS: 'rabbitmq',
    RABBITMQ_ERLANG_COOKIE: 'rabbitmq',
  }),
);

/** What an image of an unknown name is built on, by the variables that it is given. */
export const rootImageGiven = (variables: readonly string[]): RootImage | undefined => {
  for (const variable of variables) {
    const name = entrypointVariables.get(variable);
    if (name !== undefined) return rootImages.get(name);
  }
  return undefined;
};

/** A path with one slash between its parts. `/var/run` is a link to `/run` in the images of this table. */
const plainPath = (path: string): string => {
  const parts = path.split('/').filter(part => part !== '');
  return `/${(parts[0] === 'var' && parts[1] === 'run' ? parts.slice(1) : parts).join('/')}`;
};

/**
 * The directories in which an image writes and nothing is mounted, at them, above or, where data lie in a directory of their own, below.
 * Undefined where it does not start with empty ones.
 */
export const uncoveredDirectories = (
  { writable, startsEmpty, templates }: RootImage,
  mounted: readonly string[],
): readonly string[] | undefined => {
  const mounts = mounted.map(plainPath);
  if (!startsEmpty || (templates !== undefined && mounts.some(mount => liesWithin(mount, templates)))) return undefined;
  return writable.filter(directory => {
    const place = plainPath(directory);
    return !mounts.some(mount => liesWithin(place, mount) || (place.startsWith('/var/lib/') && liesWithin(mount, place)));
  });
};

const listed = (words: readonly string[]): string => words.map(word => `"${word}"`).join(', ');

const instead = ({ unprivileged }: RootImage): string =>
  unprivileged === undefined ? '' : ` The image "${unprivileged}" runs as another user from the start.`;

/** An image that starts as root, and which of the capabilities that it needs nobody gives back. */
export interface CapabilityNeeds {
  readonly image: RootImage;
  readonly capabilities: readonly string[];
}

/** What breaks an image when all capabilities are dropped but those that are added; undefined where nothing is known to. */
export const capabilityNeeds = (image: RootImage | undefined, added: readonly string[]): CapabilityNeeds | undefined => {
  const capabilities = image?.capabilities.filter(name => !added.includes(name)) ?? [];
  return image && capabilities.length > 0 ? { image, capabilities } : undefined;
};

/** What a fix does that drops all, and adds what is needed. */
export const droppingTitle = (needs: CapabilityNeeds | undefined): string =>
  needs === undefined ? 'Drop all capabilities' : `Drop all capabilities but those that ${needs.image.name} starts with`;

/** In words: with which capabilities the image still starts. */
export const capabilityAdvice = (image: RootImage, dropped: string, added: string): string =>
  `The image of ${image.name} starts as root and needs ${listed(image.capabilities)} to start: set "${dropped}" together with "${added}" for these${
    image.user === undefined ? '' : `, or run it as user ${image.user} with directories that belong to it, and drop all`
  }.${instead(image)}`;

/** In words: where the image has to be able to write. */
export const writableAdvice = (image: RootImage, setting: string, means: string): string =>
  `${image.name} writes to ${listed(image.writable)}: set "${setting}" only together with ${means} at these.`;
