import { describe, expect, test } from 'vitest';
import type { ComposeProject } from '../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../src/artifacts/compose/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { planRules, runOnFile } from '../../src/engine/rule-runner.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { Rule } from '../../src/rules/rule.ts';

const facts = { today: '2026-06-15', buildContexts: new Map() };
const compose = (services: string) => parseCompose(sourceFile('compose.yaml', `services:\n${services}`), new Map());
const inline =
  '  web:\n    privileged: true\n    build:\n      context: .\n      dockerfile_inline: |\n        FROM debian:13\n        RUN sudo a\n        RUN sudo b\n';
const plan = planRules(
  allRules.filter(({ meta: { id } }) => ['dockerfile/sudo', 'compose/privileged-container'].includes(id)).map(rule => activate(rule)),
);

/** How the run ends, and what is taken until the sink has as many reports as it wants. */
const runWanting = (most: number, isOver?: () => boolean) => {
  const taken: string[] = [];
  const end = runOnFile(compose(inline), plan, facts, {
    take: ({ rule }) => taken.push(rule.meta.id) < most,
    exceeded: () => undefined,
    crashed: () => undefined,
    isOver,
  });
  return { end, taken };
};

describe('the rules run on a file', () => {
  test('and on the Dockerfiles that are written in it, before the file itself', () => {
    expect(runWanting(99)).toEqual({ end: 'finished', taken: ['dockerfile/sudo', 'dockerfile/sudo', 'compose/privileged-container'] });
  });

  test('but not those that leave out its path', () => {
    const taken: string[] = [];
    const leavesOut = (path: string) =>
      planRules([...plan.values()].flat().map(active => ({ ...active, ignores: (own: string) => own === path })));
    const run = (path: string): readonly string[] => {
      taken.splice(0);
      runOnFile(compose(inline), leavesOut(path), facts, {
        take: ({ rule }) => taken.push(rule.meta.id) > 0,
        exceeded: () => undefined,
        crashed: () => undefined,
      });
      return [...taken];
    };
    expect(run('compose.yaml')).toEqual([]);
    expect(run('other.yaml')).toHaveLength(3);
  });

  test('until nothing more is wanted, whichever of them was the last to say something', () => {
    expect(runWanting(1)).toEqual({ end: 'unwanted', taken: ['dockerfile/sudo'] });
    expect(runWanting(2)).toEqual({ end: 'unwanted', taken: ['dockerfile/sudo', 'dockerfile/sudo'] });
    expect(runWanting(3)).toEqual({ end: 'unwanted', taken: ['dockerfile/sudo', 'dockerfile/sudo', 'compose/privileged-container'] });
  });

  test('and none of them runs that looks at nothing of the kind', () => {
    const taken: string[] = [];
    const sink = { take: () => taken.push('x') > 0, exceeded: () => undefined, crashed: () => undefined };
    expect(runOnFile(compose('  web: {image: a}\n'), planRules([]), facts, sink)).toBe('finished');
    expect(taken).toEqual([]);
  });
});

test('a rule of hardening ends where it reports what is worse than it says of itself, for in gate it would not have run', () => {
  const [sample] = allRules.filter(({ meta: { id } }) => id === 'compose/privileged-container');
  if (sample?.meta.kind !== 'compose') throw new Error('The rule is gone.');
  const { meta } = sample;
  const said = (severity: Severity, own: Pick<Partial<typeof meta>, 'profile' | 'raisedTo'>): readonly string[] => {
    const rule: Rule<'compose'> = {
      meta: { ...meta, severity: 'low', profile: 'hardening', ...own },
      visit: {
        service: (_node, { file }: ComposeProject) => [{ messageId: 'privileged', at: { start: 0, end: file.text.length }, severity }],
      },
    };
    const told: string[] = [];
    runOnFile(compose('  web: {image: a}\n'), planRules([activate(rule)]), facts, {
      take: () => told.push('told') > 0,
      exceeded: () => undefined,
      crashed: (_, error) => told.push(String(error)),
    });
    return told;
  };
  expect(said('medium', {})).toEqual([expect.stringContaining('reports what is medium, and says that nothing is worse than low')]);
  expect(said('high', { raisedTo: 'medium' })).toEqual([expect.stringContaining('nothing is worse than medium')]);
  expect(said('medium', { raisedTo: 'medium' })).toEqual(['told']);
  expect(said('info', {})).toEqual(['told']);
  expect(said('medium', { profile: 'gate' })).toEqual(['told']);
});
