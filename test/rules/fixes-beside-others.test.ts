import { expect, test } from 'vitest';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds } from '../../src/artifacts/kinds.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';

/** The files of a rule's bad example. */
const badFiles = ({ meta: { kind, examples } }: AnyRule): Files => ({
  ...(typeof examples.bad === 'string'
    ? { [examples.path ?? fileKinds[kindOfExample(kind, examples.bad)].examplePath]: examples.bad }
    : examples.bad),
  ...(examples.ignoreFile !== undefined && { '.dockerignore': examples.ignoreFile }),
});

const policyWith = ({ meta }: AnyRule): Policy => ({
  ...defaultPolicy,
  thresholds: { ...defaultPolicy.thresholds, report: 'info' },
  rules: new Map([[meta.id, { enabled: true, ignorePaths: [], options: meta.examples.options ?? {} }]]),
});

/** Whether a fix of what a rule says of its bad example is offered, where these rules are asked. */
const isOffered = async (rule: AnyRule, rules: readonly AnyRule[]): Promise<boolean> => {
  const files = badFiles(rule);
  const { findings, superseded } = await scanFiles(
    new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text' as const, text }])),
    { policy: policyWith(rule), rules, version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head: files }), clock: { today: () => '2026-11-24' } },
  );
  return [...findings, ...superseded.map(({ entry }) => entry)].some(({ ruleId, fix }) => ruleId === rule.meta.id && fix !== undefined);
};

/** Rules whose fix brings to light what another one says of the rest of the file. */
const refused: ReadonlyMap<string, string> = new Map([
  ['kubernetes/host-network', 'what is said of a network of its own, no-network-policy, holds for none that has the network of its node'],
]);

test.each(allRules.filter(({ meta }) => meta.fix !== 'none' && !refused.has(meta.id)).map(rule => [rule.meta.id, rule] as const))(
  'a fix of %s is offered beside the other rules where it is offered alone',
  async (_, rule) => {
    expect(await isOffered(rule, allRules)).toBe(await isOffered(rule, [rule]));
  },
);

test.each([...refused.keys()])('%s is still one of those whose fix the others refuse', async id => {
  const rule = allRules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  expect([await isOffered(rule, [rule]), await isOffered(rule, allRules)]).toEqual([true, false]);
});
