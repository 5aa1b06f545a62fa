import { writableRootFilesystem } from '../../../src/rules/compose/writable-root-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(writableRootFilesystem, {
  valid: {
    'read-only': 'services:\n  web:\n    image: nginx\n    read_only: true\n',
    'read-only in quotes': 'services:\n  web:\n    image: nginx\n    read_only: "yes"\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    read_only: ${READ_ONLY}\n',
    'a word that is no boolean': 'services:\n  web:\n    image: nginx\n    read_only: maybe\n',
    'by an anchor': 'x-base: &base {read_only: true}\nservices:\n  web:\n    <<: *base\n    image: nginx\n',
    'an incomplete service': 'services:\n  web:\n    tty: true\n',
    'a Windows container': 'services:\n  web:\n    image: nginx\n    platform: windows/amd64\n',
    'an override only changes the service': {
      path: 'compose.override.yml',
      text: 'services:\n  web:\n    tty: true\n',
      companions: { 'compose.yml': 'services:\n  web:\n    image: nginx\n' },
    },
  },
  invalid: {
    'not set': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n',
      expect: [{ messageId: 'writable', severity: 'low', safety: 'unsafe' }],
      fixed: 'services:\n  web:\n    image: nginx\n    read_only: true\n',
    },
    'set to false': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦read_only: false⟧\n    tty: true\n',
      expect: [{ messageId: 'explicit', message: 'The root file system of the service "web" is writable: "read_only" is "false".' }],
      fixed: 'services:\n  web:\n    image: nginx\n    read_only: true\n    tty: true\n',
    },
    'nothing after the key': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    read_only:\n',
      expect: ['writable'],
      fixed: 'services:\n  web:\n    image: nginx\n    read_only: true\n',
    },
    'in flow style': {
      text: 'services:\n  ⟦web⟧: {image: nginx}\n',
      expect: ['writable'],
      fixed: 'services:\n  web: {image: nginx, read_only: true}\n',
    },
    'comments and deeper indentation stay': {
      text: 'services:\n    ⟦web⟧:\n        image: nginx # the edge\n        # ports below\n        ports:\n            - "80:80"\n\n    # the second\n    api:\n        image: api\n        read_only: true\n',
      expect: ['writable'],
      fixed:
        'services:\n    web:\n        image: nginx # the edge\n        # ports below\n        ports:\n            - "80:80"\n        read_only: true\n\n    # the second\n    api:\n        image: api\n        read_only: true\n',
    },
    'a data store': {
      text: 'services:\n  ⟦db⟧:\n    image: postgres:${TAG}\n',
      expect: [{ messageId: 'store', severity: 'info' }],
      fixed: 'services:\n  db:\n    image: postgres:${TAG}\n    read_only: true\n',
    },
    'a service that an alias repeats has no fix': {
      text: 'services:\n  ⟦web⟧: &web\n    image: nginx\n  ⟦api⟧: *web\n',
      expect: ['writable', 'writable'],
    },
    'an anchor is overridden in the service': {
      text: 'x-base: &base\n  read_only: false\nservices:\n  web:\n    <<: *base\n    image: nginx\n'.replace(
        'read_only: false',
        '⟦read_only: false⟧',
      ),
      expect: ['explicit'],
      fixed: 'x-base: &base\n  read_only: false\nservices:\n  web:\n    <<: *base\n    image: nginx\n    read_only: true\n',
    },
    'an override that takes it back': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    ⟦read_only: false⟧\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: nginx\n    read_only: true\n' },
      expect: ['explicit'],
      fixed: 'services:\n  web:\n    read_only: true\n',
    },
    'false from another file by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yml, service: common}⟧\n',
      companions: { 'base.yml': 'services:\n  common:\n    image: nginx\n    read_only: false\n' },
      expect: ['explicit'],
      fixed: 'services:\n  web:\n    extends: {file: base.yml, service: common}\n    read_only: true\n',
    },
  },
});
