import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { wordsOf } from '../concepts/containers/container-switches.ts';
import { isUnverifiedOption, unverifiedOptions } from '../concepts/unverified-options.ts';
import { defineRule, type Report } from '../rule.ts';
import { type OpenTo, openConnection } from './concepts/connections.ts';

type Message = OpenTo | 'anywhere' | 'names';

const severities: Readonly<Record<Message, Severity>> = {
  plain: 'low',
  off: 'low',
  unchecked: 'medium',
  anywhere: 'medium',
  names: 'medium',
};

const yes = /^(?:true|1|yes|on)$/i;
const no = /^(?:false|0|no|off|none)$/i;

/** Variables by which programs take any certificate. `DOCKER_TLS_VERIFY` is left to the rule about the engine. */
const skips = /(?:^|_)(?:INSECURE_SKIP_VERIFY|SKIP_TLS_VERIFY|TLS_SKIP_VERIFY|SSL_SKIP_VERIFY|VAULT_SKIP_VERIFY)$/;
/** Asked by Git whether it is there, not what it says. Source: git, `http.c`. */
const skipsByName = 'GIT_SSL_NO_VERIFY';
const checks = /(?:^|_)(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|VERIFY_CERTS?|VERIFY_SSL|SSL_VERIFY|VERIFY_TLS)$/;

/** Options of Java by which names are not compared; empty is true. Sources: JDK, `LdapClient` ("JDK 8u181 release notes") and the module `java.net.http`. */
const anyName =
  /(?:^|\s)(-D(?:com\.sun\.jndi\.ldap\.object\.disableEndpointIdentification|jdk\.internal\.httpclient\.disableHostnameVerification)(?:=true)?)(?=\s|$)/i;

const reportOf = (messageId: Message, at: Range, title: string, setting: string, host = ''): Report<Message> => ({
  messageId,
  severity: severities[messageId],
  at,
  facts: { value: host === '' ? setting : host, degree: severityDegree(severities[messageId]) },
  data: { title, setting, host },
  ...(messageId === 'plain' && { confidence: 'medium' as const }),
});

function* variableReports({ environment, title }: ContainerNode): Iterable<Report<Message>> {
  for (const { name, value, range } of environment) {
    if (value === undefined || (value === '' && name !== skipsByName)) continue;
    const upper = name.toUpperCase();
    if (name === skipsByName || (skips.test(upper) && yes.test(value)) || (checks.test(upper) && no.test(value))) {
      yield reportOf('anywhere', range, title, `${name}=${value}`);
      continue;
    }
    const option = anyName.exec(value)?.[1];
    const open = openConnection(value);
    if (option !== undefined) yield reportOf('names', range, title, option);
    else if (open) yield reportOf(open.openTo, range, title, open.setting, open.host);
  }
}

function* wordReports({ commands, title, owner }: ContainerNode): Iterable<Report<Message>> {
  const toldElsewhere = new Set(owner.kind === 'container' ? unverifiedOptions(owner.container).map(({ text }) => text) : []);
  for (const { value, range } of commands.flatMap(script => script.commands).flatMap(wordsOf)) {
    if (value === undefined || toldElsewhere.has(value)) continue;
    const open = openConnection(value);
    const option = anyName.exec(value)?.[1];
    if (isUnverifiedOption(value)) yield reportOf('anywhere', range, title, value);
    else if (option !== undefined) yield reportOf('names', range, title, option);
    else if (open) yield reportOf(open.openTo, range, title, open.setting, open.host);
  }
}

/**
 * Quiet about hosts of the same project, namespace or cluster, where TLS is the business of the network or of a mesh, and about `http://`,
 * which is more often a name or a page than a connection. What is baked into an image is told by `dockerfile/tls-verification-disabled`, options of
 * pods by `network/tls-verification-disabled`.
 */
export const plaintextBackendConnection = defineRule({
  meta: {
    id: 'workload/plaintext-backend-connection',
    kind: 'containers',
    severity: 'medium',
    title: 'Service connects to a backend without TLS',
    rationale: `Between two hosts a connection without TLS can be read and changed by everybody on the way: passwords, sessions, data. With TLS whose certificate is not checked it is the same, because whoever sits in between
shows a certificate of his own.`,
    remediation:
      'Use the scheme with TLS (`rediss://`, `amqps://`, `ldaps://`), `sslmode=verify-full` or what the driver calls so, and add the authority that signed the server instead of switching the check off (`NODE_EXTRA_CA_CERTS`, `sslrootcert`, `tlsCAFile`).',
    messages: {
      plain: '{title} connects to "{host}" without TLS ("{setting}").',
      off: '{title} connects to "{host}" with TLS switched off ("{setting}").',
      unchecked: '{title} connects to "{host}" and takes any certificate ("{setting}").',
      names: '{title} takes certificates that were made out to other hosts ("{setting}").',
      anywhere: '{title} takes any certificate from the servers that it connects to ("{setting}").',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  web:\n    image: acme/web:1\n    environment:\n      DATABASE_URL: postgres://db.acme.example:5432/app?sslmode=disable\n',
      good: 'services:\n  web:\n    image: acme/web:1\n    environment:\n      DATABASE_URL: postgres://db.acme.example:5432/app?sslmode=verify-full\n',
    },
    standards: { nsa: ['Network separation > Encryption'], mitre: ['T1040', 'T1557'] },
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
      'https://cwe.mitre.org/data/definitions/295.html',
      'https://cwe.mitre.org/data/definitions/319.html',
    ],
  },
  visit: {
    *container(container) {
      if (container.owner.kind === 'image') return;
      yield* variableReports(container);
      yield* wordReports(container);
    },
  },
});
