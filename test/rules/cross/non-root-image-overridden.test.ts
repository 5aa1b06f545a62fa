import { nonRootImageOverridden } from '../../../src/rules/cross/non-root-image-overridden.ts';
import { testRule } from '../../support/rule-tester.ts';

const dockerfile = (user = 'USER 10001\n'): string => `FROM debian:13\nRUN useradd -u 10001 app\n${user}CMD ["/app"]\n`;
const compose = 'services:\n  web:\n    build: .\n    image: ghcr.io/acme/web:${TAG}\n';
const pod = (spec: string, image = 'ghcr.io/acme/web:1.4'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: ${image}\n${spec}`;
const beside = (user?: string) => ({ 'compose.yaml': compose, Dockerfile: dockerfile(user) });
const root = '    securityContext: {runAsUser: 0}\n';
const left = '    securityContext: {}\n';
const marked = '    securityContext: {⟦runAsUser: 0⟧}\n';

testRule(nonRootImageOverridden, {
  valid: {
    'the image is root as well': { text: pod(root), others: beside('') },
    'the entrypoint changes to another user': {
      text: pod(root),
      others: { 'compose.yaml': compose, Dockerfile: 'FROM debian:13\nENTRYPOINT ["gosu", "app", "/app"]\n' },
    },
    'the build sets the user': {
      text: pod(root),
      others: {
        'compose.yaml': 'services:\n  web:\n    build: {context: ., args: {WHO: root}}\n    image: ghcr.io/acme/web\n',
        Dockerfile: 'FROM debian:13\nARG WHO=app\nUSER $WHO\n',
      },
    },
    'another image runs': { text: pod(root, 'ghcr.io/acme/api:1.4'), others: beside() },
    'two builds push under one name': {
      text: pod(root),
      others: {
        'compose.yaml': 'services:\n  a: {build: ., image: ghcr.io/acme/web}\n  b: {build: b, image: ghcr.io/acme/web}\n',
        Dockerfile: dockerfile(),
        'b/Dockerfile': dockerfile(),
      },
    },
    'a guard is lifted, and the image runs as its user': { text: pod('    securityContext: {runAsNonRoot: false}\n'), others: beside() },
    'a service with an ordinary user': {
      text: 'services:\n  web:\n    build: .\n    user: "1000"\n',
      path: 'compose.yaml',
      others: { Dockerfile: dockerfile() },
    },
    'the stage that is built ends as root': {
      text: 'services:\n  web:\n    build: {context: ., target: tools}\n    user: root\n',
      path: 'compose.yaml',
      others: { Dockerfile: 'FROM debian:13 AS tools\nFROM tools\nUSER 10001\n' },
    },
    'a Dockerfile in two folders of that name': {
      text: pod(root, 'acme/web'),
      others: { 'a/web/Dockerfile': dockerfile(), 'b/web/Dockerfile': dockerfile() },
    },
    'a public image with the name of a folder': {
      text: pod(root, 'redis:8'),
      others: { 'redis/Dockerfile': dockerfile() },
    },
  },
  invalid: {
    'a service that is built': {
      text: 'services:\n  web:\n    build: .\n    ⟦user: root⟧\n',
      path: 'compose.yaml',
      others: { Dockerfile: dockerfile('USER app\n') },
      expect: [
        {
          messageId: 'service',
          severity: 'high',
          confidence: 'high',
          message: 'The service "web" runs as root, although its image is made to run as "app".',
        },
      ],
      fixed: 'services:\n  web:\n    build: .\n',
    },
    'a Dockerfile and a context elsewhere, and a target': {
      text: 'services:\n  web:\n    build: {context: ./web, dockerfile: ../docker/web.Dockerfile, target: RUN}\n    ⟦user: "0:0"⟧\n',
      path: 'deploy/compose.yaml',
      others: { 'deploy/docker/web.Dockerfile': 'FROM debian:13 AS run\nUSER 5\nFROM run AS dev\nUSER root\n' },
      expect: ['service'],
      fixed: 'services:\n  web:\n    build: {context: ./web, dockerfile: ../docker/web.Dockerfile, target: RUN}\n',
    },
    'a container whose image Compose builds': {
      text: pod(marked),
      others: beside(),
      expect: [{ messageId: 'container', severity: 'high', confidence: 'high', subject: 'Pod/web#container:app' }],
      fixed: pod(left),
    },
    'a container that a load balancer lets the outside in to': {
      text: pod(marked).replace('{name: web}', '{name: web, labels: {app: web}}'),
      others: {
        ...beside(),
        'service.yaml':
          'apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}\n',
      },
      expect: [
        {
          messageId: 'weighed',
          severity: 'high',
          message:
            '"runAsUser: 0" makes "app" run as root, although its image is made to run as "10001"; it is high because "Service/shop" lets the outside in.',
        },
      ],
      fixed: pod(left).replace('{name: web}', '{name: web, labels: {app: web}}'),
    },
    'a container that has no token, and that nothing lets the outside in to': {
      text: pod(`${marked}  automountServiceAccountToken: false\n`),
      others: beside(),
      expect: [{ messageId: 'weighed', severity: 'medium' }],
      fixed: pod(`${left}  automountServiceAccountToken: false\n`),
    },
    'a container whose image Skaffold builds': {
      text: pod(marked, 'web'),
      others: {
        'skaffold.yaml':
          'apiVersion: skaffold/v4beta1\nkind: Config\nbuild: {artifacts: [{image: web, context: src, docker: {dockerfile: Dockerfile.run}}]}\n',
        'src/Dockerfile.run': dockerfile(),
      },
      expect: [{ messageId: 'container', confidence: 'high' }],
      fixed: pod(left, 'web'),
    },
    'a container whose image a folder of its name builds': {
      text: pod(marked, 'registry.acme.example/shop/checkout:7'),
      others: { 'src/checkout/Dockerfile': dockerfile() },
      expect: [{ messageId: 'container', confidence: 'medium' }],
      fixed: pod(left, 'registry.acme.example/shop/checkout:7'),
    },
    'once for the pod whose containers inherit it': {
      text: `${pod('  - {name: b, image: ghcr.io/acme/web}\n')}  securityContext: {⟦runAsUser: 0⟧}\n`,
      others: beside(),
      expect: [{ messageId: 'container', subject: 'Pod/web' }],
    },
    'in a user namespace': {
      text: `${pod(marked)}  hostUsers: false\n`,
      others: beside(),
      expect: [{ messageId: 'mapped', severity: 'low' }],
      fixed: `${pod(left)}  hostUsers: false\n`,
    },
    'an init container that gives a volume over': {
      text: `${pod('')}  initContainers:\n  - name: own\n    image: ghcr.io/acme/web\n    command: [sh, -c, "chown -R 10001 /data && chmod 700 /data"]\n${marked}`,
      others: beside(),
      expect: [{ messageId: 'prepares', severity: 'low' }],
      fixed: `${pod('')}  initContainers:\n  - name: own\n    image: ghcr.io/acme/web\n    command: [sh, -c, "chown -R 10001 /data && chmod 700 /data"]\n${left}`,
    },
    'an init container that does more': {
      text: `${pod('')}  initContainers:\n  - name: own\n    image: ghcr.io/acme/web\n    command: [sh, -c, "chown app /data; curl example.com"]\n${marked}`,
      others: beside(),
      expect: ['container'],
      fixed: `${pod('')}  initContainers:\n  - name: own\n    image: ghcr.io/acme/web\n    command: [sh, -c, "chown app /data; curl example.com"]\n${left}`,
    },
  },
});
