import { rootUser } from '../../../src/rules/kubernetes/root-user.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);

testRule(rootUser, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'enforced by the container': container('      securityContext: {runAsNonRoot: true}\n'),
    'enforced by the pod': pod('  securityContext: {runAsNonRoot: true}\n  containers:\n    - name: app\n      image: a\n'),
    'a user other than root': container('      securityContext: {runAsUser: 1000}\n'),
    'a user other than root for the pod': pod('  securityContext: {runAsUser: 65532}\n  containers:\n    - name: app\n      image: a\n'),
    'the container overrides user 0 of the pod': pod(
      '  securityContext: {runAsUser: 0}\n  containers:\n    - name: app\n      image: a\n      securityContext: {runAsUser: 1000}\n',
    ),
    'runAsNonRoot is false but the user is known': container('      securityContext: {runAsNonRoot: false, runAsUser: 1000}\n'),
    'a pod for Windows nodes by affinity': pod(
      '  affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows]}]}]}}}\n  containers:\n    - name: app\n      image: a\n',
    ),
    'a pod with options of Windows': pod(
      '  securityContext: {windowsOptions: {runAsUserName: ContainerUser}}\n  containers:\n    - name: app\n      image: a\n',
    ),
    'a pod with an image of Windows': pod('  containers:\n    - name: app\n      image: mcr.microsoft.com/windows/servercore/iis\n'),
    'a Windows pod': pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'a template decides': {
      text: container('      securityContext: {{- toYaml .Values.securityContext | nindent 8 }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a template decides for the pod': {
      text: pod(
        '  securityContext:\n    {{- toYaml .Values.podSecurityContext | nindent 4 }}\n  containers:\n    - name: app\n      image: a\n',
      ),
      path: 'chart/templates/pod.yaml',
    },
    'a template gives the user': {
      text: container('      securityContext:\n        runAsUser: {{ .Values.uid }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'user 0, of which another rule speaks': container('      securityContext: {runAsUser: 0, runAsNonRoot: false}\n'),
    'an unknown user': container('      securityContext:\n        runAsUser: ${UID}\n'),
  },
  invalid: {
    'an image of another name that is given the variables of one': {
      text: pod('  containers: [{name: ⟦db⟧, image: "acme/orders-db:1", env: [{name: MYSQL_ROOT_PASSWORD, valueFrom: {}}]}]\n'),
      expect: [{ messageId: 'missing', advice: 'the user of MySQL in the image' }],
    },
    'an image whose user is known, with variables of another': {
      text: pod('  containers: [{name: ⟦db⟧, image: "bitnami/mysql:9", env: [{name: MYSQL_ROOT_PASSWORD, valueFrom: {}}]}]\n'),
      expect: ['missing'],
      fixed: pod(
        '  containers: [{name: db, image: "bitnami/mysql:9", env: [{name: MYSQL_ROOT_PASSWORD, valueFrom: {}}], securityContext: {runAsNonRoot: true}}]\n',
      ),
    },
    'nodes with Windows are only preferred': {
      text: pod(
        '  affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows, linux]}]}]}}}\n  containers: [{name: ⟦app⟧, image: a}]\n',
      ),
      expect: ['missing'],
      fixed: pod(
        '  affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows, linux]}]}]}}}\n  containers: [{name: app, image: a, securityContext: {runAsNonRoot: true}}]\n',
      ),
    },
    'an image that is known to start as root': {
      text: pod('  containers: [{name: ⟦db⟧, image: docker.io/library/postgres:17}]\n'),
      expect: [
        {
          messageId: 'missing',
          advice:
            'The image starts as root, so that "runAsNonRoot: true" alone would keep the container from starting: set "runAsUser" to 999 (70 in Alpine variants) with it, the user of PostgreSQL in the image, and "fsGroup" so that volumes belong to it.',
        },
      ],
    },
    'a plain system that starts as root': {
      text: pod('  containers: [{name: ⟦job⟧, image: "busybox:1.37"}]\n'),
      expect: [{ messageId: 'missing', advice: 'set "runAsUser" to a number other than 0 with it' }],
    },
    'an image whose user is a name gets the number, too': {
      text: pod('  containers: [{name: ⟦cache⟧, image: "memcached:1.6"}]\n'),
      expect: ['missing'],
      fixed: pod('  containers: [{name: cache, image: "memcached:1.6", securityContext: {runAsNonRoot: true, runAsUser: 11211}}]\n'),
    },
    'a pod that refuses nothing, with one image that starts as root': {
      text: pod('  securityContext: {⟦runAsNonRoot: false⟧}\n  containers: [{name: app, image: a}, {name: proxy, image: "nginx:1.29"}]\n'),
      expect: [{ messageId: 'disabled', advice: 'The image "nginxinc/nginx-unprivileged" runs as another user from the start.' }],
    },
    'an agent of the node': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: logs}\nspec: {selector: {}, template: {spec: {volumes: [{name: l, hostPath: {path: /var/log}}], containers: [{name: ⟦a⟧, image: acme/logs}]}}}\n',
      expect: [{ messageId: 'missing', advice: 'It works on the node itself' }],
    },
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {runAsNonRoot: true}}]}}}\n',
    },
    'nothing says so': {
      text: container('').replace('name: app', 'name: ⟦app⟧'),
      expect: [
        {
          messageId: 'missing',
          severity: 'medium',
          safety: 'unsafe',
          subject: 'Pod/web#container:app',
          message: 'Neither "runAsNonRoot: true" nor a "runAsUser" other than 0 is set for container "app", so it may run as root.',
        },
      ],
      fixed: container('      securityContext:\n        runAsNonRoot: true\n'),
    },
    'a group is not a user': {
      text: container('      ⟦securityContext⟧:\n        runAsGroup: 1000\n'),
      expect: ['missing'],
      fixed: container('      securityContext:\n        runAsGroup: 1000\n        runAsNonRoot: true\n'),
    },
    'switched off': {
      text: container('      securityContext: {⟦runAsNonRoot: false⟧}\n'),
      expect: [
        { messageId: 'disabled', subject: 'Pod/web#container:app', message: '"runAsNonRoot: false" lets container "app" run as root.' },
      ],
      fixed: container('      securityContext: {runAsNonRoot: true}\n'),
    },
    'the container switches off what the pod enforces': {
      text: pod(
        '  securityContext: {runAsNonRoot: true}\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        ⟦runAsNonRoot: false⟧\n',
      ),
      expect: ['disabled'],
      fixed: pod(
        '  securityContext: {runAsNonRoot: true}\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        runAsNonRoot: true\n',
      ),
    },
    'a pod that switches it off is reported once': {
      text: pod(
        '  securityContext:\n    ⟦runAsNonRoot: false⟧\n  containers:\n    - name: app\n      image: a\n    - name: side\n      image: a\n    - name: ok\n      image: a\n      securityContext: {runAsUser: 7}\n',
      ),
      expect: [{ messageId: 'disabled', subject: 'Pod/web', message: '"runAsNonRoot: false" lets the containers of the pod run as root.' }],
      fixed: pod(
        '  securityContext:\n    runAsNonRoot: true\n  containers:\n    - name: app\n      image: a\n    - name: side\n      image: a\n    - name: ok\n      image: a\n      securityContext: {runAsUser: 7}\n',
      ),
    },
    'user namespaces make it low': {
      text: pod(
        '  hostUsers: false\n  containers:\n    - name: ⟦app⟧\n      image: a\n    - name: off\n      image: a\n      securityContext: {⟦runAsNonRoot: false⟧}\n',
      ),
      expect: [
        {
          messageId: 'mapped',
          severity: 'low',
          message:
            'The security context lets container "app" run as root; it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
        },
        { messageId: 'mapped', severity: 'low' },
      ],
      fixed: pod(
        '  hostUsers: false\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        runAsNonRoot: true\n    - name: off\n      image: a\n      securityContext: {runAsNonRoot: true}\n',
      ),
    },
    'init containers of a Job in flow style': {
      text: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {initContainers: [{name: ⟦i⟧, image: x}], containers: [{name: c, image: x, securityContext: {runAsUser: 5}}]}}}\n',
      expect: [{ messageId: 'missing', subject: 'Job/a#initContainer:i' }],
      fixed:
        'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {initContainers: [{name: i, image: x, securityContext: {runAsNonRoot: true}}], containers: [{name: c, image: x, securityContext: {runAsUser: 5}}]}}}\n',
    },
  },
});
