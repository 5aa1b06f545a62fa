import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { askPart } from '../oracles/ask-part.ts';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';
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
        ...(merged.security_opt.includes('no-new-privileges:true') ? [] : ['compose/no-new-privileges-missing']),
        ...(merged.read_only ? [] : ['compose/writable-root-filesystem']),
      ];
      expect(taken[id]?.rules, id).toEqual(lacking);
    }
  });
});
