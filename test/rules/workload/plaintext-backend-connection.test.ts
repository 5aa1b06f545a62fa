import { plaintextBackendConnection } from '../../../src/rules/workload/plaintext-backend-connection.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (value: string, name = 'URL'): string =>
  `services:\n  web:\n    image: acme/web:1\n    environment:\n      ${name}: ${value}\n`;
const pod = (rest: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: acme/web:1\n${rest}`;

testRule(plaintextBackendConnection, {
  valid: {
    'names that Java compares': service('"-Xmx1g -Dcom.sun.jndi.ldap.object.disableEndpointIdentification=false"', 'JAVA_OPTS'),
    'names that Java compares, by arguments': pod(
      '      args: [java, "-Djdk.internal.httpclient.disableHostnameVerification=false", -jar, app.jar]\n',
    ),
    'a property of another name': service('"-Dcom.sun.jndi.ldap.object.disableEndpointIdentificationForTests=true"', 'JAVA_OPTS'),
    'a property that is only named': service('"see com.sun.jndi.ldap.object.disableEndpointIdentification"', 'NOTE'),
    'a service of the project': service('postgres://db:5432/app?sslmode=disable'),
    'a service of the cluster': pod('      env: [{name: URL, value: "redis://cache.shop.svc.cluster.local:6379"}]\n'),
    'the machine itself': service('amqp://guest@127.0.0.1:5672/'),
    'the host of Docker Desktop': service('redis://host.docker.internal:6379'),
    'TLS by the scheme': service('rediss://cache.acme.example:6380/0'),
    'TLS by an option': service('mongodb://db.acme.example:27017/app?tls=true'),
    'TLS by the DNS seed list': service('mongodb+srv://db.acme.example/app'),
    'a checked certificate': service('"host=db.acme.example sslmode=verify-full"'),
    'a host that is not known': service('postgres://${DB_HOST}:5432/app?sslmode=disable'),
    'a host that another variable of the container holds': pod(
      '      env: [{name: URL, value: "postgres://$(HOST):$(PORT)/app?sslmode=disable"}]\n      args: ["--dsn=postgres://$(HOST):$(PORT)/app?sslmode=disable"]\n',
    ),
    'a namespace of XML': service('http://www.w3.org/2001/XMLSchema'),
    'the address of a metrics endpoint': service('http://metrics.acme.example:9090/metrics'),
    'a check that is on': service('"1"', 'NODE_TLS_REJECT_UNAUTHORIZED'),
    'a switch that is not switched': pod('      args: [--skip-tls-verify=false]\n'),
    'an option of a pod, which is told by another rule': pod(
      '      args: [--kubelet-insecure-tls]\n      command: [web, --insecure-skip-tls-verify=true]\n',
    ),
    'the check of a probe': pod('      livenessProbe: {exec: {command: [web, --skip-tls-verify]}}\n'),
    'what an image sets by itself': 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n',
  },
  invalid: {
    'names that Java does not compare': {
      text: service('⟦"-Xmx1g -Dcom.sun.jndi.ldap.object.disableEndpointIdentification=true -Dapp=web"⟧', 'JAVA_OPTS'),
      expect: [
        {
          messageId: 'names',
          severity: 'medium',
          message:
            'The service "web" takes certificates that were made out to other hosts ("-Dcom.sun.jndi.ldap.object.disableEndpointIdentification=true").',
        },
      ],
    },
    'an option without a value': {
      text: service('⟦"-Djdk.internal.httpclient.disableHostnameVerification"⟧', 'JDK_JAVA_OPTIONS'),
      expect: ['names'],
    },
    'in the environment of a pod': {
      text: pod('      env: [{name: CATALINA_OPTS, value: ⟦"-Dcom.sun.jndi.ldap.object.disableEndpointIdentification=true"⟧}]\n'),
      expect: ['names'],
    },
    'by arguments': {
      text: pod('      args: [java, ⟦"-Djdk.internal.httpclient.disableHostnameVerification=TRUE"⟧, -jar, app.jar]\n'),
      expect: ['names'],
    },
    'TLS switched off for a data base': {
      text: service('⟦postgres://app@db.acme.example:5432/app?sslmode=disable⟧'),
      expect: [
        {
          messageId: 'off',
          severity: 'low',
          message: 'The service "web" connects to "db.acme.example" with TLS switched off ("sslmode=disable").',
        },
      ],
    },
    'a scheme without TLS': {
      text: service('⟦redis://:x@cache.acme.example:6379/0⟧'),
      expect: [
        {
          messageId: 'plain',
          confidence: 'medium',
          message: 'The service "web" connects to "cache.acme.example" without TLS ("redis://").',
        },
      ],
    },
    'a connection string that takes any certificate': {
      text: service('⟦"Server=tcp:sql.acme.example,1433;Database=app;Encrypt=True;TrustServerCertificate=True"⟧'),
      expect: [
        {
          messageId: 'unchecked',
          severity: 'medium',
          message: 'The service "web" connects to "sql.acme.example" and takes any certificate ("trustservercertificate=true").',
        },
      ],
    },
    'a data source of libpq': { text: service('⟦"host=db.acme.example user=app sslmode=allow"⟧'), expect: ['off'] },
    'JDBC with options behind semicolons': {
      text: service('⟦jdbc:sqlserver://sql.acme.example:1433;encrypt=false⟧'),
      expect: ['off'],
    },
    'a directory in an argument': { text: pod('      args: [--server, ⟦"ldap://ldap.acme.example"⟧]\n'), expect: ['plain'] },
    'Node.js that takes any certificate': {
      text: pod('      env: [{name: NODE_TLS_REJECT_UNAUTHORIZED, value: ⟦"0"⟧}]\n'),
      expect: [
        {
          messageId: 'anywhere',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message: 'The container "app" takes any certificate from the servers that it connects to ("NODE_TLS_REJECT_UNAUTHORIZED=0").',
        },
      ],
    },
    'a program that is told not to check': {
      text: service('⟦"true"⟧', 'VAULT_SKIP_VERIFY'),
      expect: ['anywhere'],
    },
    'Git, which asks for the variable alone': {
      text: service('⟦"0"⟧', 'GIT_SSL_NO_VERIFY'),
      expect: ['anywhere'],
    },
    'an option of what a script starts': {
      text: pod('      command: [sh, -c, "web ⟦--insecure-skip-tls-verify=true⟧ --dsn=x"]\n'),
      expect: ['anywhere'],
    },
    'an option of a service': {
      text: 'services:\n  web:\n    image: acme/web:1\n    command: [web, ⟦--tls-skip-verify⟧]\n',
      expect: ['anywhere'],
    },
  },
});
