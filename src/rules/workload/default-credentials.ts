import type { ContainerNode, ContainerVariable } from '../../artifacts/containers/container-uses.ts';
import { takeFromOutside } from '../concepts/compose/variable-edits.ts';
import { secretName } from '../concepts/credentials/secret-names.ts';
import { imageProduct } from '../concepts/images/image-roles.ts';
import { defineRule, type ReportFix } from '../rule.ts';

/** Passwords that images have by themselves, that their pages show, and that everybody tries first. */
const wellKnown = new Set(
  `admin administrator root toor postgres postgresql mysql mariadb mongo mongodb redis rabbitmq guest minio minioadmin minio123 neo4j elastic grafana
  changeme change_me changeit password passw0rd pass p@ssw0rd example secret test demo default letmein qwerty 123456 12345678 1234 admin123 root123 password123`.split(
    /\s+/,
  ),
);

/** Variables of administrators by their images, whose names do not say password in full. */
const accounts =
  /^(?:RABBITMQ_DEFAULT_PASS|MINIO_ROOT_PASSWORD|MINIO_SECRET_KEY|GF_SECURITY_ADMIN_PASSWORD|KEYCLOAK_ADMIN_PASSWORD|KEYCLOAK_PASSWORD|KC_BOOTSTRAP_ADMIN_PASSWORD|PGADMIN_DEFAULT_PASSWORD|ME_CONFIG_BASICAUTH_PASSWORD|ME_CONFIG_MONGODB_ADMINPASSWORD|MONGO_INITDB_ROOT_PASSWORD|ELASTIC_PASSWORD|(?:POSTGRES|MYSQL|MARIADB)_(?:ROOT_)?PASSWORD|(?:POSTGRESQL|REDIS|VALKEY|MONGODB(?:_ROOT)?)_PASSWORD|COUCHDB_PASSWORD|ARANGO_ROOT_PASSWORD|NEO4J_AUTH|(?:MSSQL_)?SA_PASSWORD|DOCKER_INFLUXDB_INIT_PASSWORD|CLICKHOUSE_PASSWORD|ACTIVEMQ_CONNECTION_PASSWORD)$/;

/** The password of a value: all of it, or what is behind `user/` where the image wants both. */
const passwordOf = ({ name, value = '' }: ContainerVariable): string =>
  name === 'NEO4J_AUTH' ? value.slice(value.indexOf('/') + 1) : value;

/** A variable with the password of an account of the program itself: not one with which a client logs in elsewhere. */
const setsPassword = ({ image }: ContainerNode, { name, value }: ContainerVariable): boolean =>
  value !== undefined && (accounts.test(name) || secretName(name)) && image !== undefined && imageProduct(image) !== undefined;

/** Compose alone has words for a value that whoever starts the service must give. */
const fixOf = ({ owner }: ContainerNode, { range }: ContainerVariable): ReportFix | undefined => {
  if (owner.kind !== 'service') return undefined;
  const own = owner.service.environment.find(variable => variable.range.start === range.start);
  const edit = own && takeFromOutside(owner.project, own);
  return edit && { title: 'Take the password from outside the file', edits: [edit] };
};

const isSample = (path: string): boolean => /(?:^|[/._-])(?:example|sample|template|tmpl|dist)s?(?:[/._-]|$)/i.test(path);

export const defaultCredentials = defineRule({
  meta: {
    id: 'workload/default-credentials',
    kind: 'containers',
    severity: 'high',
    title: 'Well-known default password',
    rationale: `Whoever finds the port tries the passwords that the image's own page shows before anything else, and so do worms. A database or a
broker with such a password is as open as one with none.`,
    remediation:
      'Let a random password be made for each installation and hand it over as a secret: `POSTGRES_PASSWORD_FILE: /run/secrets/…`, `secretKeyRef`. Change it where it was used.',
    messages: { known: '{title} sets "{name}", the password of {program}, to "{value}", which everybody tries first.' },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  queue:\n    image: rabbitmq:4\n    environment:\n      RABBITMQ_DEFAULT_PASS: guest\n',
      good: 'services:\n  queue:\n    image: rabbitmq:4\n    environment:\n      RABBITMQ_DEFAULT_PASS: ${RABBITMQ_PASSWORD:?}\n',
    },
    standards: { mitre: ['T1078.001'] },
    references: [
      'https://cwe.mitre.org/data/definitions/1392.html',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://kubernetes.io/docs/concepts/configuration/secret/',
    ],
    textIsHazard: true,
  },
  where: ({ file }) => !isSample(file.path),
  visit: {
    *container(container) {
      for (const variable of container.environment) {
        if (!setsPassword(container, variable) || !wellKnown.has(passwordOf(variable).toLowerCase())) continue;
        yield {
          messageId: 'known',
          at: variable.range,
          data: {
            title: container.title,
            name: variable.name,
            value: variable.value ?? '',
            program: (container.image && imageProduct(container.image)?.name) ?? '',
          },
          supersedes: ['compose/secret-in-environment', 'dockerfile/secret-in-env-or-arg', 'secrets/plaintext-env-value'],
          supersedesHere: true,
          ...(container.owner.kind === 'image' && { concerns: 'image' as const }),
          fix: () => fixOf(container, variable),
        };
      }
    },
  },
});
