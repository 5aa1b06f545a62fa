import { sensitiveHostMount } from '../../../src/rules/compose/sensitive-host-mount.ts';
import { testRule } from '../../support/rule-tester.ts';

const withVolume = (volume: string, image = 'nginx'): string => `services:\n  web:\n    image: ${image}\n    volumes:\n      - ${volume}\n`;

testRule(sensitiveHostMount, {
  valid: {
    'a directory of the project': withVolume('./etc:/etc/nginx:ro'),
    'a directory above the project': withVolume('../../etc:/etc/nginx'),
    'a named volume at a sensitive place in the container': withVolume('data:/etc'),
    'an anonymous volume': withVolume('/etc'),
    'the time zone': withVolume('/etc/localtime:/etc/localtime:ro'),
    'the name of the time zone': withVolume('/etc/timezone:/etc/timezone'),
    'time zone data': withVolume('/usr/share/zoneinfo/Europe/Berlin:/etc/localtime:ro'),
    certificates: withVolume('/etc/ssl/certs/ca-certificates.crt:/etc/ssl/certs/ca-certificates.crt:ro'),
    'shared memory': withVolume('/dev/shm:/dev/shm'),
    'data of programs': withVolume('/srv/media:/media'),
    'a directory in the home directory': withVolume('~/projects/app:/app'),
    'a directory in the home directory of somebody': withVolume('/home/deploy/app/data:/data'),
    'logs of one program': withVolume('/var/log/nginx:/var/log/nginx'),
    'a directory below /opt': withVolume('/opt/etc:/data'),
    'an unknown variable': withVolume('"${DIR}:/data"'),
    'an unknown part': withVolume('"/${DIR}:/data"'),
    'the socket has its own rule': withVolume('/var/run/docker.sock:/var/run/docker.sock'),
    "the socket of Docker's own folder": withVolume('~/.docker/docker.sock:/var/run/docker.sock'),
    'that socket by $HOME': withVolume('$HOME/.docker/docker.sock:/var/run/docker.sock'),
    'that socket by ${HOME}': withVolume('"${HOME}/.docker/docker.sock:/var/run/docker.sock"'),
    "a dollar sign that stays one, as Compose's configuration files have it": withVolume(
      '"$${HOME}/.docker/docker.sock:/var/run/docker.sock"',
    ),
    'the home directory, and then what is not known': withVolume('"${HOME}/${DIR}:/data"'),
    'a folder whose name begins like the variable': withVolume('./$HOMES/.ssh:/root/.ssh'),
    "the engine's socket, wherever it is": withVolume('${HOME}/.docker/run/docker.sock:/var/run/docker.sock'),
    'a network file system': `${withVolume('data:/data')}volumes:\n  data:\n    driver_opts:\n      type: nfs\n      o: addr=10.0.0.1\n      device: ":/etc"\n`,
    'a Windows path of data': withVolume("'D:\\data:/data'"),
    'the base of an override is reported with the base': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    volumes: ["./a:/a"]\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: nginx\n    volumes: ["/etc:/e"]\n' },
    },
  },
  invalid: {
    'what another service mounts': {
      text: 'services:\n  a:\n    image: a:1\n    volumes: [⟦/etc⟧:/e]\n  b:\n    image: b:1\n    volumes_from: [⟦a⟧]\n  c:\n    image: c:1\n    volumes_from: [⟦a:ro⟧, none, "container:x"]\n',
      expect: [{ messageId: 'writable' }, { messageId: 'writable' }, { messageId: 'readOnly' }],
    },
    'the root': {
      text: withVolume('⟦/⟧:/host'),
      expect: [
        {
          messageId: 'writable',
          severity: 'critical',
          message: 'The service "web" mounts "/" writable, which gives the container the whole file system of the host.',
        },
      ],
    },
    'the root, read-only': { text: withVolume('⟦/⟧:/host:ro'), expect: [{ messageId: 'readOnly', severity: 'high' }] },
    'writable configuration': { text: withVolume('"⟦/etc⟧:/host/etc"'), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'configuration to read': { text: withVolume('⟦/etc/⟧:/host/etc:z,ro'), expect: [{ messageId: 'readOnly', severity: 'medium' }] },
    'a file of the configuration': {
      text: withVolume('⟦/etc/nginx/nginx.conf⟧:/etc/nginx/nginx.conf:ro'),
      expect: [{ messageId: 'part', severity: 'low' }],
    },
    'a writable part': { text: withVolume('⟦/etc/letsencrypt⟧:/etc/letsencrypt'), expect: [{ messageId: 'part', severity: 'medium' }] },
    'the long form': {
      text: withVolume('type: bind\n        source: ⟦/proc⟧\n        target: /host/proc\n        read_only: true'),
      expect: [{ messageId: 'readOnly', severity: 'medium' }],
    },
    'kernel settings': { text: withVolume('⟦/sys⟧:/sys'), expect: [{ messageId: 'writable', severity: 'high' }] },
    'all devices': { text: withVolume('⟦/dev⟧:/dev'), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'one device': { text: withVolume('⟦/dev/dri⟧:/dev/dri'), expect: [{ messageId: 'part', severity: 'low' }] },
    'what a program of its own keeps in /run': {
      text: withVolume('⟦/var/run/attestations⟧:/var/run/attestations:z'),
      expect: [{ messageId: 'part', severity: 'low' }],
    },
    'the sockets of a service of the host': {
      text: withVolume('⟦/run/dbus⟧:/run/dbus'),
      expect: [{ messageId: 'part', severity: 'medium' }],
    },
    'the socket of an unknown service': {
      text: withVolume('⟦/run/x/x.sock⟧:/x.sock'),
      expect: [{ messageId: 'part', severity: 'medium' }],
    },
    'kernel modules': { text: withVolume('⟦/lib/modules⟧:/lib/modules:ro'), expect: [{ messageId: 'part', severity: 'low' }] },
    "the engine's files": {
      text: withVolume('⟦/var/lib/docker⟧:/var/lib/docker'),
      expect: [{ messageId: 'writable', severity: 'critical' }],
    },
    'all home directories': { text: withVolume('⟦/home⟧:/home'), expect: [{ messageId: 'writable', severity: 'high' }] },
    'one home directory': { text: withVolume('⟦~⟧:/home/me'), expect: ['writable'] },
    'SSH keys': { text: withVolume('⟦~/.ssh⟧:/root/.ssh:ro'), expect: [{ messageId: 'readOnly', severity: 'medium' }] },
    'cloud credentials by a variable': {
      text: withVolume('⟦${HOME}/.aws⟧:/root/.aws'),
      expect: [{ messageId: 'writable', severity: 'high' }],
    },
    'credentials of the root user': { text: withVolume('⟦/root/.docker/config.json⟧:/c.json:ro'), expect: ['readOnly'] },
    'a default': { text: withVolume('⟦${DIR:-/etc}⟧:/data:ro'), expect: ['readOnly'] },
    'a path that leads up to the root': {
      text: withVolume('⟦../../../../..⟧:/host'),
      expect: [{ messageId: 'writable', severity: 'critical' }],
    },
    'a path that leads up and into the system': {
      text: withVolume('⟦../../../etc⟧:/host'),
      expect: [{ messageId: 'writable', severity: 'critical' }],
    },
    'the root of a process': { text: withVolume('⟦/proc/1/root⟧:/host'), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'the file of a secret': {
      text: 'services:\n  web:\n    image: nginx\n    secrets: [s]\nsecrets:\n  s:\n    file: ⟦/etc/shadow⟧\n',
      expect: ['readOnly'],
    },
    'a disk as a volume': {
      text: 'services:\n  web:\n    image: nginx\n    volumes: [disk:/host]\nvolumes:\n  disk: {driver_opts: {type: ext4, device: ⟦/dev/sda1⟧}}\n',
      expect: [
        {
          messageId: 'disk',
          severity: 'high',
          message: 'The service "web" mounts the disk "/dev/sda1" of the host with all files on it, whoever may read them there.',
        },
      ],
    },
    'a disk as a volume that is only read': {
      text: 'services:\n  web:\n    image: nginx\n    volumes: [disk:/host:ro]\nvolumes:\n  disk: {driver_opts: {type: xfs, device: ⟦/dev/mapper/data⟧}}\n',
      expect: [{ messageId: 'disk', severity: 'medium' }],
    },
    'the device of a disk, bound as a file': {
      text: 'services:\n  web:\n    image: nginx\n    volumes: [disk:/host]\nvolumes:\n  disk: {driver_opts: {type: none, o: bind, device: ⟦/dev/sda1⟧}}\n',
      expect: [{ messageId: 'part', severity: 'low' }],
    },
    'an overlay of the system': {
      text: 'services:\n  web:\n    image: nginx\n    volumes: [over:/host]\nvolumes:\n  over: {driver_opts: {type: overlay, device: overlay, o: ⟦"lowerdir=/etc:/x,upperdir=/tmp/u,workdir=/tmp/w"⟧}}\n',
      expect: ['writable'],
    },
    'dots in the path': { text: withVolume('⟦/opt/../etc⟧:/data:ro'), expect: ['readOnly'] },
    'a named volume that binds the root': {
      text: `${withVolume('data:/data')}volumes:\n  data:\n    driver: local\n    driver_opts: {type: none, o: bind, device: ⟦/⟧}\n`,
      expect: [{ messageId: 'writable', severity: 'critical' }],
    },
    'the system drive of Windows': { text: withVolume("'⟦C:\\⟧:/host'"), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'a named volume that several services mount is one finding': {
      text: 'services:\n  a:\n    image: a\n    volumes: ["data:/data"]\n  b:\n    image: b\n    volumes: ["data:/data"]\nvolumes:\n  data:\n    driver_opts: {o: bind, device: ⟦/etc⟧}\n',
      expect: [{ messageId: 'writable', subject: 'service:a' }],
    },
    'a folder that a plugin keeps a volume in': {
      text: `${withVolume('data:/data')}volumes:\n  data:\n    driver: local-persist\n    driver_opts:\n      mountpoint: ⟦/etc/shop⟧\n`,
      expect: [{ messageId: 'part', severity: 'medium' }],
    },
    'programs of the administrator': {
      text: withVolume('⟦/usr/local/bin/tool⟧:/tool'),
      expect: [{ messageId: 'part', severity: 'medium' }],
    },
    'a monitoring agent of another packager': {
      text: withVolume('⟦/⟧:/host:ro', 'acme/shop-node-exporter:1'),
      expect: [{ messageId: 'monitor', severity: 'low' }],
    },
    'a monitoring agent that reads': {
      text: withVolume('⟦/⟧:/host:ro,rslave', 'quay.io/prometheus/node-exporter:v1.8'),
      expect: [{ messageId: 'monitor', severity: 'low' }],
    },
    'a monitoring agent that writes': {
      text: withVolume('⟦/sys⟧:/sys', 'gcr.io/cadvisor/cadvisor:v0.49'),
      expect: [{ messageId: 'writable', severity: 'high' }],
    },
    'an override of a mount': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    volumes: ["⟦/etc⟧:/data"]\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: nginx\n    volumes: ["./data:/data"]\n' },
      expect: ['writable'],
    },
  },
});
