import { danglingService } from '../../../src/rules/network/dangling-service.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (selector: string, more = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web${more}}\nspec:\n  selector: ${selector}\n`;
const deployment = (labels: string, more = ''): string =>
  `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web${more}}\nspec: {selector: {}, template: {metadata: {labels: ${labels}}, spec: {containers: [{name: a, image: b}]}}}\n`;
const custom = (apiVersion: string, kind: string, name: string, spec = '{}'): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const unrelated = deployment('{app: other}');

testRule(danglingService, {
  valid: {
    'a match with a template that has labels only': `${service('{app: web}')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: web}}}}\n`,
    'a match': service('{app: web}') + deployment('{app: web, tier: front}'),
    'a match in another file': { text: service('{app: web}'), others: { 'deploy.yaml': deployment('{app: web}') } },
    'a match in a file that may be applied to the same namespace': service('{app: web}', ', namespace: shop') + deployment('{app: web}'),
    'a bare pod': `${service('{app: web}')}---\napiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {app: web}}\nspec: {containers: [{name: a, image: b}]}\n`,
    'a Rollout':
      service('{app: web}') +
      custom(
        'argoproj.io/v1alpha1',
        'Rollout',
        'x',
        '{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: b}]}}}',
      ),
    'a virtual machine':
      service('{app: web}') + unrelated + custom('kubevirt.io/v1', 'VirtualMachine', 'x', '{template: {metadata: {labels: {app: web}}}}'),
    'no selector': `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n${unrelated}`,
    'an empty selector': service('{}') + unrelated,
    'a null selector': service('') + unrelated,
    'an external name': `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: ExternalName, externalName: a.example, selector: {app: web}}\n${unrelated}`,
    'a set that is not complete': { text: service('{app: web}') + unrelated, complete: false },
    'no workload at all': service('{app: web}'),
    'one pod of a StatefulSet': service('{statefulset.kubernetes.io/pod-name: db-0}') + unrelated,
    'labels of an operator': service('{app: web, cnpg.io/cluster: db}') + unrelated,
    'labels of another operator': service('{strimzi.io/name: k-kafka}') + unrelated,
    'the name of a custom resource': service('{cluster: shop-db}') + unrelated + custom('acid.zalan.do/v1', 'postgresql', 'shop-db'),
    'the kind of a custom resource': service('{app: prometheus}') + unrelated + custom('monitoring.coreos.com/v1', 'Prometheus', 'k8s'),
    'the chart of a release':
      service('{app: redis}') + unrelated + custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'cache', '{chart: {spec: {chart: redis}}}'),
    'pods that an operator labels further':
      service('{app: web, role: primary}') +
      custom('example.com/v1', 'Cluster', 'x', '{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: b}]}}}'),
    'pods of the cluster itself': service('{component: kube-scheduler}', ', namespace: kube-system') + unrelated,
    'a patch of the labels': `${service('{app: web, tier: front}')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {tier: front}}, spec: {containers: [{name: a}]}}}\n`,
    'values that are substituted': service('{app: "${APP}"}') + deployment('{app: "${NAME}"}'),
    'the same substituted value': service('{app: "${APP}"}') + deployment('{app: "${APP}"}'),
    'a selector that a template gives': {
      text: `---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector:\n    {{- include "web.labels" . | nindent 4 }}\n${unrelated}`,
      path: 'chart/templates/all.yaml',
    },
    'labels that a template gives': {
      text: `---\n${service('{app: web}')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    metadata:\n      labels:\n        {{- include "web.labels" . | nindent 8 }}\n    spec: {containers: [{name: a, image: b}]}\n`,
      path: 'chart/templates/all.yaml',
    },
    'a Service of Knative': `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n${unrelated}`,
    'a patch of a Service': { text: service('{app: web}') + unrelated, path: 'overlays/service-patch.yaml' },
  },
  invalid: {
    'a template that has labels only': {
      text: `${service('⟦{app: web}⟧')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: web1}}}}\n`,
      expect: ['dangling'],
    },
    'another value': {
      text: service('⟦{app: web}⟧') + unrelated,
      expect: [
        {
          messageId: 'dangling',
          severity: 'low',
          subject: 'Service/web',
          message: 'The selector "app=web" matches the pods of no workload.',
        },
      ],
    },
    'one label of two': {
      text: `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    ⟦app: web\n    tier: front⟧\n${deployment('{app: web, tier: back}')}`,
      expect: [
        {
          messageId: 'nearly',
          message:
            'The selector "app=web, tier=front" matches the pods of no workload; those of "Deployment/web" have some of the labels, but not all.',
        },
      ],
    },
    'the labels of the Deployment, not of its pods': {
      text: `${service('⟦{app: web}⟧')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: {app: web}}\nspec: {selector: {}, template: {metadata: {labels: {name: web}}, spec: {containers: [{name: a, image: b}]}}}\n`,
      expect: ['dangling'],
    },
    'a match in another namespace': {
      text: service('⟦{app: web}⟧', ', namespace: shop') + deployment('{app: web}', ', namespace: other'),
      expect: ['dangling'],
    },
    'a workload without labels, and one of a Tekton task': {
      text: `${service('⟦{app: web}⟧')}---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: b}]}}}\n${custom('tekton.dev/v1', 'Task', 'x', '{steps: [{name: a, image: b}]}')}`,
      expect: ['dangling'],
    },
    'an operator’s label that a workload has': {
      text: service('⟦{example.com/app: web}⟧') + deployment('{example.com/app: shop}'),
      expect: ['dangling'],
    },
    'a headless Service and a node port': {
      text: `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {clusterIP: None, selector: ⟦{app: web}⟧}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec: {type: NodePort, selector: ⟦{"app": "web"}⟧}\n${unrelated}`,
      expect: [
        { messageId: 'dangling', subject: 'Service/a' },
        { messageId: 'dangling', subject: 'Service/b' },
      ],
    },
  },
});
