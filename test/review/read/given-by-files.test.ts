import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';

const review = (change: Change): Promise<ReviewResult> =>
  reviewChange({ isLocal: true, ...change }, { policy: { profile: defaultPolicy.profile } });

const denying = '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW"}]}\n';
const allowing = '{"defaultAction": "SCMP_ACT_ALLOW"}\n';

describe('a profile of system calls that a service names and the change does not touch', () => {
  test.each(['seccomp.json', 'security/web.json', 'security/web.dat'])('is judged with the service when it changes: %s', async path => {
    const compose = { 'compose.yaml': `services:\n  web:\n    image: nginx:1.31.0\n    security_opt: ["seccomp:./${path}"]\n` };
    const { delta, verdict } = await review({ base: { ...compose, [path]: denying }, head: { ...compose, [path]: allowing } });
    expect(verdict.mayMerge).toBe(false);
    expect(delta.entries.some(entry => entry.head?.ruleId === 'compose/seccomp-unconfined')).toBe(true);
  });

  test('says nothing where it allows less than before, or no service has it', async () => {
    const compose = { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31.0\n    security_opt: ["seccomp:./web.json"]\n' };
    const less = denying.replace('["read"]', '["read", "write"]');
    expect((await review({ base: { ...compose, 'web.json': denying }, head: { ...compose, 'web.json': less } })).verdict.conclusion).toBe(
      'pass',
    );
    expect(
      (await review({ base: { ...compose, 'api.json': denying }, head: { ...compose, 'api.json': allowing } })).verdict.conclusion,
    ).toBe('pass');
  });
});

describe('variables that an include gives to what it takes', () => {
  const project = (include: string, setting: string): Readonly<Record<string, string>> => ({
    'compose.yaml': `include:\n  - ${include}\n`,
    'web/compose.yaml': `services:\n  web:\n    image: nginx:1.31.0\n    ${setting}\n`,
  });

  test.each([
    ['a path', '{path: web/compose.yaml, env_file: all.env}', 'privileged: ${ALL}', 'all.env', 'ALL=true\n'],
    ['lists', '{path: [web/compose.yaml], env_file: [some.env, all.dat]}', 'cap_add: ["${ALL}"]', 'all.dat', 'ALL=SYS_ADMIN\n'],
    ['another folder', '{path: web/compose.yaml, env_file: ./env/all}', 'volumes: ["${ALL}:/data"]', 'env/all', 'ALL=/\n'],
  ])('leave the change open where they decide what a service may do: %s', async (_, include, setting, path, text) => {
    const base = { ...project(include, setting), [path]: 'ALL=\n' };
    const { verdict } = await review({ base, head: { ...base, [path]: text } });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
  });

  test('say nothing where they decide nothing', async () => {
    const base = { ...project('{path: web/compose.yaml, env_file: all.dat}', 'environment: {A: "${ALL}"}'), 'all.dat': 'ALL=1\n' };
    expect((await review({ base, head: { ...base, 'all.dat': 'ALL=2\n' } })).verdict.conclusion).toBe('pass');
  });
});
