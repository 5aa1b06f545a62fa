import { writableRootFilesystem } from '../../../src/rules/kubernetes/writable-root-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);

testRule(writableRootFilesystem, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'read-only': container('      securityContext: {readOnlyRootFilesystem: true}\n'),
    'a Windows pod': pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'a template decides': {
      text: container('      securityContext:\n        readOnlyRootFilesystem: {{ .Values.readOnly }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'init containers that a mesh injects': pod(
      '  initContainers:\n    - name: istio-init\n      image: x\n    - name: setup\n      image: cr.l5d.io/linkerd/proxy-init:v2\n  containers:\n    - name: app\n      image: a\n      securityContext: {readOnlyRootFilesystem: true}\n',
    ),
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
  },
  invalid: {
    'an image that is known to write': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦web⟧, image: "nginx:1.29"}]}\n',
      expect: [
        {
          messageId: 'missing',
          advice: 'set "readOnlyRootFilesystem: true" only together with "emptyDir" or other volumes at these.',
          safety: 'unsafe',
        },
      ],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "nginx:1.29", securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: web-var-cache-nginx, mountPath: /var/cache/nginx}, {name: web-run, mountPath: /run}, {name: web-tmp, mountPath: /tmp}]}], volumes: [{name: web-var-cache-nginx, emptyDir: {}}, {name: web-run, emptyDir: {}}, {name: web-tmp, emptyDir: {}}]}\n',
    },
    'mounts and volumes in a list in flow style': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦web⟧, image: "nginx:1.29", volumeMounts: [{name: site, mountPath: /srv}]}], volumes: [{name: site, configMap: {name: site}}]}\n',
      expect: ['missing'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "nginx:1.29", volumeMounts: [{name: site, mountPath: /srv}, {name: web-var-cache-nginx, mountPath: /var/cache/nginx}, {name: web-run, mountPath: /run}, {name: web-tmp, mountPath: /tmp}], securityContext: {readOnlyRootFilesystem: true}}], volumes: [{name: site, configMap: {name: site}}, {name: web-var-cache-nginx, emptyDir: {}}, {name: web-run, emptyDir: {}}, {name: web-tmp, emptyDir: {}}]}\n',
    },
    'a database with some of the volumes that it needs, in block style': {
      text: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: ⟦db⟧
        image: postgres:17
        volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
        - {name: sockets, mountPath: /run/postgresql/}
      volumes:
      - name: sockets
        emptyDir: {}
  volumeClaimTemplates:
  - metadata: {name: data}
`,
      expect: ['missing'],
      fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: db
        image: postgres:17
        volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
        - {name: sockets, mountPath: /run/postgresql/}
        - name: db-tmp
          mountPath: /tmp
        securityContext:
          readOnlyRootFilesystem: true
      volumes:
      - name: sockets
        emptyDir: {}
      - name: db-tmp
        emptyDir: {}
  volumeClaimTemplates:
  - metadata: {name: data}
`,
    },
    'no fix for a web server whose entrypoint writes its configuration': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦web⟧, image: "nginx:1.29", volumeMounts: [{name: t, mountPath: /etc/nginx/templates}]}], volumes: [{name: t, configMap: {name: t}}]}\n',
      expect: ['missing'],
    },
    'no fix for an image whose directories are not empty, nor for one that is only guessed': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦mq⟧, image: "rabbitmq:4"}, {name: ⟦db⟧, image: "acme/db:1", env: [{name: MYSQL_ROOT_PASSWORD_FILE, value: /p}]}]}\n',
      expect: ['missing', 'missing'],
    },
    'no fix where a volume of another purpose has the name, or one mount is not known': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦a⟧, image: "traefik:3.5"}, {name: ⟦b⟧, image: "traefik:3.5", volumeMounts: [*mount]}], volumes: [{name: a-tmp, configMap: {name: t}}]}\n',
      expect: ['missing', 'missing'],
      allowNotifications: true,
    },
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {readOnlyRootFilesystem: true}}]}}}\n',
    },
    'not set': {
      text: container('      ⟦securityContext⟧:\n        runAsNonRoot: true\n'),
      expect: [{ messageId: 'missing', severity: 'low', safety: 'unsafe' }],
      fixed: container('      securityContext:\n        runAsNonRoot: true\n        readOnlyRootFilesystem: true\n'),
    },
    'switched off': {
      text: container('      securityContext: {⟦readOnlyRootFilesystem: false⟧}\n'),
      expect: [
        {
          messageId: 'disabled',
          message: 'Container "app" sets "readOnlyRootFilesystem: false", so programs and configuration in it can be changed at run time.',
        },
      ],
      fixed: container('      securityContext: {readOnlyRootFilesystem: true}\n'),
    },
    'switched off by a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        securityContext:\n          ⟦readOnlyRootFilesystem: off⟧\n',
      expect: ['disabled'],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        securityContext:\n          readOnlyRootFilesystem: true\n',
    },
    'the pod has no such field, and an application named like a mesh is none': {
      text: pod('  securityContext: {readOnlyRootFilesystem: true}\n  containers:\n    - {name: ⟦istio-init⟧, image: a}\n'),
      expect: ['missing'],
      fixed: pod(
        '  securityContext: {readOnlyRootFilesystem: true}\n  containers:\n    - {name: istio-init, image: a, securityContext: {readOnlyRootFilesystem: true}}\n',
      ),
    },
  },
});
