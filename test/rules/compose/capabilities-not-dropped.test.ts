import { capabilitiesNotDropped } from '../../../src/rules/compose/capabilities-not-dropped.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(capabilitiesNotDropped, {
  valid: {
    'all dropped': 'services:\n  web:\n    image: acme\n    cap_drop: [ALL]\n',
    'all dropped in lower case, in a list': 'services:\n  web:\n    image: acme\n    cap_drop:\n      - "all"\n    cap_add: [CHOWN]\n',
    'all dropped as one word': 'services:\n  web:\n    image: acme\n    cap_drop: ALL\n',
    'by an anchor': 'x-base: &base\n  cap_drop: [ALL]\nservices:\n  web:\n    <<: *base\n    image: acme\n',
    'by extends': 'services:\n  base:\n    image: a\n    cap_drop: [ALL]\n  web:\n    extends: base\n    cap_drop: [CHOWN]\n',
    'an unknown item': 'services:\n  web:\n    image: acme\n    cap_drop: ["${DROP}"]\n',
    'an unknown alias': 'services:\n  web:\n    image: acme\n    cap_drop: *drop\n',
    'an incomplete service': 'services:\n  web:\n    tty: true\n',
    'a Windows container': 'services:\n  web:\n    image: acme\n    platform: windows\n',
    'a service that never runs': 'services:\n  base:\n    build: .\n    scale: 0\n',
  },
  invalid: {
    'an image of another name that is given the variables of one': {
      text: 'services:\n  ⟦db⟧:\n    image: acme/orders-db:1\n    environment: [MONGO_INITDB_ROOT_USERNAME=root]\n',
      expect: [{ messageId: 'none', advice: 'The image of MongoDB starts as root', safety: 'unsafe' }],
      fixed:
        'services:\n  db:\n    image: acme/orders-db:1\n    environment: [MONGO_INITDB_ROOT_USERNAME=root]\n    cap_drop:\n      - ALL\n    cap_add:\n      - CHOWN\n      - DAC_OVERRIDE\n      - FOWNER\n      - SETGID\n      - SETUID\n',
    },
    'one edit at the anchor that all services merge in': {
      text: 'x-base: &base\n  restart: always\nservices:\n  ⟦web⟧: {<<: *base, image: acme/web}\n  ⟦api⟧: {<<: *base, image: acme/api}\n',
      expect: ['none', 'none'],
      fixed:
        'x-base: &base\n  restart: always\n  cap_drop:\n    - ALL\nservices:\n  web: {<<: *base, image: acme/web}\n  api: {<<: *base, image: acme/api}\n',
    },
    'an image that is known to start as root': {
      text: 'services:\n  ⟦db⟧:\n    image: mysql:9.4\n',
      expect: [
        {
          messageId: 'none',
          advice:
            'The image of MySQL starts as root and needs "CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID" to start: set "cap_drop: [ALL]" together with "cap_add" for these, or run it as user 999 with directories that belong to it, and drop all.',
          safety: 'unsafe',
        },
      ],
      fixed:
        'services:\n  db:\n    image: mysql:9.4\n    cap_drop:\n      - ALL\n    cap_add:\n      - CHOWN\n      - DAC_OVERRIDE\n      - FOWNER\n      - SETGID\n      - SETUID\n',
    },
    'a web server with an image for other users': {
      text: 'services:\n  ⟦web⟧:\n    image: mirror.gcr.io/library/nginx:1.29\n',
      expect: [{ messageId: 'none', advice: 'The image "nginxinc/nginx-unprivileged" runs as another user from the start.' }],
      fixed:
        'services:\n  web:\n    image: mirror.gcr.io/library/nginx:1.29\n    cap_drop:\n      - ALL\n    cap_add:\n      - CHOWN\n      - NET_BIND_SERVICE\n      - SETGID\n      - SETUID\n',
    },
    'one of its needs is there already, in another spelling, and one dropped': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx:1.29\n    cap_drop: [MKNOD]\n    cap_add: [cap_chown, "NET_BIND_SERVICE"]\n',
      expect: ['some'],
      fixed:
        'services:\n  web:\n    image: nginx:1.29\n    cap_drop: [MKNOD, ALL]\n    cap_add: [cap_chown, "NET_BIND_SERVICE", SETGID, SETUID]\n',
    },
    'what it needs is given to it alone, and what others lack to them': {
      text: 'x-base: &base\n  restart: always\nservices:\n  ⟦db⟧:\n    <<: *base\n    image: redis:8\n  ⟦api⟧:\n    <<: *base\n    image: acme/api\n',
      expect: ['none', 'none'],
      fixed:
        'x-base: &base\n  restart: always\nservices:\n  db:\n    <<: *base\n    image: redis:8\n    cap_drop:\n      - ALL\n    cap_add:\n      - CHOWN\n      - DAC_OVERRIDE\n      - FOWNER\n      - SETGID\n      - SETUID\n  api:\n    <<: *base\n    image: acme/api\n    cap_drop:\n      - ALL\n',
    },
    'a shared list of what is given has no fix': {
      text: 'x-add: &add [NET_BIND_SERVICE]\nservices:\n  ⟦web⟧:\n    image: nginx:1.29\n    cap_add: *add\n',
      expect: ['none'],
    },
    'a known image that the file starts as another user': {
      text: 'services:\n  ⟦cache⟧:\n    image: redis:8\n    user: redis\n',
      expect: ['none'],
      fixed: 'services:\n  cache:\n    image: redis:8\n    user: redis\n    cap_drop:\n      - ALL\n',
    },
    'not set': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n',
      expect: [{ messageId: 'none', severity: 'low', safety: 'unsafe' }],
      fixed: 'services:\n  web:\n    image: acme\n    cap_drop:\n      - ALL\n',
    },
    some: {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n    cap_drop:\n      - NET_RAW\n      - cap_mknod\n    tty: true\n',
      expect: [{ messageId: 'some', message: 'The service "web" drops only "NET_RAW", "MKNOD" and keeps the other default capabilities.' }],
      fixed: 'services:\n  web:\n    image: acme\n    cap_drop:\n      - NET_RAW\n      - cap_mknod\n      - ALL\n    tty: true\n',
    },
    'some in brackets': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n    cap_drop: [NET_RAW]\n',
      expect: ['some'],
      fixed: 'services:\n  web:\n    image: acme\n    cap_drop: [NET_RAW, ALL]\n',
    },
    'an empty list': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n    cap_drop: []\n',
      expect: ['none'],
      fixed: 'services:\n  web:\n    image: acme\n    cap_drop:\n      - ALL\n',
    },
    'a privileged service, so that it is no surprise once it is not': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n    privileged: true\n',
      expect: ['none'],
      fixed: 'services:\n  web:\n    image: acme\n    privileged: true\n    cap_drop:\n      - ALL\n',
    },
    'in flow style': {
      text: 'services: {⟦web⟧: {image: acme}}\n',
      expect: ['none'],
      fixed: 'services: {web: {image: acme, cap_drop: [ALL]}}\n',
    },
    'a list that is shared has no fix': {
      text: 'x-drop: &drop [NET_RAW]\nservices:\n  ⟦web⟧:\n    image: acme\n    cap_drop: *drop\n',
      expect: ['some'],
    },
    'an unquoted list not indented': {
      text: 'services:\n  ⟦web⟧:\n    cap_drop:\n    - NET_RAW\n    image: acme\n',
      expect: ['some'],
      fixed: 'services:\n  web:\n    cap_drop:\n    - NET_RAW\n    - ALL\n    image: acme\n',
    },
  },
});
