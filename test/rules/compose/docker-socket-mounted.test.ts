import { dockerSocketMounted } from '../../../src/rules/compose/docker-socket-mounted.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const withVolume = (volume: string): string => `services:\n  ci:\n    image: runner\n    volumes:\n      - ${volume}\n`;

testRule(dockerSocketMounted, {
  valid: {
    'no volumes': 'services:\n  ci:\n    image: runner\n',
    'a named volume': withVolume('data:/var/run/docker.sock'),
    'an ordinary bind': withVolume('./data:/data'),
    'a socket of something else': withVolume('/var/run/postgresql/.s.PGSQL.5432:/var/run/postgresql/.s.PGSQL.5432'),
    'a configuration of Docker': withVolume('./docker/config.json:/root/.docker/config.json'),
    'an unknown source at an ordinary place': withVolume('"${DATA}:/data"'),
    'a directory below /run': withVolume('/run/dbus:/run/dbus:ro'),
    'a temporary file system at /run': 'services:\n  ci:\n    image: runner\n    tmpfs: [/run]\n',
    'the word in a comment': 'services:\n  ci:\n    image: runner\n    # /var/run/docker.sock:/var/run/docker.sock\n    volumes: []\n',
    'an engine reached over TCP':
      'services:\n  ci:\n    image: runner\n    environment:\n      DOCKER_HOST: tcp://dind:2376\n    volumes: ["./certs:/certs"]\n',
    'the API socket switched off': 'services:\n  ci:\n    image: runner\n    use_api_socket: false\n',
  },
  invalid: {
    'the short form': {
      text: withVolume('⟦/var/run/docker.sock⟧:/var/run/docker.sock'),
      expect: [
        {
          messageId: 'socket',
          severity: 'critical',
          subject: 'service:ci',
          message:
            'The service "ci" mounts the container runtime\'s socket "/var/run/docker.sock", which gives it full control over the host.',
        },
      ],
    },
    'read-only does not help': {
      text: withVolume('"⟦/run/docker.sock⟧:/tmp/docker.sock:ro"'),
      expect: [{ messageId: 'socket', severity: 'critical' }],
    },
    'the long form': {
      text: withVolume('type: bind\n        source: ⟦/var/run/docker.sock⟧\n        target: /var/run/docker.sock'),
      expect: ['socket'],
    },
    'containerd, CRI-O, Podman': {
      text: dedent(`
        services:
          ci:
            image: runner
            volumes:
              - ⟦/run/containerd/containerd.sock⟧:/a
              - ⟦/var/run/crio/crio.sock⟧:/b
              - ⟦/run/user/1000/podman/podman.sock⟧:/c
      `),
      expect: ['socket', 'socket', 'socket'],
    },
    'a path that leads up and out': { text: withVolume('⟦../../../../var/run/docker.sock⟧:/a'), expect: ['socket'] },
    'a path that leads out through a folder': { text: withVolume('⟦./x/../../..//run/./docker.sock⟧:/a'), expect: ['socket'] },
    'the folder of sockets by a path that leads out': { text: withVolume('⟦../../../../var/run⟧:/a'), expect: ['directory'] },
    'a default for its folder': { text: withVolume('⟦${RUN:-/var/run}/docker.sock⟧:/a'), expect: ['socket'] },
    'by what a process has for its root': { text: withVolume('⟦/proc/1/root/run/docker.sock⟧:/a'), expect: ['socket'] },
    'the folder by what a process has for its root': { text: withVolume('⟦/proc/self/root/proc/1/root/run⟧:/a'), expect: ['directory'] },
    'as the file of a config': {
      text: 'services:\n  web:\n    image: nginx\n    configs: [sock]\nconfigs:\n  sock:\n    file: ⟦/var/run/docker.sock⟧\n',
      expect: ['socket'],
    },
    'as the file of a secret, in the long form': {
      text: 'services:\n  web:\n    image: nginx\n    secrets:\n      - source: s\n        target: /run/docker.sock\nsecrets:\n  s: {file: ⟦../../../../run/docker.sock⟧}\n',
      expect: ['socket'],
    },
    'doubled slashes and dots': { text: withVolume('⟦//var/run/../run/docker.sock⟧:/a'), expect: ['socket'] },
    'a named pipe': { text: withVolume("'⟦\\\\.\\pipe\\docker_engine⟧:\\\\.\\pipe\\docker_engine'"), expect: ['socket'] },
    'a pipe in forward slashes': { text: withVolume('⟦//./pipe/docker_engine⟧://./pipe/docker_engine'), expect: ['socket'] },
    'a default': {
      text: withVolume('${DOCKER_SOCK:-⟦/var/run/docker.sock⟧}:/a').replace(
        '${DOCKER_SOCK:-⟦/var/run/docker.sock⟧}',
        '⟦${DOCKER_SOCK:-/var/run/docker.sock}⟧',
      ),
      expect: ['socket'],
    },
    'an unknown folder': { text: withVolume('⟦${XDG_RUNTIME_DIR}/docker.sock⟧:/var/run/docker.sock'), expect: ['socket'] },
    'in the home directory': { text: withVolume('⟦~/.docker/run/docker.sock⟧:/var/run/docker.sock'), expect: ['socket'] },
    'an unknown source at the place of the socket': {
      text: withVolume('⟦${SOCKET}⟧:/var/run/docker.sock'),
      expect: [{ messageId: 'target', confidence: 'medium' }],
    },
    'a socket of another name that DOCKER_HOST points to': {
      text: 'services:\n  ci:\n    image: runner\n    environment: [DOCKER_HOST=unix:///engine/api.sock]\n    volumes:\n      - ⟦/opt/engine/api.sock⟧:/engine/api.sock\n',
      expect: ['target'],
    },
    'the directory of the socket': {
      text: withVolume('⟦/var/run⟧:/host/run:ro'),
      expect: [{ messageId: 'directory', severity: 'critical' }],
    },
    'a named volume that binds the socket': {
      text: `${withVolume('engine:/engine')}volumes:\n  engine:\n    driver_opts:\n      type: none\n      o: bind\n      device: ⟦/var/run/docker.sock⟧\n`,
      expect: ['socket'],
    },
    'a list that two services share is one finding': {
      text: 'x-v: &v\n  - ⟦/var/run/docker.sock⟧:/a\nservices:\n  a:\n    image: a\n    volumes: *v\n  b:\n    image: b\n    volumes: *v\n',
      expect: [{ messageId: 'socket', subject: 'service:a' }],
    },
    'from another file by extends': {
      text: 'services:\n  ci:\n    image: runner\n    extends:\n      ⟦file: base.yml\n      service: common⟧\n',
      companions: { 'base.yml': 'services:\n  common:\n    volumes: ["/var/run/docker.sock:/a"]\n' },
      expect: ['socket'],
    },
    'a socket proxy on an internal network': {
      text: dedent(`
        services:
          proxy:
            image: tecnativa/docker-socket-proxy:0.3
            networks: [guarded]
            volumes:
              - ⟦/var/run/docker.sock⟧:/var/run/docker.sock:ro
        networks:
          guarded:
            internal: true
      `),
      expect: [{ messageId: 'proxied', severity: 'medium' }],
    },
    'a socket proxy that all can reach': {
      text: 'services:\n  proxy:\n    image: tecnativa/docker-socket-proxy\n    volumes:\n      - ⟦/var/run/docker.sock⟧:/var/run/docker.sock:ro\n',
      expect: [{ messageId: 'socket', severity: 'critical' }],
    },
    'the setting of Compose': {
      text: 'services:\n  ci:\n    image: runner\n    ⟦use_api_socket: true⟧\n',
      expect: ['apiSocket'],
    },
  },
});
