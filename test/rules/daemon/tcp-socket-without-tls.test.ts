import { tcpSocketWithoutTls } from '../../../src/rules/daemon/tcp-socket-without-tls.ts';
import { testRule } from '../../support/rule-tester.ts';

const variables = 'roles/docker/files/etc/default/docker';

testRule(tcpSocketWithoutTls, {
  valid: {
    'sockets of the machine': '{"hosts": ["fd://", "unix:///var/run/docker.sock", "npipe:////./pipe/docker_engine"]}\n',
    'client certificates are asked for':
      '{\n  "hosts": ["unix:///var/run/docker.sock", "tcp://0.0.0.0:2376"],\n  "tlsverify": true,\n  "tlscacert": "/etc/docker/ca.pem",\n  "tlscert": "/etc/docker/cert.pem",\n  "tlskey": "/etc/docker/key.pem"\n}\n',
    'no hosts': '{"icc": false}\n',
    'the unit that Docker ships':
      '[Service]\nType=notify\nExecStart=/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock\nExecReload=/bin/kill -s HUP $MAINPID\n',
    'flags that ask for certificates':
      '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --tlsverify --tlscacert=/etc/docker/ca.pem \\\n  --tlscert=/etc/docker/cert.pem \\\n  --tlskey=/etc/docker/key.pem -H tcp://0.0.0.0:2376\n',
    'a command that is taken back':
      '[Service]\nExecStart=/usr/bin/dockerd -H tcp://0.0.0.0:2375\nExecStart=\nExecStart=/usr/bin/dockerd -H fd://\n',
    'an address that a variable holds': '[Service]\nEnvironmentFile=/etc/docker/env\nExecStart=/usr/bin/dockerd -H $DOCKER_LISTEN $OPTS\n',
    'another port of the loopback address, beside which daemon.json may ask for certificates':
      '[Service]\nExecStart=/usr/bin/dockerd -H tcp://127.0.0.1:2376\n',
    'a client that is told where the daemon is': '[Service]\nExecStart=/usr/bin/docker -H tcp://build:2375 events # not dockerd\n',
  },
  invalid: {
    'every interface, without TLS': {
      text: '{\n  "hosts": ["fd://", ⟦"tcp://0.0.0.0:2375"⟧]\n}\n',
      expect: [
        {
          messageId: 'open',
          severity: 'critical',
          message: 'Whoever reaches "tcp://0.0.0.0:2375" controls Docker, and with it the host: nothing asks for a certificate.',
        },
      ],
    },
    'TLS that looks at no certificate of the client': {
      text: '{\n  "hosts": [⟦"tcp://10.1.2.3:2376"⟧],\n  "tls": true,\n  "tlscert": "/c.pem",\n  "tlskey": "/k.pem"\n}\n',
      expect: [{ messageId: 'unverified', severity: 'high' }],
    },
    'certificates that are expressly not asked for': {
      text: '{"tlsverify": false, "hosts": [⟦"0.0.0.0:2376"⟧]}\n',
      expect: ['unverified'],
    },
    'the loopback address, also by its other names': {
      text: '{"hosts": [⟦"tcp://127.0.0.1:2375"⟧, ⟦"tcp://[::1]:2375"⟧, ⟦"tcp://localhost"⟧, ⟦"tcp://:2375"⟧]}\n',
      expect: [{ messageId: 'local', severity: 'medium' }, 'local', 'local', 'local'],
    },
    'a CA without a name': {
      text: '{"hosts": [⟦"tcp://192.168.1.5"⟧], "tlsverify": true, "tlscacert": ""}\n',
      expect: ['unverified'],
    },
    'a drop-in that adds the port for plain text': {
      text: '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd -H fd:// ⟦-H tcp://0.0.0.0:2375⟧\n',
      expect: [{ messageId: 'open', severity: 'critical' }],
    },
    'another port in a command, beside which daemon.json may ask for certificates': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--host=tcp://[::]:4243⟧\n',
      expect: [{ messageId: 'unsaid', severity: 'high' }],
    },
    'TLS that is expressly off, in a command over several lines': {
      text: '[Service]\nExecStart=-/usr/bin/dockerd \\\n  # for the build servers\n  --tls=false \\\n  ⟦-Htcp://0.0.0.0:2376⟧\n',
      expect: ['open'],
    },
    'variables of the unit': {
      path: variables,
      text: '# Docker Upstart and SysVinit configuration file\nDOCKER_OPTS="--dns 8.8.8.8 ⟦-H tcp://0.0.0.0:2375⟧ -H unix:///var/run/docker.sock"\n',
      expect: ['open'],
    },
    'a loopback address without TLS in a command': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦-H tcp://127.0.0.1:2375⟧\n',
      expect: ['local'],
    },
  },
});
