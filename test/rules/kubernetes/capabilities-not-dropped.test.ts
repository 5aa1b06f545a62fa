import { capabilitiesNotDropped } from '../../../src/rules/kubernetes/capabilities-not-dropped.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);
const named = (rest: string): string => container(rest).replace('name: app', 'name: ⟦app⟧');

testRule(capabilitiesNotDropped, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'all dropped': container('      securityContext: {capabilities: {drop: [ALL]}}\n'),
    'in small letters': container('      securityContext: {capabilities: {drop: [all]}}\n'),
    'with the kernel prefix': container('      securityContext: {capabilities: {drop: ["CAP_ALL"]}}\n'),
    'all among others': container('      securityContext: {capabilities: {drop: [NET_RAW, ALL]}}\n'),
    'a known image with all but what it starts with dropped': pod(
      '  containers: [{name: web, image: "nginx:1.29", securityContext: {capabilities: {drop: [ALL], add: [CHOWN, NET_BIND_SERVICE, SETGID, SETUID]}}}]\n',
    ),
    'one added back': container('      securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}\n'),
    'one added back that another rule speaks of': container(
      '      securityContext: {capabilities: {drop: [ALL], add: [NET_RAW, SYS_ADMIN]}}\n',
    ),
    'a list from an anchor': pod(
      '  x: &all [ALL]\n  containers:\n    - name: app\n      image: a\n      securityContext: {capabilities: {drop: *all}}\n',
    ),
    'a Windows pod': pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'a template may drop them': {
      text: container('      securityContext:\n        capabilities: {{- toYaml .Values.capabilities | nindent 10 }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a list that a template completes': {
      text: container(
        '      securityContext:\n        capabilities:\n          drop:\n            - KILL\n            {{- range .Values.drop }}\n            - {{ . }}\n            {{- end }}\n',
      ),
      path: 'chart/templates/pod.yaml',
    },
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'no list, which the API refuses': container('      securityContext: {capabilities: {drop: ALL}}\n'),
  },
  invalid: {
    'some that the restricted level refuses are added back': {
      text: container('      securityContext: {capabilities: {drop: [ALL], ⟦add: [NET_BIND_SERVICE, CHOWN, setuid]⟧}}\n'),
      expect: [
        {
          messageId: 'restored',
          severity: 'info',
          message:
            'Container "app" drops ALL and adds "CHOWN", "setuid" back; it is info because the application may need it, though the restricted Pod Security level lets nothing but NET_BIND_SERVICE be added.',
        },
      ],
    },
    'an init container that is given some back': {
      text: pod(
        '  containers:\n    - {name: app, image: a, securityContext: {capabilities: {drop: [ALL]}}}\n  initContainers:\n    - {name: init, image: a, securityContext: {capabilities: {drop: [ALL], ⟦add: [CHOWN]⟧}}}\n',
      ),
      expect: ['restored'],
    },
    'a template prints the security context of the pod, which may but need not be for Windows': {
      text: pod(
        '  securityContext:\n    {{- toYaml .Values.podSecurityContext | nindent 4 }}\n  containers:\n    - name: ⟦app⟧\n      image: a\n',
      ),
      path: 'chart/templates/pod.yaml',
      expect: ['missing'],
      fixed: pod(
        '  securityContext:\n    {{- toYaml .Values.podSecurityContext | nindent 4 }}\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        capabilities:\n          drop:\n            - ALL\n',
      ),
    },
    'an image that needs some to start': {
      text: pod('  containers: [{name: ⟦db⟧, image: "redis:8-alpine"}]\n'),
      expect: [
        {
          messageId: 'missing',
          advice:
            'needs "CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID" to start: set "capabilities.drop: [ALL]" together with "capabilities.add" for these',
          safety: 'unsafe',
        },
      ],
      fixed: pod(
        '  containers: [{name: db, image: "redis:8-alpine", securityContext: {capabilities: {drop: [ALL], add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]}}}]\n',
      ),
    },
    'an image that needs some to start, in block style, and gets one': {
      text: pod(
        '  containers:\n  - name: web\n    image: nginx:1.29\n    securityContext:\n      ⟦capabilities⟧:\n        add:\n        - CAP_CHOWN\n',
      ),
      expect: ['missing'],
      fixed: pod(
        '  containers:\n  - name: web\n    image: nginx:1.29\n    securityContext:\n      capabilities:\n        add:\n        - CAP_CHOWN\n        - NET_BIND_SERVICE\n        - SETGID\n        - SETUID\n        drop:\n        - ALL\n',
      ),
    },
    'a database that is given more than it is known to need': {
      text: pod(
        '  containers: [{name: db, image: "postgres:17", securityContext: {capabilities: {drop: [ALL], ⟦add: [CHOWN, SETUID, SYS_CHROOT]⟧}}}]\n',
      ),
      expect: [
        {
          messageId: 'restored',
          message:
            'Container "db" drops ALL and adds "SYS_CHROOT" back; it is info because the application may need it, though the restricted Pod Security level lets nothing but NET_BIND_SERVICE be added.',
        },
      ],
    },
    'one that is not root has no use for what root needs': {
      text: pod(
        '  containers: [{name: db, image: "postgres:17", securityContext: {runAsUser: 999, capabilities: {drop: [ALL], ⟦add: [CHOWN]⟧}}}]\n',
      ),
      expect: ['restored'],
    },
    'one that is given back what it needs': {
      text: pod('  containers: [{name: proxy, image: "traefik:3.5", securityContext: {⟦capabilities⟧: {add: [NET_BIND_SERVICE]}}}]\n'),
      expect: ['missing'],
      fixed: pod(
        '  containers: [{name: proxy, image: "traefik:3.5", securityContext: {capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}}}]\n',
      ),
    },
    'one that runs as another user': {
      text: pod('  containers: [{name: db, image: "redis:8", ⟦securityContext⟧: {runAsUser: 999}}]\n'),
      expect: [{ messageId: 'missing', safety: 'safe' }],
      fixed: pod('  containers: [{name: db, image: "redis:8", securityContext: {runAsUser: 999, capabilities: {drop: [ALL]}}}]\n'),
    },
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {capabilities: {drop: [ALL]}}}]}}}\n',
    },
    'nothing dropped': {
      text: named(''),
      expect: [{ messageId: 'missing', severity: 'medium', safety: 'unsafe', subject: 'Pod/web#container:app' }],
      fixed: container('      securityContext:\n        capabilities:\n          drop:\n            - ALL\n'),
    },
    'nothing dropped by a container that is not root: the fix is safe': {
      text: container('      ⟦securityContext⟧:\n        runAsNonRoot: true\n'),
      expect: [{ messageId: 'missing', safety: 'safe' }],
      fixed: container('      securityContext:\n        runAsNonRoot: true\n        capabilities:\n          drop:\n            - ALL\n'),
    },
    'a user of the pod counts for that, too': {
      text: pod('  securityContext: {runAsUser: 1000}\n  containers:\n    - name: app\n      image: a\n      ⟦securityContext⟧: {}\n'),
      expect: [{ messageId: 'missing', safety: 'safe' }],
      fixed: pod(
        '  securityContext: {runAsUser: 1000}\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        capabilities:\n          drop:\n            - ALL\n',
      ),
    },
    'something added: the fix is for a person': {
      text: container('      securityContext: {runAsUser: 1000, ⟦capabilities⟧: {add: [NET_BIND_SERVICE]}}\n'),
      expect: [{ messageId: 'missing', safety: 'unsafe' }],
      fixed: container('      securityContext: {runAsUser: 1000, capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}}\n'),
    },
    'user 0 is root whatever runAsNonRoot says': {
      text: container('      ⟦securityContext⟧: {runAsUser: 0, runAsNonRoot: true}\n'),
      expect: [{ messageId: 'missing', safety: 'unsafe' }],
      fixed: container('      securityContext: {runAsUser: 0, runAsNonRoot: true, capabilities: {drop: [ALL]}}\n'),
    },
    'some dropped': {
      text: container('      securityContext:\n        capabilities:\n          ⟦drop:\n            - NET_RAW\n            - CAP_KILL⟧\n'),
      expect: [
        {
          messageId: 'some',
          message:
            'Container "app" drops "NET_RAW", "CAP_KILL" but not ALL, so it keeps other capabilities that the container runtime gives by default.',
        },
      ],
      fixed: container(
        '      securityContext:\n        capabilities:\n          drop:\n            - NET_RAW\n            - CAP_KILL\n            - ALL\n',
      ),
    },
    'all but NET_RAW dropped': {
      text: container(
        '      securityContext:\n        capabilities:\n          ⟦drop: [CHOWN, DAC_OVERRIDE, FSETID, FOWNER, MKNOD, SETGID, SETUID, SETFCAP, SETPCAP, NET_BIND_SERVICE, SYS_CHROOT, KILL, AUDIT_WRITE]⟧\n',
      ),
      expect: ['netRaw'],
      fixed: container(
        '      securityContext:\n        capabilities:\n          drop: [CHOWN, DAC_OVERRIDE, FSETID, FOWNER, MKNOD, SETGID, SETUID, SETFCAP, SETPCAP, NET_BIND_SERVICE, SYS_CHROOT, KILL, AUDIT_WRITE, ALL]\n',
      ),
    },
    'all dropped one by one': {
      text: container(
        '      securityContext:\n        capabilities:\n          ⟦drop: [chown, DAC_OVERRIDE, FSETID, FOWNER, MKNOD, NET_RAW, SETGID, SETUID, SETFCAP, SETPCAP, NET_BIND_SERVICE, SYS_CHROOT, KILL, AUDIT_WRITE]⟧\n',
      ),
      expect: [{ messageId: 'none', severity: 'low' }],
      fixed: container(
        '      securityContext:\n        capabilities:\n          drop: [chown, DAC_OVERRIDE, FSETID, FOWNER, MKNOD, NET_RAW, SETGID, SETUID, SETFCAP, SETPCAP, NET_BIND_SERVICE, SYS_CHROOT, KILL, AUDIT_WRITE, ALL]\n',
      ),
    },
    'empty and null lists': {
      text: pod(
        '  initContainers:\n    - name: a\n      image: x\n      securityContext:\n        ⟦capabilities⟧: {}\n    - name: b\n      image: x\n      securityContext:\n        ⟦capabilities⟧:\n          drop: []\n' +
          '  containers:\n    - name: c\n      image: x\n      securityContext:\n        ⟦capabilities⟧:\n          drop:\n',
      ),
      expect: ['missing', 'missing', 'missing'],
      fixed: pod(
        '  initContainers:\n    - name: a\n      image: x\n      securityContext:\n        capabilities:\n          drop:\n            - ALL\n    - name: b\n      image: x\n      securityContext:\n        capabilities:\n          drop:\n            - ALL\n' +
          '  containers:\n    - name: c\n      image: x\n      securityContext:\n        capabilities:\n          drop:\n            - ALL\n',
      ),
    },
    'a privileged container': {
      text: container('      ⟦securityContext⟧: {privileged: true}\n'),
      expect: [
        {
          messageId: 'privileged',
          severity: 'medium',
          message: 'Container "app" does not drop ALL capabilities, and has them whatever it drops for as long as it is privileged.',
        },
      ],
    },
    'a literal Helm template': {
      text: container(
        '      securityContext:\n        capabilities:\n          ⟦drop:\n            - NET_RAW⟧\n      env:\n        - name: A\n          value: {{ .Values.a }}\n',
      ),
      path: 'chart/templates/pod.yaml',
      expect: ['some'],
      fixed: container(
        '      securityContext:\n        capabilities:\n          drop:\n            - NET_RAW\n            - ALL\n      env:\n        - name: A\n          value: {{ .Values.a }}\n',
      ),
    },
  },
});
