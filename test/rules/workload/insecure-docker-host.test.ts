import { insecureDockerHost } from '../../../src/rules/workload/insecure-docker-host.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(insecureDockerHost, {
  valid: {
    'with TLS': 'services:\n  ci:\n    image: a\n    environment: {DOCKER_HOST: "tcp://docker:2376", DOCKER_TLS_VERIFY: "1"}\n',
    'by SSH and by the socket':
      'services:\n  a:\n    image: a\n    environment: {DOCKER_HOST: "ssh://a@b"}\n  b:\n    image: a\n    environment: {DOCKER_HOST: "unix:///var/run/docker.sock"}\n',
    'a proxy of the socket':
      'services:\n  a:\n    image: a\n    environment: {DOCKER_HOST: "tcp://sock:2375"}\n  sock:\n    image: tecnativa/docker-socket-proxy\n',
    'not known': 'services:\n  a:\n    image: a\n    environment: {DOCKER_HOST: "${HOST}"}\n',
    'a daemon with TLS': 'services:\n  a:\n    image: docker:dind\n    command: dockerd --tlsverify -H tcp://0.0.0.0:2376\n',
    'an option of another program': 'services:\n  a:\n    image: a\n    command: curl -H tcp://x:2375\n',
    'no certificates for something else': 'services:\n  a:\n    image: acme/a\n    environment: {DOCKER_TLS_CERTDIR: ""}\n',
  },
  invalid: {
    'without TLS': {
      text: 'services:\n  ci:\n    image: a\n    environment:\n      - DOCKER_HOST=⟦tcp://docker:2375⟧\n',
      expect: [
        { messageId: 'plain', severity: 'high', message: 'The service "ci" talks to a Docker engine without TLS ("tcp://docker:2375").' },
      ],
    },
    'the port of TLS without it': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      env:\n        - name: DOCKER_HOST\n          value: ⟦tcp://10.0.0.1:2376⟧\n',
      expect: ['unchecked'],
    },
    'in a Dockerfile': {
      text: 'FROM a\nENV DOCKER_HOST=⟦tcp://docker:2375⟧\nCMD ["docker", "-H", ⟦"tcp://docker:2375"⟧, "ps"]\n',
      expect: ['plain', 'plain'],
    },
    'a daemon': {
      text: 'services:\n  d:\n    image: docker:dind\n    command: dockerd ⟦--host=tcp://0.0.0.0:2375⟧ -H unix:///var/run/docker.sock\n',
      expect: ['daemon'],
    },
    'a daemon without certificates': {
      text: 'services:\n  d:\n    image: docker:28-dind\n    environment:\n      DOCKER_TLS_CERTDIR: ⟦""⟧\n',
      expect: ['certificates'],
    },
  },
});
