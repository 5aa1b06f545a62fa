import { container, pod } from '../../../src/rules/forms/examples.ts';
import { apparmorDisabled } from '../../../src/rules/kubernetes/apparmor-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const annotated = (annotations: string, containers: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: ${annotations}\nspec: {containers: ${containers}}\n`;

testRule(apparmorDisabled, {
  valid: {
    'nothing is set': container`tty: true`,
    'a profile of its own': annotated('{container.apparmor.security.beta.kubernetes.io/app: localhost/app}', '[{name: app, image: a}]'),
    'the field of the container counts, and not the annotation': annotated(
      '{container.apparmor.security.beta.kubernetes.io/app: unconfined}',
      '[{name: app, image: a, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]',
    ),
    'a patch may leave containers out': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/side: runtime/default}}, spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
  },
  invalid: {
    'by the field of the pod': {
      text: pod`
        securityContext: {appArmorProfile: {⟦type: Unconfined⟧}}
        containers: [{name: app, image: a}]
      `,
      expect: [
        {
          messageId: 'unconfined',
          severity: 'medium',
          subject: 'Pod/web',
          message: 'The AppArmor profile "Unconfined" takes AppArmor away from the containers of the pod.',
        },
      ],
      fixed: pod`
        securityContext: {appArmorProfile: {type: RuntimeDefault}}
        containers: [{name: app, image: a}]
      `,
    },
    'by an annotation, which counts before the field of the pod': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    metadata:\n      annotations:\n        ⟦container.apparmor.security.beta.kubernetes.io/app: unconfined⟧\n    spec:\n      securityContext: {appArmorProfile: {type: RuntimeDefault}}\n      containers: [{name: app, image: a}]\n',
      expect: [{ messageId: 'unconfined', subject: 'Deployment/web#container:app' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    metadata:\n      annotations:\n        container.apparmor.security.beta.kubernetes.io/app: runtime/default\n    spec:\n      securityContext: {appArmorProfile: {type: RuntimeDefault}}\n      containers: [{name: app, image: a}]\n',
    },
    'a profile that nobody knows, by an annotation': {
      text: annotated('{⟦container.apparmor.security.beta.kubernetes.io/app: dummy⟧}', '[{name: app, image: a}]'),
      expect: [
        {
          messageId: 'invalid',
          severity: 'low',
          message:
            'There is no AppArmor profile "dummy", which is set for container "app"; it is low because the API server refuses such a pod.',
        },
      ],
      fixed: annotated('{container.apparmor.security.beta.kubernetes.io/app: runtime/default}', '[{name: app, image: a}]'),
    },
    'a word of annotations in the field': {
      text: container`securityContext: {appArmorProfile: {⟦type: runtime/default⟧}}`,
      expect: ['invalid'],
      fixed: container`securityContext: {appArmorProfile: {type: RuntimeDefault}}`,
    },
    'an annotation for nobody': {
      text: annotated('{⟦container.apparmor.security.beta.kubernetes.io/ap: runtime/default⟧}', '[{name: app, image: a}]'),
      expect: [{ messageId: 'stray', severity: 'info' }],
    },
  },
});
