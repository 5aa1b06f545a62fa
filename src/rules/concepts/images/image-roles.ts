import type { ImageReference } from '../../../artifacts/images/image-reference.ts';

/** What a container is there for. `control` has an interface with which other things are run or configured. */
export type ImageRole = 'database' | 'cache' | 'broker' | 'search' | 'control' | 'admin' | 'notebook' | 'proxy';

/** A program that images are made of, and what a network can reach of it. */
export interface ImageProduct {
  readonly name: string;
  readonly role: ImageRole;
  /** Ports that it listens on in the container when nothing says otherwise. */
  readonly ports: readonly number[];
}

/** Last segments of image names; a packager's prefix or suffix (`bitnami/postgresql`, `acme-postgres`) does not count. */
const table: readonly (readonly [name: string, role: ImageRole, ports: readonly number[], images: string])[] = [
  ['PostgreSQL', 'database', [5432], 'postgres postgresql postgis pgvector timescaledb timescaledb-ha pgbouncer'],
  ['MySQL', 'database', [3306, 33060], 'mysql mysql-server percona percona-server'],
  ['MariaDB', 'database', [3306], 'mariadb'],
  ['SQL Server', 'database', [1433], 'mssql/server azure-sql-edge'],
  ['Oracle Database', 'database', [1521], 'oracle-xe oracle-free'],
  ['MongoDB', 'database', [27017, 27018, 27019], 'mongo mongodb mongodb-community-server'],
  ['Cassandra', 'database', [7000, 7199, 9042], 'cassandra scylla'],
  ['ClickHouse', 'database', [8123, 9000], 'clickhouse clickhouse-server'],
  ['InfluxDB', 'database', [8086], 'influxdb'],
  ['CouchDB', 'database', [5984], 'couchdb'],
  ['Neo4j', 'database', [7474, 7687], 'neo4j'],
  ['CockroachDB', 'database', [26257, 8080], 'cockroach'],
  ['ArangoDB', 'database', [8529], 'arangodb'],
  ['Redis', 'cache', [6379], 'redis redis-stack redis-stack-server'],
  ['Valkey', 'cache', [6379], 'valkey keydb dragonfly'],
  ['Memcached', 'cache', [11211], 'memcached'],
  ['Elasticsearch', 'search', [9200, 9300], 'elasticsearch'],
  ['OpenSearch', 'search', [9200, 9300], 'opensearch'],
  ['Kibana', 'admin', [5601], 'kibana opensearch-dashboards'],
  ['Solr', 'search', [8983], 'solr'],
  ['Meilisearch', 'search', [7700], 'meilisearch'],
  ['Typesense', 'search', [8108], 'typesense'],
  ['Qdrant', 'search', [6333, 6334], 'qdrant'],
  ['Weaviate', 'search', [8080, 50051], 'weaviate'],
  ['Milvus', 'database', [19530], 'milvus'],
  ['Chroma', 'database', [8000], 'chromadb/chroma chroma-core/chroma'],
  ['QuestDB', 'database', [8812, 9000, 9009], 'questdb'],
  ['RethinkDB', 'database', [8080, 28015, 29015], 'rethinkdb'],
  ['SurrealDB', 'database', [8000], 'surrealdb'],
  ['Couchbase', 'database', [8091, 11210], 'couchbase'],
  ['Hazelcast', 'cache', [5701], 'hazelcast'],
  ['RabbitMQ', 'broker', [5672, 15672, 25672], 'rabbitmq'],
  ['Kafka', 'broker', [9092, 9093, 9094, 29092], 'kafka cp-kafka cp-server redpanda'],
  ['Kafka Connect', 'control', [8083], 'cp-kafka-connect cp-kafka-connect-base cp-server-connect'],
  ['Pulsar', 'broker', [6650, 8080], 'apachepulsar/pulsar apachepulsar/pulsar-all'],
  ['ZooKeeper', 'broker', [2181], 'zookeeper cp-zookeeper'],
  ['NATS', 'broker', [4222, 8222], 'nats'],
  ['ActiveMQ', 'broker', [61616, 8161], 'activemq activemq-classic activemq-artemis'],
  ['etcd', 'control', [2379, 2380], 'etcd'],
  ['Consul', 'control', [8500, 8300], 'consul'],
  ['Vault', 'control', [8200], 'vault openbao'],
  ['MinIO', 'database', [9000, 9001], 'minio'],
  ['Docker', 'control', [2375, 2376], 'dind docker-socket-proxy socket-proxy'],
  ['Portainer', 'control', [9000, 9443, 8000], 'portainer portainer-ce portainer-ee'],
  ['Flink', 'control', [6123, 8081], 'flink'],
  ['Spark', 'control', [6066, 7077, 8080], 'apache/spark bitnami/spark bitnamilegacy/spark library/spark'],
  ['Ray', 'control', [8265, 10001], 'rayproject/ray rayproject/ray-ml'],
  ['Nacos', 'control', [8848, 9848], 'nacos-server'],
  ['Ollama', 'control', [11434], 'ollama'],
  [
    'Selenium',
    'control',
    [4444],
    'selenium/standalone-chrome selenium/standalone-firefox selenium/standalone-edge selenium/standalone-chromium selenium/hub',
  ],
  ['Node-RED', 'control', [1880], 'nodered/node-red'],
  ['Adminer', 'admin', [8080], 'adminer'],
  ['phpMyAdmin', 'admin', [80], 'phpmyadmin'],
  ['pgAdmin', 'admin', [80, 443], 'pgadmin4'],
  ['mongo-express', 'admin', [8081], 'mongo-express'],
  ['Redis Commander', 'admin', [8081], 'redis-commander'],
  ['Redis Insight', 'admin', [5540, 8001], 'redisinsight'],
  ['pgweb', 'admin', [8081], 'pgweb'],
  ['Kafka UI', 'admin', [8080], 'kafka-ui akhq'],
  ['Kafdrop', 'admin', [9000], 'kafdrop'],
  [
    'Jupyter',
    'notebook',
    [8888],
    'notebook jupyter base-notebook minimal-notebook scipy-notebook datascience-notebook tensorflow-notebook pyspark-notebook all-spark-notebook jupyterlab',
  ],
  ['Grafana', 'admin', [3000], 'grafana grafana-oss grafana-enterprise'],
  [
    'Kubernetes Dashboard',
    'control',
    [8443, 9090],
    'kubernetesui/dashboard kubernetesui/dashboard-web kubernetes-dashboard kubernetes-dashboard-amd64',
  ],
  ['Argo CD', 'control', [8080], 'argocd'],
  ['Traefik', 'proxy', [80, 443, 8080], 'traefik'],
  ['Registry', 'database', [5000], 'registry distribution/registry'],
];

const products: ReadonlyMap<string, ImageProduct> = new Map(
  table.flatMap(([name, role, ports, images]) => images.split(' ').map(image => [image, { name, role, ports }] as const)),
);

/** Longer names are not looked at by their endings. */
const maxWords = 10;

/**
 * What an image is made of, by the end of its name: `ghcr.io/acme/my-postgres`, `bitnami/postgresql` and `mssql/server`. Undefined when the
 * name does not tell.
 */
export const imageProduct = ({ repository }: Pick<ImageReference, 'repository'>): ImageProduct | undefined => {
  const segments = repository.toLowerCase().split('/');
  const last = segments.at(-1) ?? '';
  const exact = products.get(segments.slice(-2).join('/')) ?? products.get(last);
  if (exact !== undefined) return exact;
  const words = last.split('-');
  if (words.length > maxWords) return undefined;
  for (let from = 1; from < words.length; from += 1) {
    const found = products.get(words.slice(from).join('-'));
    if (found !== undefined) return found;
  }
  return undefined;
};
