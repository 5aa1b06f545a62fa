import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { askPart } from '../oracles/ask-part.ts';
import { type Change, causedLines, reviewChange } from '../support/in-memory-repository.ts';
import { requireTools, toolPath } from '../support/signing/tools.ts';

const hardened =
  'services:\n  web:\n    image: acme/web:1\n    read_only: true\n    cap_drop: [ALL]\n    security_opt: ["no-new-privileges:true"]\n    mem_limit: 1g\n    cpus: 1\n';
const web = (more: string, tag = ''): string => `services:\n  web:${tag}\n${more}`;

/** What an override takes away, and the rules that say so. */
const taken: Readonly<Record<string, { readonly override: string; readonly rules: readonly string[] }>> = {
  'capabilities, by a reset': { override: web('    cap_drop: !reset []\n'), rules: ['compose/capabilities-not-dropped'] },
  'capabilities, by a reset of null': { override: web('    cap_drop: !reset null\n'), rules: ['compose/capabilities-not-dropped'] },
  'capabilities, by a shorter list': { override: web('    cap_drop: !override [NET_RAW]\n'), rules: ['compose/capabilities-not-dropped'] },
  'the read-only root': { override: web('    read_only: !reset true\n'), rules: ['compose/writable-root-filesystem'] },
  'the option against new privileges': {
    override: web('    security_opt: !override ["label:type:web_t"]\n'),
    rules: ['compose/no-new-privileges-missing'],
  },
  'the option against new privileges, by its opposite': {
    override: web('    security_opt: ["no-new-privileges:false"]\n'),
    rules: ['compose/no-new-privileges-missing'],
  },
  'the option against new privileges, by its opposite in other words': {
    override: web('    security_opt: [no-new-privileges=0]\n'),
    rules: ['compose/no-new-privileges-missing'],
  },
  'all of a service': {
    override: web('    image: acme/web:1\n', ' !override'),
    rules: ['compose/capabilities-not-dropped', 'compose/no-new-privileges-missing', 'compose/writable-root-filesystem'],
  },
  'all of all services': {
    override: 'services: !override\n  web:\n    image: acme/web:1\n',
    rules: ['compose/capabilities-not-dropped', 'compose/no-new-privileges-missing', 'compose/writable-root-filesystem'],
  },
};

describe('an override file that takes away what its base is hardened by', () => {
  test.each(Object.entries(taken))('is told: %s', async (_name, { override, rules }) => {
    const result = await reviewChange({
      base: { 'compose.yaml': hardened },
      head: { 'compose.yaml': hardened, 'compose.override.yaml': override },
    });
    const lines = causedLines(result);
    for (const rule of rules) expect(lines.join('\n')).toMatch(new RegExp(`^compose\\.override\\.yaml:\\d ${rule} \\[new\\]`, 'mu'));
  });

  test.each([
    ['adds a setting', web('    tty: true\n')],
    ['drops more', web('    cap_drop: [NET_RAW]\n')],
    ['writes the same anew', web('    cap_drop: !override [ALL]\n')],
    ['takes away what is no hardening', web('    mem_limit: !reset null\n    ports: !override ["127.0.0.1:80:80"]\n')],
  ])('is not said of one that %s', async (_name, override) => {
    const result = await reviewChange({
      base: { 'compose.yaml': hardened },
      head: { 'compose.yaml': hardened, 'compose.override.yaml': override },
    });
    expect(causedLines(result).filter(line => /capabilities|writable|new-privileges/u.test(line))).toEqual([]);
  });

  test.runIf(requireTools('compose'))('is merged as Compose merges it', async () => {
    const service = v.looseObject({
      read_only: v.optional(v.boolean(), false),
      cap_drop: v.optional(v.array(v.string()), []),
      security_opt: v.optional(v.array(v.string()), []),
    });
    const answers = await askPart(
      toolPath('compose'),
      Object.entries(taken).map(([id, { override }]) => ({
        id,
        case: {
          files: { 'compose.yaml': hardened, 'compose.override.yaml': override },
          compose: ['compose.yaml', 'compose.override.yaml'],
        },
      })),
    );
    for (const { id, answer } of answers) {
      const merged = v.parse(v.object({ services: v.object({ web: service }) }), answer).services.web;
      const lacking = [
        ...(merged.cap_drop.includes('ALL') ? [] : ['compose/capabilities-not-dropped']),
        // The engine goes by the last one.
        ...(merged.security_opt.at(-1) === 'no-new-privileges:true' ? [] : ['compose/no-new-privileges-missing']),
        ...(merged.read_only ? [] : ['compose/writable-root-filesystem']),
      ];
      expect(taken[id]?.rules, id).toEqual(lacking);
    }
  });
});

const limited = web('    image: acme/web:1\n    deploy: {resources: {limits: {memory: 1g, cpus: "1", pids: 50}}}\n');

/** What an override does to `deploy`, and the rules that say so. */
const deployments: Readonly<Record<string, readonly [override: string, rules: readonly string[]]>> = {
  'replaced as a whole': ['deploy: !override {replicas: 2}', ['compose/no-pids-limit', 'compose/no-resource-limits']],
  'taken away': ['deploy: !reset null', ['compose/no-pids-limit', 'compose/no-resource-limits']],
  'without its resources': ['deploy: {resources: !reset null}', ['compose/no-pids-limit', 'compose/no-resource-limits']],
  'with other limits only': [
    'deploy: {resources: {limits: !override {cpus: "1"}}}',
    ['compose/no-pids-limit', 'compose/no-resource-limits'],
  ],
  'with memory without a limit': ['deploy: {resources: {limits: {memory: "0"}}}', ['compose/no-resource-limits']],
  'with more replicas': ['deploy: {replicas: 2}', []],
  'with a higher limit': ['deploy: {resources: {limits: {memory: 2g}}}', []],
};

describe('the limits of a service', () => {
  test.each(Object.entries(deployments))('are told of where an override leaves "deploy" %s', async (_name, [override, rules]) => {
    const result = await reviewChange({
      base: { 'compose.yaml': limited },
      head: { 'compose.yaml': limited, 'compose.override.yaml': web(`    ${override}\n`) },
    });
    expect(causedLines(result)).toEqual(rules.map(rule => `compose.override.yaml:2 ${rule} [new]`));
  });

  test.runIf(requireTools('compose'))('are merged as Compose merges them', async () => {
    const limits = v.looseObject({ pids: v.optional(v.number()), memory: v.optional(v.string()), cpus: v.optional(v.unknown()) });
    const merged = v.object({
      services: v.object({
        web: v.looseObject({ deploy: v.optional(v.looseObject({ resources: v.optional(v.looseObject({ limits: v.optional(limits) })) })) }),
      }),
    });
    const answers = await askPart(
      toolPath('compose'),
      Object.entries(deployments).map(([id, [override]]) => ({
        id,
        case: {
          files: { 'compose.yaml': limited, 'compose.override.yaml': web(`    ${override}\n`) },
          compose: ['compose.yaml', 'compose.override.yaml'],
        },
      })),
    );
    for (const { id, answer } of answers) {
      const found = v.parse(merged, answer).services.web.deploy?.resources?.limits ?? {};
      const lacking = [
        ...(found.pids === undefined ? ['compose/no-pids-limit'] : []),
        ...([undefined, '0'].includes(found.memory) ? ['compose/no-resource-limits'] : []),
      ];
      expect(deployments[id]?.[1], id).toEqual(lacking);
    }
  });
});

const plain = web('    image: acme/web:1\n    privileged: true\n');
const guarding = web(
  '    privileged: false\n    read_only: true\n    cap_drop: [ALL]\n    security_opt: ["no-new-privileges:true"]\n    mem_limit: 1g\n    cpus: 1\n',
);
const lost = ['capabilities-not-dropped', 'no-resource-limits', 'privileged-container', 'writable-root-filesystem'];

describe('an override that hardened the file below it', () => {
  const files = { 'a/compose.yaml': plain, 'a/compose.override.yaml': guarding };

  test.each<[string, Change]>([
    ['is deleted', { base: files, head: { 'a/compose.yaml': plain } }],
    ['hardens nothing any more', { base: files, head: { ...files, 'a/compose.override.yaml': web('    tty: true\n') } }],
    [
      'gets a name that Compose does not look for',
      {
        base: files,
        head: { 'a/compose.yaml': plain, 'a/compose.prod.yaml': guarding },
        renames: { 'a/compose.override.yaml': 'a/compose.prod.yaml' },
      },
    ],
    [
      'is moved to another folder',
      {
        base: files,
        head: { 'a/compose.yaml': plain, 'b/compose.override.yaml': guarding },
        renames: { 'a/compose.override.yaml': 'b/compose.override.yaml' },
      },
    ],
    ['is displaced by one that Compose prefers', { base: files, head: { ...files, 'a/compose.override.yml': web('    tty: true\n') } }],
    ['is emptied', { base: files, head: { ...files, 'a/compose.override.yaml': '# nothing\n' } }],
  ])('leaves that open when it %s', async (_name, change) => {
    const result = await reviewChange(change);
    expect(result.verdict.mayMerge).toBe(false);
    const told = causedLines(result).flatMap(line => /^a\/compose\.yaml:[24] compose\/(\S+) \[new\]/u.exec(line)?.[1] ?? []);
    expect(told).toEqual(expect.arrayContaining(lost));
  });

  test('is the cause, with the lines that it lost', async () => {
    const result = await reviewChange({ base: files, head: { 'a/compose.yaml': plain } });
    expect(causedLines(result)).toContain('a/compose.yaml:4 compose/privileged-container [new] <- deleted a/compose.override.yaml:1-3');
  });

  test.each<[string, Change]>([
    ['is edited in another place', { base: files, head: { ...files, 'a/compose.override.yaml': `${guarding}    tty: true\n` } }],
    [
      'gets another name that Compose looks for',
      {
        base: files,
        head: { 'a/compose.yaml': plain, 'a/compose.override.yml': guarding },
        renames: { 'a/compose.override.yaml': 'a/compose.override.yml' },
      },
    ],
    ['is merged into the file', { base: files, head: { 'a/compose.yaml': guarding.replace('web:\n', 'web:\n    image: acme/web:1\n') } }],
    ['is deleted with the file', { base: { ...files, 'b.txt': '' }, head: { 'b.txt': '' } }],
    [
      'never hardened anything',
      { base: { ...files, 'a/compose.override.yaml': web('    tty: true\n') }, head: { 'a/compose.yaml': plain } },
    ],
    [
      'is no file that Compose takes by itself',
      { base: { 'a/compose.yaml': plain, 'a/compose.prod.yaml': guarding }, head: { 'a/compose.yaml': plain } },
    ],
  ])('is not said of when it %s', async (_name, change) => {
    expect(causedLines(await reviewChange(change))).toEqual([]);
  });

  test('is not told twice for what it says itself', async () => {
    const rich = web(
      '    tty: true\n    network_mode: host\n    cap_add: [SYS_ADMIN]\n    volumes: ["/var/run/docker.sock:/s", "/:/host"]\n    environment: {DB_PASSWORD: hunter2hunter2}\n',
    );
    const result = await reviewChange({
      base: { ...files, 'a/compose.override.yaml': web('    tty: true\n') },
      head: { ...files, 'a/compose.override.yaml': rich },
    });
    expect(causedLines(result).filter(line => !line.startsWith('a/compose.override.yaml'))).toEqual([]);
  });

  test.runIf(requireTools('compose'))('is gone for Compose as well', async () => {
    const cases = { before: ['a/compose.yaml', 'a/compose.override.yaml'], after: ['a/compose.yaml'] };
    const answers = await askPart(
      toolPath('compose'),
      Object.entries(cases).map(([id, compose]) => ({ id, case: { files, compose } })),
    );
    const privileged = v.object({ services: v.object({ web: v.looseObject({ privileged: v.optional(v.boolean(), false) }) }) });
    expect(answers.map(({ id, answer }) => `${id} ${v.parse(privileged, answer).services.web.privileged}`)).toEqual([
      'before false',
      'after true',
    ]);
  });
});
