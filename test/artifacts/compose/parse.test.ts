import { describe, expect, test } from 'vitest';
import type { ComposeLookup, ComposeProject, ComposeService } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { type SourceFile, sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { dedent } from '../../support/marked-text.ts';

const project = (text: string, path = 'compose.yaml', others: Readonly<Record<string, string>> = {}): ComposeProject => {
  const companions = new Map<string, SourceFile>(
    Object.entries(others).map(([name, content]) => [name, sourceFile(name, dedent(content))]),
  );
  return parseCompose(sourceFile(path, dedent(text)), companions);
};

const serviceOf = (read: ComposeProject, name: string): ComposeService => {
  const service = read.services.find(candidate => candidate.name === name);
  if (service === undefined) throw new Error(`There is no service ${name}.`);
  return service;
};

const shown = (found: ComposeLookup): string => {
  if (found.state !== 'present') return found.state;
  return found.node.kind === 'scalar' ? found.node.value : found.node.kind;
};

const items = (service: ComposeService, key: string): readonly string[] | undefined =>
  service.items(key)?.map(item => (item.node.kind === 'scalar' ? item.node.value : item.node.kind));

describe('services', () => {
  test('have exact ranges', () => {
    const read = project(`
      services:
        web:
          image: nginx
        db: {image: postgres}
    `);
    expect(
      read.services.map(service => [
        service.subject,
        textUnder(read.file.text, service.nameRange),
        textUnder(read.file.text, service.range),
      ]),
    ).toEqual([
      ['service:web', 'web', 'web:\n    image: nginx'],
      ['service:db', 'db', 'db: {image: postgres}'],
    ]);
  });

  test('stand at the top level in the first file format', () => {
    const read = project('web:\n  image: nginx\nx-common:\n  image: busybox\ndb:\n  build: .\n');
    expect(read.services.map(service => service.name)).toEqual(['web', 'db']);
  });

  test('are not the networks of a file with neither services nor version', () => {
    expect(project('networks:\n  default:\n    driver: bridge\n').services).toEqual([]);
  });

  test('of any version, and jobs, extensions left out', () => {
    const names = (text: string): readonly string[] => project(text).services.map(service => service.name);
    expect(names('version: "2.4"\nx-base: {image: a}\nservices:\n  web: {image: nginx}\n')).toEqual(['web']);
    // Compose starts it: under "services" every key is the name of one.
    expect(names('services:\n  x-base: {image: a}\n  web: {image: nginx}\n')).toEqual(['x-base', 'web']);
    expect(names('services:\n  web: {image: nginx}\njobs:\n  x-a: {}\n  sync: {image: a, triggers: {manual: true}}\n')).toEqual([
      'web',
      'sync',
    ]);
    expect(names('jobs:\n  sync: {image: a, triggers: {manual: true}}\n')).toEqual(['sync']);
  });

  test.each([
    '',
    '- a\n',
    'services:\n',
    'services: []\n',
    'services: text\n',
    'services:\n  web:\n',
    'services: {web: [1]}\n',
    'services: *missing\n',
  ])('odd text %j gives no error', text => {
    for (const service of project(text).services) {
      expect(service.complete).toBe(false);
      expect(service.get('privileged').state).toBe('unknown');
      expect([service.environment, service.ports, service.volumes]).toEqual([[], [], []]);
    }
  });

  test('a service without image and build is not complete', () => {
    const service = serviceOf(project('services:\n  web:\n    mem_limit: 1g\n'), 'web');
    expect([service.complete, shown(service.get('mem_limit')), shown(service.get('cpus')), service.items('cap_drop')]).toEqual([
      false,
      '1g',
      'unknown',
      undefined,
    ]);
  });

  test('anchors, aliases and merge keys', () => {
    const read = project(`
      x-common: &common
        image: nginx
        read_only: true
        cap_drop: &drop [ALL]
      services:
        web:
          <<: *common
          read_only: false
        api:
          <<: [*common]
          cap_drop: *drop
    `);
    expect(shown(serviceOf(read, 'web').get('read_only'))).toBe('false');
    expect(shown(serviceOf(read, 'api').get('read_only'))).toBe('true');
    expect(items(serviceOf(read, 'api'), 'cap_drop')).toEqual(['ALL']);
  });

  test('profiles', () => {
    expect(serviceOf(project('services:\n  web:\n    image: a\n    profiles: [dev, "${P:-test}"]\n'), 'web').profiles).toEqual([
      'dev',
      'test',
    ]);
  });

  test('an unknown alias is unknown, not absent', () => {
    const service = serviceOf(project('services:\n  web:\n    image: a\n    <<: *missing\n'), 'web');
    expect(service.get('read_only').state).toBe('unknown');
  });
});

describe('extends', () => {
  test('in the same file, over several steps', () => {
    const read = project(`
      services:
        base: {image: a, cap_drop: [ALL], environment: {A: "1", B: "2"}}
        middle: {extends: {service: base}, mem_limit: 1g}
        web: {extends: middle, cap_drop: [CHOWN], environment: [B=3]}
    `);
    const web = serviceOf(read, 'web');
    expect(items(web, 'cap_drop')).toEqual(['ALL', 'CHOWN']);
    expect(shown(web.get('mem_limit'))).toBe('1g');
    expect(web.complete).toBe(true);
    expect(web.environment.map(({ name, value }) => `${name}=${value?.value}`)).toEqual(['A=1', 'B=3']);
  });

  test('from another file, whose values keep their place', () => {
    const read = project('services:\n  web:\n    extends: {file: ../base.yml, service: common}\n', 'app/compose.yaml', {
      'base.yml': 'services:\n  common: {image: a, privileged: true}\n',
    });
    const found = serviceOf(read, 'web').get('privileged');
    expect(found.state === 'present' && [found.file.path, found.entry && textUnder(found.file.text, found.entry.range)]).toEqual([
      'base.yml',
      'privileged: true',
    ]);
    expect(read.services.map(service => service.name)).toEqual(['web']);
  });

  test('a file that was not read makes absence unknown and leaves a note', () => {
    const read = project('services:\n  web:\n    image: a\n    extends: {file: base.yml, service: common}\n');
    const web = serviceOf(read, 'web');
    expect([web.complete, shown(web.get('read_only')), shown(web.get('image'))]).toEqual([false, 'unknown', 'a']);
    expect(read.notifications.map(note => [note.code, note.level])).toEqual([['unresolved', 'note']]);
  });

  test('circles and long chains end', () => {
    const read = project('services:\n  a: {image: x, extends: b}\n  b: {extends: a}\n  self: {image: x, extends: self}\n');
    expect(read.services.map(service => service.complete)).toEqual([false, false, false]);
    const chain = Array.from({ length: 500 }, (_, index) => `  s${index}: {extends: s${index + 1}}\n`).join('');
    expect(serviceOf(project(`services:\n${chain}  s500: {image: x}\n`), 's0').complete).toBe(false);
  });
});

describe('overrides', () => {
  const base = `
    services:
      web:
        image: nginx
        command: [a, b]
        ports: ["80:80", "81:81"]
        volumes: ["data:/data", "./src:/src"]
        environment: {A: "1", B: "2"}
        healthcheck: {test: [CMD, a], retries: 3}
        deploy: {resources: {limits: {memory: 1g}}}
  `;
  const override = (text: string, path = 'compose.override.yaml') => serviceOf(project(text, path, { 'compose.yaml': base }), 'web');

  test('merge maps and append lists', () => {
    const web = override(`
      services:
        web:
          ports: ["82:82", "80:80"]
          deploy: {resources: {limits: {cpus: "1"}}}
    `);
    expect(shown(web.get('deploy', 'resources', 'limits', 'memory'))).toBe('1g');
    expect(shown(web.get('deploy', 'resources', 'limits', 'cpus'))).toBe('1');
    expect(web.ports.map(port => port.published?.value)).toEqual(['80', '81', '82']);
    expect([web.complete, web.amends, [...web.judgedElsewhere]]).toEqual([true, true, ['compose.yaml']]);
  });

  test('replace commands and mounts with the same target', () => {
    const web = override(`
      services:
        web:
          command: [c]
          healthcheck: {test: [CMD, b]}
          volumes: ["/etc:/data:ro"]
    `);
    expect(items(web, 'command')).toEqual(['c']);
    expect(shown(web.get('healthcheck', 'retries'))).toBe('3');
    const test1 = web.get('healthcheck', 'test', 1);
    expect(shown(test1)).toBe('b');
    expect(web.volumes.map(volume => [volume.source?.value, volume.readOnly, volume.item.file.path])).toEqual([
      ['/etc', true, 'compose.override.yaml'],
      ['./src', false, 'compose.yaml'],
    ]);
  });

  test('!reset and !override', () => {
    const web = override(`
      services:
        web:
          ports: !override ["90:90"]
          volumes: !reset []
          environment: {A: !reset null}
    `);
    expect(web.ports.map(port => port.published?.value)).toEqual(['90']);
    expect(web.volumes).toEqual([]);
    expect(web.environment.map(variable => variable.name)).toEqual(['B']);
  });

  test('a null keeps what the base has', () => {
    const web = override('services:\n  web:\n    ports:\n    environment: {B: }\n');
    expect(web.ports).toHaveLength(2);
    expect(web.environment.map(({ name, value }) => [name, value?.value])).toEqual([
      ['A', '1'],
      ['B', undefined],
    ]);
  });

  test('a service of its own in an environment file is judged merged, but not as a change', () => {
    const web = override('services:\n  web:\n    image: nginx:2\n', 'compose.prod.yaml');
    expect([web.amends, shown(web.get('deploy', 'resources', 'limits', 'memory'))]).toEqual([false, '1g']);
  });

  test('without the base absence is unknown; an environment file with an image stands alone', () => {
    const text = 'services:\n  web:\n    image: nginx\n';
    expect(serviceOf(project(text, 'compose.override.yaml'), 'web').get('read_only').state).toBe('unknown');
    expect(serviceOf(project(text, 'compose.prod.yaml'), 'web').get('read_only').state).toBe('absent');
    expect(serviceOf(project('services:\n  web:\n    ports: []\n', 'compose.prod.yaml'), 'web').get('read_only').state).toBe('unknown');
  });

  test('an override of a service that the base includes', () => {
    const read = project('services:\n  web:\n    ports: ["1:1"]\n', 'compose.override.yaml', {
      'compose.yaml': 'include: [inc/one.yml]\n',
      'inc/one.yml': 'include: [{path: two.yml}]\n',
      'inc/two.yml': 'services:\n  web: {image: a, read_only: true}\n',
    });
    expect(shown(serviceOf(read, 'web').get('read_only'))).toBe('true');
  });

  test('files that include each other end', () => {
    const read = project('services:\n  web:\n    ports: ["1:1"]\n', 'compose.override.yaml', {
      'compose.yaml': 'include: [a.yml, b.yml]\n',
      'a.yml': 'include: [b.yml, a.yml]\n',
      'b.yml': 'include: [a.yml, b.yml]\n',
    });
    expect(serviceOf(read, 'web').complete).toBe(false);
    expect(read.topLevel('volumes', 'x').state).toBe('absent');
  });
});

describe('the project', () => {
  test('finds settings of other services and top-level elements, also in included files', () => {
    const read = project('include: [vpn.yml]\nservices:\n  web: {image: a, network_mode: "service:vpn"}\n', 'compose.yaml', {
      'vpn.yml': 'services:\n  vpn: {image: b, network_mode: host}\nnetworks:\n  back: {internal: true}\n',
    });
    expect(shown(read.serviceSetting('vpn', 'network_mode'))).toBe('host');
    expect(shown(read.serviceSetting('web', 'image'))).toBe('a');
    expect(shown(read.topLevel('networks', 'back', 'internal'))).toBe('true');
    expect(read.topLevel('networks', 'front').state).toBe('absent');
  });

  test('an included file that was not read makes top-level elements unknown', () => {
    expect(project('include: [vpn.yml]\nservices: {}\n').topLevel('networks', 'x').state).toBe('unknown');
  });

  test('a syntax error is a notification', () => {
    const read = project('services:\n  web: [\n');
    expect(read.services).toEqual([]);
    expect(read.notifications.map(note => note.code)).toEqual(['syntax-error']);
  });
});

describe('bounds', () => {
  test('settings multiplied by aliases are counted', () => {
    const multiplied = (size: number): string => {
      const environment = Array.from({ length: size }, (_, index) => `  - V${index}=x\n`).join('');
      const services = Array.from({ length: size }, (_, index) => `  s${index}: {image: a, environment: *e}\n`).join('');
      return `x-e: &e\n${environment}services:\n${services}`;
    };
    const read = inLinearTime(4_000, multiplied, project);
    expect(read.notifications.map(note => note.code)).toEqual(['too-many']);
    expect(read.services.length).toBeLessThan(100);
  });

  test('many services take linear time', () => {
    const many = (size: number): string =>
      `services:\n${Array.from({ length: size }, (_, index) => `  s${index}: {image: a, extends: s0, ports: ["${index}:80"]}\n`).join('')}`;
    const portsOf = (text: string): readonly number[] => project(text).services.map(service => service.ports.length);
    const [first, ...others] = inLinearTime(10_000, many, portsOf);
    expect([first, others.length, new Set(others)]).toEqual([1, 9_999, new Set([2])]);
  });
});
