import { describe } from 'vitest';
import { booleanAt } from '../../../src/artifacts/yaml/lookup.ts';
import { containerField } from '../../../src/rules/forms/container-field.ts';
import { container, pod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const texts = {
  severity: 'medium',
  title: 'A field is wrong',
  rationale: 'It is wrong.',
  remediation: 'Make it right.',
  references: ['https://kubernetes.io/'],
} as const;

const ownField = containerField({
  ...texts,
  id: 'kubernetes/own-field',
  field: ['securityContext', 'procMount'],
  wrong: { other: value => value === 'Unmasked' },
  eased: [{ as: 'mapped', when: setting => booleanAt(setting.container.podSpec.get('hostUsers')) === false }],
  severities: { mapped: 'low' },
  fix: { title: 'Set it', value: 'Default' },
  messages: { other: '"{field}" of "{container}" is "{value}".', mapped: 'It is low for "{container}".' },
  examples: { bad: container`securityContext: {procMount: Unmasked}`, good: container`securityContext: {procMount: Default}` },
});

describe('a field that containers alone have', () => {
  testRule(ownField, {
    valid: {
      'another value': container`securityContext: {procMount: default}`,
      'null is absent': container`securityContext: {procMount: null}`,
      'no security context': container`tty: true`,
      'the pod has no such field': pod`
        securityContext: {procMount: Unmasked}
        containers: [{name: app, image: a}]
      `,
      'a template decides': { text: container`securityContext: {procMount: {{ .Values.procMount }}}`, path: 'chart/templates/pod.yaml' },
      'a template decides about all of it': {
        text: container`
          securityContext:
            {{- toYaml .Values.securityContext | nindent 8 }}
        `,
        path: 'chart/templates/pod.yaml',
      },
    },
    invalid: {
      'a patch that writes it': {
        text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {⟦procMount: Unmasked⟧}}]}}}\n',
        path: 'overlays/prod/web.yaml',
        expect: [
          { messageId: 'other', subject: 'Deployment/web#container:app', message: '"securityContext.procMount" of "app" is "Unmasked".' },
        ],
        fixed:
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {procMount: Default}}]}}}\n',
      },
      'a template beside it': {
        text: container`
          securityContext:
            {{- if .Values.root }}
            runAsUser: 0
            {{- end }}
            ⟦procMount: Unmasked⟧
        `,
        path: 'chart/templates/pod.yaml',
        expect: ['other'],
        fixed: container`
          securityContext:
            {{- if .Values.root }}
            runAsUser: 0
            {{- end }}
            procMount: Default
        `,
      },
      'an alias is not changed where others share it': {
        text: pod`
          containers:
            - name: app
              image: a
              securityContext: &context {⟦⟦procMount: Unmasked⟧⟧}
            - name: side
              image: a
              securityContext: *context
        `,
        expect: [
          { messageId: 'other', subject: 'Pod/web#container:app' },
          { messageId: 'other', subject: 'Pod/web#container:side' },
        ],
      },
      'an easing fact': {
        text: pod`
          hostUsers: false
          containers: [{name: app, image: a, securityContext: {⟦procMount: Unmasked⟧}}]
        `,
        expect: [{ messageId: 'mapped', severity: 'low', message: 'It is low for "app".' }],
        fixed: pod`
          hostUsers: false
          containers: [{name: app, image: a, securityContext: {procMount: Default}}]
        `,
      },
    },
  });
});

const inherited = containerField({
  ...texts,
  id: 'kubernetes/inherited-field',
  os: 'linux',
  field: ['securityContext', 'seccompProfile', 'type'],
  inherits: true,
  absent: 'missing',
  wrong: { off: value => value === 'Unconfined' },
  except: ({ name }) => name === 'excepted',
  advice: setting => (setting.container.name === 'agent' ? 'Leave it.' : undefined),
  fix: { title: 'Set it', safety: 'safe', value: 'RuntimeDefault' },
  messages: { off: '{who} is off.', missing: '{who} has none.' },
  examples: { bad: container`tty: true`, good: container`securityContext: {seccompProfile: {type: RuntimeDefault}}` },
});

describe('a field that containers inherit from the pod', () => {
  testRule(inherited, {
    valid: {
      'the pod sets it': pod`
        securityContext: {seccompProfile: {type: RuntimeDefault}}
        containers: [{name: app, image: a}]
      `,
      'the container sets it against the pod': pod`
        securityContext: {seccompProfile: {type: Unconfined}}
        containers: [{name: app, image: a, securityContext: {seccompProfile: {type: Localhost}}}]
      `,
      'a patch leaves it out': {
        text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
        path: 'overlays/prod/web.yaml',
      },
      'a template decides for the pod': {
        text: pod`
          securityContext:
            {{- toYaml .Values.context | nindent 4 }}
          containers: [{name: app, image: a}]
        `,
        path: 'chart/templates/pod.yaml',
      },
      'a pod for Windows': pod`
        os: {name: windows}
        containers: [{name: app, image: a}]
      `,
      'an excepted container': pod`containers: [{name: excepted, image: a}]`,
    },
    invalid: {
      'nothing is set': {
        text: pod`containers: [{name: ⟦app⟧, image: a}]`,
        expect: [{ messageId: 'missing', confidence: 'high', message: 'container "app" has none.', safety: 'safe' }],
        fixed: pod`containers: [{name: app, image: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}]`,
      },
      'the nearest owner that is written': {
        text: pod`containers: [{name: app, image: a, securityContext: {⟦seccompProfile⟧: null}}]`,
        expect: ['missing'],
        fixed: pod`containers: [{name: app, image: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}]`,
      },
      'a sketch is less sure': {
        text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
        expect: [{ messageId: 'missing', confidence: 'low' }],
        fixed:
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {seccompProfile: {type: RuntimeDefault}}}]}}}\n',
      },
      'the field of the pod is one mistake for all who inherit it': {
        text: pod`
          securityContext: {seccompProfile: {⟦type: Unconfined⟧}}
          containers:
            - {name: app, image: a}
            - {name: side, image: a, securityContext: {seccompProfile: {⟦type: Unconfined⟧}}}
            - {name: third, image: a}
        `,
        expect: [
          { messageId: 'off', subject: 'Pod/web', message: 'the containers of the pod is off.' },
          { messageId: 'off', subject: 'Pod/web#container:side' },
        ],
        fixed: pod`
          securityContext: {seccompProfile: {type: RuntimeDefault}}
          containers:
            - {name: app, image: a}
            - {name: side, image: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}
            - {name: third, image: a}
        `,
      },
      'advice in place of a fix': {
        text: pod`containers: [{name: ⟦agent⟧, image: a}]`,
        expect: [{ messageId: 'missing', advice: 'Leave it.' }],
      },
    },
  });
});

const item = containerField({
  ...texts,
  id: 'kubernetes/item-field',
  field: ['ports', '[]', 'hostPort'],
  wrong: { bound: value => value !== 0 },
  fix: { title: 'Do not bind it', remove: 'setting' },
  messages: { bound: 'Port {value} is bound.' },
  examples: { bad: container`ports: [{containerPort: 80, hostPort: 80}]`, good: container`ports: [{containerPort: 80}]` },
});

describe('a field of each item of a list', () => {
  testRule(item, {
    valid: {
      'zero and null': container`ports: [{containerPort: 80, hostPort: 0}, {containerPort: 81, hostPort: null}]`,
      'no list': container`ports: {hostPort: 80}`,
      'a template': { text: container`ports: [{containerPort: 80, hostPort: {{ .Values.port }}}]`, path: 'chart/templates/pod.yaml' },
    },
    invalid: {
      'two of three': {
        text: container`
          ports:
            - {containerPort: 80, ⟦hostPort: 80⟧}
            - {containerPort: 81}
            - containerPort: 82
              ⟦hostPort: 82⟧
        `,
        expect: [{ messageId: 'bound', message: 'Port 80 is bound.' }, 'bound'],
        fixed: container`
          ports:
            - {containerPort: 80}
            - {containerPort: 81}
            - containerPort: 82
        `,
      },
    },
  });
});

const scalars = containerField({
  ...texts,
  id: 'kubernetes/item-scalar',
  field: ['securityContext', 'capabilities', 'add', '[]'],
  wrong: { added: value => value === 'LEASE' },
  fix: { title: 'Do not add it', remove: 'setting' },
  messages: { added: '{value} is added.' },
  examples: {
    bad: container`securityContext: {capabilities: {add: [LEASE]}}`,
    good: container`securityContext: {capabilities: {add: [CHOWN]}}`,
  },
});

describe('each item of a list of scalars', () => {
  testRule(scalars, {
    valid: { 'another item': container`securityContext: {capabilities: {add: [KILL]}}` },
    invalid: {
      'one of several': {
        text: container`securityContext: {capabilities: {add: [CHOWN, ⟦LEASE⟧]}}`,
        expect: ['added'],
        fixed: container`securityContext: {capabilities: {add: [CHOWN]}}`,
      },
      'the only one, with its list': {
        text: container`securityContext: {capabilities: {drop: [ALL], add: [⟦LEASE⟧]}}`,
        expect: ['added'],
        fixed: container`securityContext: {capabilities: {drop: [ALL]}}`,
      },
    },
  });
});
