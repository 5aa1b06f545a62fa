import { volumeSharedBetweenServices } from '../../../src/rules/compose/volume-shared-between-services.ts';
import { testRule } from '../../support/rule-tester.ts';

const project = (a: string, b: string): string =>
  `services:\n  app:\n    image: acme/app:1\n    volumes:\n      - ${a}\n  web:\n    image: nginx:1.30\n    volumes:\n      - ${b}\n`;

testRule(volumeSharedBetweenServices, {
  valid: {
    'one that writes and one that reads': project('assets:/assets', 'assets:/usr/share/nginx/html:ro'),
    'read-only in the long form': project('assets:/a', '{type: volume, source: assets, target: /b, read_only: true}'),
    'volumes of their own': project('one:/a', 'two:/a'),
    'anonymous volumes': project('/data', '/data'),
    'a volume that is mounted twice by one service': 'services:\n  app:\n    image: a\n    volumes: ["x:/a", "x:/b"]\n',
    'the clock of the host': project('/etc/localtime:/etc/localtime', '/etc/localtime:/etc/localtime'),
    'the socket of the engine': project('/var/run/docker.sock:/var/run/docker.sock', '/var/run/docker.sock:/var/run/docker.sock'),
    'a name from outside': project('${VOLUME}:/a', '${VOLUME}:/a'),
  },
  invalid: {
    'a named volume': {
      text: project('⟦assets⟧:/assets', '⟦assets⟧:/usr/share/nginx/html'),
      expect: [
        { messageId: 'shared', severity: 'info', message: 'The service "app" can write to "assets", and so can "web".' },
        { messageId: 'shared', subject: 'service:web' },
      ],
    },
    'a directory of the project': { text: project('⟦./logic⟧:/app', '⟦./logic/⟧:/app'), expect: ['shared', 'shared'] },
    'in the long form': {
      text: project('{type: volume, source: ⟦assets⟧, target: /a}', '⟦assets⟧:/b:rw'),
      expect: ['shared', 'shared'],
    },
    'two writers and a reader': {
      text: `${project('⟦data⟧:/a', '⟦data⟧:/a')}  backup:\n    image: restic/restic:0.18\n    volumes: ["data:/a:ro"]\n`,
      expect: ['shared', 'shared'],
    },
  },
});
