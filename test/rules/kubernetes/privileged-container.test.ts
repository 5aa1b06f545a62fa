import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;

testRule(privilegedContainer, {
  valid: {
    'no security context': pod('  containers:\n    - name: app\n      image: a\n'),
    'explicitly not': pod('  containers:\n    - name: app\n      image: a\n      securityContext: {privileged: false}\n'),
    'a string is refused by the API': pod('  containers:\n    - name: app\n      image: a\n      securityContext: {privileged: "true"}\n'),
    'the pod has no such field': pod('  securityContext: {privileged: true}\n  containers:\n    - name: app\n      image: a\n'),
    'a value that envsubst puts in': pod(
      '  containers:\n    - name: app\n      image: a\n      securityContext:\n        privileged: ${PRIVILEGED}\n',
    ),
    'a value that the template prints': {
      text: pod('  containers:\n    - name: app\n      image: a\n      securityContext:\n        privileged: {{ .Values.privileged }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'two branches of a template that disagree': {
      text: pod(
        '  containers:\n    - name: app\n      image: a\n      securityContext:\n        {{- if .Values.dind }}\n        privileged: true\n        {{- else }}\n        privileged: false\n        {{- end }}\n',
      ),
      path: 'chart/templates/pod.yaml',
    },
    'a schema of a custom resource':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\nspec: {example: {containers: [{name: a, image: b, securityContext: {privileged: true}}]}}\n',
    'a policy that forbids it':
      'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: x}\nspec: {rules: [{validate: {pattern: {spec: {containers: [{name: "*", securityContext: {privileged: true}}]}}}}]}\n',
    'a later key wins': {
      text: pod('  containers:\n    - name: app\n      image: a\n      securityContext: {privileged: true, privileged: false}\n'),
      allowNotifications: true,
    },
  },
  invalid: {
    'the ordinary form': {
      text: pod('  containers:\n    - name: app\n      image: a\n      securityContext:\n        ⟦privileged: true⟧ # for now\n'),
      expect: [{ messageId: 'privileged', severity: 'critical', subject: 'Pod/web#container:app', safety: 'unsafe' }],
      fixed: pod(
        '  containers:\n    - name: app\n      image: a\n      securityContext:\n        privileged: false # for now\n        allowPrivilegeEscalation: false\n',
      ),
    },
    'a context that goes on: both lines stand together, so that a suggestion stays in the hunk': {
      text: pod(
        '  containers:\n    - name: app\n      image: a\n      securityContext:\n        ⟦privileged: true⟧\n        runAsUser: 1000\n        capabilities:\n          drop: [ALL]\n',
      ),
      expect: ['privileged'],
      fixed: pod(
        '  containers:\n    - name: app\n      image: a\n      securityContext:\n        privileged: false\n        allowPrivilegeEscalation: false\n        runAsUser: 1000\n        capabilities:\n          drop: [ALL]\n',
      ),
    },
    'a context of a template whose setting an action guards: the block is printed in any case': {
      text:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        runAsUser: 1000\n' +
        '        {{- if .Values.privileged }}\n        ⟦privileged: true⟧\n        {{- end }}\n',
      path: 'chart/templates/pod.yaml',
      expect: ['privileged'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        runAsUser: 1000\n' +
        '        allowPrivilegeEscalation: false\n        {{- if .Values.privileged }}\n        privileged: false\n        {{- end }}\n',
    },
    'escalation that is blocked already, or allowed': {
      text: pod(
        '  containers:\n    - name: a\n      image: a\n      securityContext:\n        allowPrivilegeEscalation: false\n        ⟦privileged: yes⟧\n' +
          '    - name: b\n      image: a\n      securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: true}\n',
      ),
      expect: ['privileged', 'privileged'],
      fixed: pod(
        '  containers:\n    - name: a\n      image: a\n      securityContext:\n        allowPrivilegeEscalation: false\n        privileged: false\n' +
          '    - name: b\n      image: a\n      securityContext: {privileged: false, allowPrivilegeEscalation: false}\n',
      ),
    },
    'init and ephemeral containers': {
      text: pod(
        '  initContainers:\n  - name: init\n    image: a\n    securityContext: {⟦privileged: true⟧}\n  containers:\n  - name: app\n    image: a\n' +
          '  ephemeralContainers:\n  - name: debug\n    image: a\n    securityContext: {⟦privileged: on⟧}\n',
      ),
      expect: [
        { messageId: 'privileged', subject: 'Pod/web#initContainer:init' },
        { messageId: 'privileged', subject: 'Pod/web#ephemeralContainer:debug' },
      ],
      fixed: pod(
        '  initContainers:\n  - name: init\n    image: a\n    securityContext: {privileged: false, allowPrivilegeEscalation: false}\n  containers:\n  - name: app\n    image: a\n' +
          '  ephemeralContainers:\n  - name: debug\n    image: a\n    securityContext: {privileged: false, allowPrivilegeEscalation: false}\n',
      ),
    },
    JSON: {
      text: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "app", "image": "a", "securityContext": {⟦"privileged": true⟧}}]}}',
      expect: [{ messageId: 'privileged', subject: 'Pod/?#container:app' }],
      fixed:
        '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "app", "image": "a", "securityContext": {"privileged": false, "allowPrivilegeEscalation": false}}]}}',
    },
    'a Windows pod has no escalation to block': {
      text: pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n      securityContext: {⟦privileged: true⟧}\n'),
      expect: ['privileged'],
      fixed: pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n      securityContext: {privileged: false}\n'),
    },
    'a CronJob in a List, and a Rollout': {
      text:
        'apiVersion: v1\nkind: List\nitems:\n' +
        '  - apiVersion: batch/v1\n    kind: CronJob\n    metadata: {name: a}\n    spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, image: i, securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: false}}]}}}}}\n' +
        '  - apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    metadata: {name: b}\n    spec: {template: {spec: {containers: [{name: c, image: i, securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: false}}]}}}\n',
      expect: [
        { messageId: 'privileged', subject: 'CronJob/a#container:c' },
        { messageId: 'privileged', subject: 'Rollout/b#container:c' },
      ],
      fixed:
        'apiVersion: v1\nkind: List\nitems:\n' +
        '  - apiVersion: batch/v1\n    kind: CronJob\n    metadata: {name: a}\n    spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, image: i, securityContext: {privileged: false, allowPrivilegeEscalation: false}}]}}}}}\n' +
        '  - apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    metadata: {name: b}\n    spec: {template: {spec: {containers: [{name: c, image: i, securityContext: {privileged: false, allowPrivilegeEscalation: false}}]}}}\n',
    },
    'a part that an operator merges into a container': {
      text: 'apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nmetadata: {name: a}\nspec:\n  kafka:\n    template:\n      kafkaContainer:\n        securityContext: {⟦privileged: true⟧}\n',
      expect: [{ messageId: 'privileged', subject: 'Kafka/a#container:kafkaContainer' }],
      fixed:
        'apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nmetadata: {name: a}\nspec:\n  kafka:\n    template:\n      kafkaContainer:\n        securityContext: {privileged: false}\n',
    },
    'a security context by the name that operators give it': {
      text: 'apiVersion: pxc.percona.com/v1\nkind: PerconaXtraDBCluster\nmetadata: {name: a}\nspec:\n  pxc:\n    containerSecurityContext:\n      ⟦privileged: true⟧\n',
      expect: [{ messageId: 'privileged', subject: 'PerconaXtraDBCluster/a#container:pxc' }],
      fixed:
        'apiVersion: pxc.percona.com/v1\nkind: PerconaXtraDBCluster\nmetadata: {name: a}\nspec:\n  pxc:\n    containerSecurityContext:\n      privileged: false\n',
    },
    'a step of a Tekton task and a script of an Argo Workflow': {
      text:
        'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: build}\nspec:\n  steps:\n    - name: build\n      image: a\n      securityContext: {⟦privileged: true⟧}\n---\n' +
        'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {generateName: build-}\nspec:\n  templates:\n    - name: main\n      script: {image: a, source: make, securityContext: {⟦privileged: true⟧}}\n',
      expect: [
        { messageId: 'privileged', subject: 'Task/build#container:build' },
        { messageId: 'privileged', subject: 'Workflow/build-#container:main' },
      ],
      fixed:
        'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: build}\nspec:\n  steps:\n    - name: build\n      image: a\n      securityContext: {privileged: false}\n---\n' +
        'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {generateName: build-}\nspec:\n  templates:\n    - name: main\n      script: {image: a, source: make, securityContext: {privileged: false}}\n',
    },
    'a patch adds it': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          securityContext:\n            ⟦privileged: true⟧\n',
      path: 'overlays/prod/web.yaml',
      expect: ['privileged'],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          securityContext:\n            privileged: false\n',
    },
    'an anchored context counts for each container, and is not changed for one': {
      text: pod(
        '  containers:\n    - name: a\n      image: a\n      securityContext: &all {⟦⟦privileged: true⟧⟧}\n    - name: b\n      image: a\n      securityContext: *all\n',
      ),
      expect: [
        { messageId: 'privileged', subject: 'Pod/web#container:a' },
        { messageId: 'privileged', subject: 'Pod/web#container:b' },
      ],
    },
    'a merged context can be overridden whole': {
      text: pod(
        '  containers:\n    - name: a\n      image: a\n      securityContext:\n        <<: {⟦privileged: true⟧}\n        allowPrivilegeEscalation: false\n',
      ),
      expect: ['privileged'],
      fixed: pod(
        '  containers:\n    - name: a\n      image: a\n      securityContext:\n        <<: {privileged: true}\n        allowPrivilegeEscalation: false\n        privileged: false\n',
      ),
    },
    'a literal in a Helm template, exactly placed': {
      text:
        '{{- if .Values.agent.enabled }}\napiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: {{ include "agent.fullname" . }}\n  labels:\n    {{- include "agent.labels" . | nindent 4 }}\nspec:\n  template:\n    spec:\n      containers:\n' +
        '        - name: {{ .Chart.Name }}\n          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n          securityContext:\n            ⟦privileged: true⟧\n            runAsUser: {{ .Values.uid }}\n{{- end }}\n',
      path: 'chart/templates/daemonset.yaml',
      expect: [
        {
          messageId: 'privileged',
          message: 'Container "{{ .Chart.Name }}" sets "privileged: true", which gives it all capabilities and all devices of the node.',
        },
      ],
      fixed:
        '{{- if .Values.agent.enabled }}\napiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: {{ include "agent.fullname" . }}\n  labels:\n    {{- include "agent.labels" . | nindent 4 }}\nspec:\n  template:\n    spec:\n      containers:\n' +
        '        - name: {{ .Chart.Name }}\n          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n          securityContext:\n            privileged: false\n            allowPrivilegeEscalation: false\n            runAsUser: {{ .Values.uid }}\n{{- end }}\n',
    },
    'network, storage and device add-ons of system namespaces are high': {
      text: [
        'kube-proxy:v1.34',
        'quay.io/calico/node:v3',
        'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2',
        'nvcr.io/nvidia/k8s-device-plugin:v1',
      ]
        .map(
          (image, index) =>
            `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a${index}, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: ${image}, securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: false}}]}}}\n`,
        )
        .join('---\n'),
      expect: [
        {
          messageId: 'addOn',
          severity: 'high',
          message:
            'Container "c" sets "privileged: true"; it is high and not critical because it belongs to a network add-on of the cluster in namespace "kube-system".',
        },
        { messageId: 'addOn', severity: 'high', advice: 'It works on the node itself' },
        { messageId: 'addOn', severity: 'high', advice: 'It works on the node itself' },
        { messageId: 'addOn', severity: 'high', advice: 'It works on the node itself' },
      ],
    },
    'what sets up the kernel of the node': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: search}\nspec: {initContainers: [{name: a, image: acme/tools, command: [sysctl, -w, vm.max_map_count=262144], securityContext: {⟦privileged: true⟧}}], containers: [{name: c, image: web}]}\n',
      expect: [{ messageId: 'privileged', advice: 'It sets up the kernel or the network of the node' }],
    },
    'Docker in Docker': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: ci}\nspec: {containers: [{name: c, image: docker:28-dind, securityContext: {⟦privileged: true⟧}}]}\n',
      expect: [{ messageId: 'privileged', advice: 'A container engine or a whole system in a container does not start without this.' }],
    },
    'an add-on elsewhere, and anything else in kube-system, is critical': {
      text:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a, namespace: shop}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: calico/node, securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: false}}]}}}\n---\n' +
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: b, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: web, securityContext: {⟦privileged: true⟧, allowPrivilegeEscalation: false}}]}}}\n',
      expect: [
        { messageId: 'privileged', severity: 'critical' },
        { messageId: 'privileged', severity: 'critical' },
      ],
      fixed:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a, namespace: shop}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: calico/node, securityContext: {privileged: true, allowPrivilegeEscalation: false}}]}}}\n---\n' +
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: b, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: web, securityContext: {privileged: false, allowPrivilegeEscalation: false}}]}}}\n',
    },
  },
});
