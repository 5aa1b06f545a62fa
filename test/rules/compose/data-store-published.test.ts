import { dataStorePublished } from '../../../src/rules/compose/data-store-published.ts';
import { testRule } from '../../support/rule-tester.ts';

const programs = [
  ['confluentinc/cp-server:8', 9092],
  ['confluentinc/cp-kafka-connect:8', 8083],
  ['provectuslabs/kafka-ui:v0.7', 8080],
  ['ollama/ollama:0.13', 11434],
  ['nodered/node-red:4', 1880],
  ['flink:2', 8081],
  ['rayproject/ray:2.50', 8265],
  ['chromadb/chroma:1', 8000],
  ['redis/redisinsight:2', 5540],
] as const;

/** A service for each of these programs, with its port between two texts. */
const publishing = (before: string, after: string): string =>
  `services:\n${programs.map(([image, port], index) => `  s${index}:\n    image: ${image}\n    ports: [${before}${port}:${port}${after}]\n`).join('')}`;

testRule(dataStorePublished, {
  valid: {
    'on the loopback interface': 'services:\n  db:\n    image: postgres:17\n    ports: ["127.0.0.1:5432:5432"]\n',
    'an address that is not known': 'services:\n  db:\n    image: postgres:17\n    ports: ["${BIND}:5432:5432"]\n',
    'a web server': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: ["8080:80", "9000:9000", "8200:8200"]\n',
    'only exposed to the project': 'services:\n  db:\n    image: postgres:17\n    expose: ["5432"]\n',
    'a service on the network of the host, which ignores ports':
      'services:\n  db:\n    image: postgres:17\n    network_mode: host\n    ports: ["5432:5432"]\n',
    'another port of such a program': 'services:\n  a:\n    image: confluentinc/cp-server:8\n    ports: ["8090:8090"]\n',
    'an interface for people': 'services:\n  ui:\n    image: grafana/grafana:12\n    ports: ["3000:3000"]\n',
  },
  invalid: {
    'a database': {
      text: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - ⟦"5432:5432"⟧\n',
      expect: [
        {
          messageId: 'published',
          severity: 'high',
          message: 'The service "db" publishes the port "5432:5432" of PostgreSQL on every interface of the host.',
        },
      ],
      fixed: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "127.0.0.1:5432:5432"\n',
    },
    'programs that run what they are told, or show what they hold, to whoever asks': {
      text: publishing('⟦"', '"⟧'),
      expect: programs.map(() => 'published' as const),
      fixed: publishing('"127.0.0.1:', '"'),
    },
    'at another port of the host, in the long form': {
      text: 'services:\n  db:\n    image: bitnami/redis\n    ports:\n      - ⟦target: 6379\n        published: 16379⟧\n',
      expect: ['published'],
      fixed:
        'services:\n  db:\n    image: bitnami/redis\n    ports:\n      - target: 6379\n        published: 16379\n        host_ip: "127.0.0.1"\n',
    },
    'a number that is known, in an image that is not': {
      text: 'services:\n  db:\n    build: ./db\n    ports: [⟦"27017"⟧]\n',
      expect: ['published'],
      fixed: 'services:\n  db:\n    build: ./db\n    ports: ["127.0.0.1::27017"]\n',
    },
    'a range with such a port, of an image that is known': {
      text: 'services:\n  s3:\n    image: minio/minio\n    ports: [⟦"9000-9001:9000-9001"⟧]\n',
      expect: ['published'],
      fixed: 'services:\n  s3:\n    image: minio/minio\n    ports: ["127.0.0.1:9000-9001:9000-9001"]\n',
    },
    'a service for tests': {
      text: 'services:\n  db:\n    image: mysql:9\n    profiles: [dev]\n    ports: [⟦"3306:3306"⟧]\n',
      expect: [{ messageId: 'development', severity: 'low' }],
      fixed: 'services:\n  db:\n    image: mysql:9\n    profiles: [dev]\n    ports: ["127.0.0.1:3306:3306"]\n',
    },
    'ports that a service shares which is none, told at the store alone': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: &shared\n      - ⟦"9000:9000"⟧\n  s3:\n    image: minio/minio\n    ports: *shared\n',
      expect: ['published'],
      fixed:
        'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: &shared\n      - "127.0.0.1:9000:9000"\n  s3:\n    image: minio/minio\n    ports: *shared\n',
    },
    'in a swarm, where no address is kept': {
      text: 'services:\n  db:\n    image: postgres:17\n    deploy: {mode: global}\n    ports: [⟦"5432:5432"⟧]\n',
      expect: ['published'],
    },
  },
});
