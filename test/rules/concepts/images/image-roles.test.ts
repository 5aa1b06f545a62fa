import { describe, expect, test } from 'vitest';
import { imageProduct } from '../../../../src/rules/concepts/images/image-roles.ts';

const told = (repository: string): string => {
  const found = imageProduct({ repository });
  return found ? `${found.name}, ${found.role}, ${found.ports.join(' ')}` : 'unknown';
};

// Ports as the documentation of each program has them.
test.each([
  ['postgres postgresql postgis pgvector timescaledb timescaledb-ha pgbouncer', 'PostgreSQL, database, 5432'],
  ['mysql mysql-server percona percona-server', 'MySQL, database, 3306 33060'],
  ['mariadb', 'MariaDB, database, 3306'],
  ['mssql/server azure-sql-edge', 'SQL Server, database, 1433'],
  ['oracle-xe oracle-free', 'Oracle Database, database, 1521'],
  ['mongo mongodb mongodb-community-server', 'MongoDB, database, 27017 27018 27019'],
  ['cassandra scylla', 'Cassandra, database, 7000 7199 9042'],
  ['clickhouse clickhouse-server', 'ClickHouse, database, 8123 9000'],
  ['influxdb', 'InfluxDB, database, 8086'],
  ['couchdb', 'CouchDB, database, 5984'],
  ['neo4j', 'Neo4j, database, 7474 7687'],
  ['cockroach', 'CockroachDB, database, 26257 8080'],
  ['arangodb', 'ArangoDB, database, 8529'],
  ['redis redis-stack redis-stack-server', 'Redis, cache, 6379'],
  ['valkey keydb dragonfly', 'Valkey, cache, 6379'],
  ['memcached', 'Memcached, cache, 11211'],
  ['elasticsearch', 'Elasticsearch, search, 9200 9300'],
  ['opensearch', 'OpenSearch, search, 9200 9300'],
  ['kibana opensearch-dashboards', 'Kibana, admin, 5601'],
  ['solr', 'Solr, search, 8983'],
  ['meilisearch', 'Meilisearch, search, 7700'],
  ['typesense', 'Typesense, search, 8108'],
  ['qdrant', 'Qdrant, search, 6333 6334'],
  ['weaviate', 'Weaviate, search, 8080 50051'],
  ['rabbitmq', 'RabbitMQ, broker, 5672 15672 25672'],
  ['kafka cp-kafka redpanda', 'Kafka, broker, 9092 9093 9094 29092'],
  ['zookeeper cp-zookeeper', 'ZooKeeper, broker, 2181'],
  ['nats', 'NATS, broker, 4222 8222'],
  ['activemq activemq-classic activemq-artemis', 'ActiveMQ, broker, 61616 8161'],
  ['etcd', 'etcd, control, 2379 2380'],
  ['consul', 'Consul, control, 8500 8300'],
  ['vault openbao', 'Vault, control, 8200'],
  ['minio', 'MinIO, database, 9000 9001'],
  ['dind docker-socket-proxy socket-proxy', 'Docker, control, 2375 2376'],
  ['portainer portainer-ce portainer-ee', 'Portainer, control, 9000 9443 8000'],
  ['adminer', 'Adminer, admin, 8080'],
  ['phpmyadmin', 'phpMyAdmin, admin, 80'],
  ['pgadmin4', 'pgAdmin, admin, 80 443'],
  ['mongo-express', 'mongo-express, admin, 8081'],
  ['redis-commander', 'Redis Commander, admin, 8081'],
  ['notebook jupyter base-notebook scipy-notebook jupyterlab', 'Jupyter, notebook, 8888'],
  ['grafana grafana-oss grafana-enterprise', 'Grafana, admin, 3000'],
  ['kubernetesui/dashboard kubernetesui/dashboard-web kubernetes-dashboard', 'Kubernetes Dashboard, control, 8443 9090'],
  ['argocd', 'Argo CD, control, 8080'],
  ['traefik', 'Traefik, proxy, 80 443 8080'],
  ['registry distribution/registry', 'Registry, database, 5000'],
])('%s', (names, product) => {
  for (const name of names.split(' ')) expect(told(name), name).toBe(product);
});

describe('a product', () => {
  test('is told by the end of a name, whoever has packed it', () => {
    for (const name of ['bitnami/postgresql', 'acme/my-postgres', 'ghcr.io/acme/team/my-own-postgres', 'library/POSTGRES'])
      expect(told(name), name).toBe('PostgreSQL, database, 5432');
    expect(told('acme/mongo-express')).toBe('mongo-express, admin, 8081');
    expect(told('acme/our-mongo-express')).toBe('mongo-express, admin, 8081');
  });

  test('is not told by a beginning, a part of a word, or the folder alone', () => {
    for (const name of ['postgres-exporter', 'mypostgres', 'postgres/tools', 'acme/server', 'chaos-mesh/chaos-dashboard', ''])
      expect(told(name), name).toBe('unknown');
  });

  test('is not looked for in names of more than ten words', () => {
    const words = (count: number): string => [...Array.from({ length: count - 1 }, () => 'a'), 'redis'].join('-');
    expect([told(words(10)), told(words(11))]).toEqual(['Redis, cache, 6379', 'unknown']);
  });
});
