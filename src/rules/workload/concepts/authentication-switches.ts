import type { FlagSwitch, VariableSwitch } from '../../concepts/containers/container-switches.ts';

const yes = /^(?:true|yes|on|1|y)$/i;
const no = /^(?:false|no|off|0|n)$/i;
/** The images of Bitnami and of MySQL ask only whether there is a value. */
const anything = /./;

const variables: readonly VariableSwitch[] = [
  { variable: 'POSTGRES_HOST_AUTH_METHOD', value: /^trust$/i, product: 'PostgreSQL', instead: 'scram-sha-256' },
  {
    variable: 'MYSQL_ALLOW_EMPTY_PASSWORD',
    value: anything,
    product: 'MySQL',
    unless: /^(?:MYSQL|MARIADB)_(?:RANDOM_)?ROOT_PASSWORD(?:_FILE)?$/,
  },
  {
    variable: 'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD',
    value: anything,
    product: 'MariaDB',
    unless: /^(?:MYSQL|MARIADB)_(?:RANDOM_)?ROOT_PASSWORD(?:_FILE|_HASH)?$/,
  },
  { variable: 'ALLOW_EMPTY_PASSWORD', value: yes, product: '', instead: 'no', unless: /_PASSWORD(?:_FILE)?$(?<!^ALLOW_EMPTY_PASSWORD)/ },
  { variable: 'ALLOW_ANONYMOUS_LOGIN', value: yes, product: 'ZooKeeper', instead: 'no' },
  { variable: 'ALLOW_NONE_AUTHENTICATION', value: yes, product: 'etcd', instead: 'no', unless: /^ETCD_ROOT_PASSWORD(?:_FILE)?$/ },
  { variable: 'xpack.security.enabled', value: no, product: 'Elasticsearch', instead: 'true' },
  { variable: 'XPACK_SECURITY_ENABLED', value: no, product: 'Elasticsearch', instead: 'true' },
  { variable: 'DISABLE_SECURITY_PLUGIN', value: yes, product: 'OpenSearch', instead: 'false' },
  { variable: 'plugins.security.disabled', value: yes, product: 'OpenSearch', instead: 'false' },
  { variable: 'NEO4J_AUTH', value: /^none$/i, product: 'Neo4j' },
  { variable: 'JUPYTER_TOKEN', value: /^$/, product: 'Jupyter' },
  { variable: 'ME_CONFIG_BASICAUTH', value: no, product: 'mongo-express', instead: 'true' },
  {
    variable: 'GF_AUTH_ANONYMOUS_ENABLED',
    value: yes,
    product: 'Grafana',
    instead: 'false',
    besides: { variable: 'GF_AUTH_ANONYMOUS_ORG_ROLE', value: /^(?:admin|editor)$/i },
  },
  { variable: 'RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS', value: /loopback_users\s{0,4}(?:\[\]|none)/, product: 'RabbitMQ' },
  { variable: 'TRAEFIK_API_INSECURE', value: yes, product: 'Traefik', instead: 'false' },
];

/**
 * Variables with which known images start without authentication. Sources: the pages of the images on Docker Hub, and the programs'
 * documentation.
 */
export const authenticationVariables: ReadonlyMap<string, VariableSwitch> = new Map(variables.map(found => [found.variable, found]));

const jupyter = ['jupyter', 'jupyter-lab', 'jupyter-notebook', 'start-notebook.sh', 'start-notebook.py', 'start.sh'];

/** Options with which known programs start without authentication. Sources: their documentation. */
export const authenticationFlags: readonly FlagSwitch[] = [
  { flag: /^--protected-mode$/, value: /^no$/i, product: 'Redis', programs: ['redis-server'], instead: 'yes' },
  { flag: /^--protected-mode$/, value: /^no$/i, product: 'Valkey', programs: ['valkey-server', 'keydb-server'], instead: 'yes' },
  { flag: /^--noauth$/, product: 'MongoDB', programs: ['mongod', 'mongos'] },
  { flag: /^--skip-grant-tables$/, product: 'MySQL', programs: ['mysqld'] },
  { flag: /^--skip-grant-tables$/, product: 'MariaDB', programs: ['mariadbd'] },
  { flag: /^(?:-E)?xpack\.security\.enabled$/, value: no, product: 'Elasticsearch', programs: ['elasticsearch'] },
  { flag: /^(?:-E)?plugins\.security\.disabled$/, value: yes, product: 'OpenSearch', programs: ['opensearch'] },
  { flag: /^--(?:NotebookApp|ServerApp|IdentityProvider)\.token$/, value: /^$/, product: 'Jupyter', programs: jupyter },
  { flag: /^--(?:enable-skip-login|disable-settings-authorizer)$/, product: 'Kubernetes Dashboard', programs: ['dashboard'] },
  { flag: /^--disable-auth$/, product: 'Argo CD', programs: ['argocd-server'] },
  { flag: /^-dev$/, product: 'Vault', programs: ['vault', 'bao'] },
  { flag: /^--api\.insecure$/, value: /^true$/i, product: 'Traefik', programs: ['traefik'] },
  { flag: /^--api\.insecure$/, product: 'Traefik', programs: ['traefik'] },
  { flag: /^--auth$/, value: /^none$/i, product: 'code-server', programs: ['code-server'] },
];
