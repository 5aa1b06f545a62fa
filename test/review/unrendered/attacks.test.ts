import { describe, expect, test } from 'vitest';
import { readAndRender } from '../../../src/review/rendered/read-and-render.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Change, causedLines, InMemoryRepository, reviewChange } from '../../support/in-memory-repository.ts';
import { chartAttacks, gitopsAttacks, overlayAttacks, sourceAttacks } from './attack-changes.ts';
import { composeAttacks, devcontainerAttacks, quadletAttacks } from './container-attacks.ts';
import expected from './rendered-attacks.json' with { type: 'json' };

/** What is found in a change whose rendering is judged, and the images that it brings in. */
interface Judged {
  readonly verdict: string;
  readonly found: readonly string[];
  readonly images?: readonly string[];
}

const attacks = Object.entries({
  ...overlayAttacks,
  ...chartAttacks,
  ...gitopsAttacks,
  ...sourceAttacks,
});
const judged: ReadonlyMap<string, Judged> = new Map(Object.entries(expected));

/** Why not all: rules to come would be found here, too. */
const rules = allRules.filter(({ meta: { id } }) =>
  [
    'kubernetes/capabilities-not-dropped',
    'kubernetes/host-network',
    'kubernetes/host-pid',
    'kubernetes/privilege-escalation-allowed',
    'kubernetes/privileged-container',
    'kubernetes/root-user',
    'kubernetes/seccomp-not-set',
    'kubernetes/writable-root-filesystem',
    'image/mutable-tag',
  ].includes(id),
);

/** `path:line image [change]` of what is rendered. */
const imagesOf = async (change: Change, { files }: ReviewResult): Promise<readonly string[]> => {
  const reader = new InMemoryRepository(change);
  const { rendered } = await readAndRender(reader, await reader.readChanges(), { ignorePaths: [] });
  return (rendered?.images('introduced', []) ?? []).map(
    ({ path, node, change: what }) => `${path}:${files.get(path)?.lines.line(node.range.start)} ${node.text} [${what}]`,
  );
};

const containerAttacks = [composeAttacks, quadletAttacks, devcontainerAttacks].flatMap(Object.entries<Change>);

describe('a change that would have to be rendered, and is not, is never green', () => {
  test.each([...attacks.filter(([name]) => !judged.has(name)), ...containerAttacks])('%s', async (_name, change) => {
    const { verdict, coverage } = await reviewChange(change);
    expect(verdict.mayMerge).toBe(false);
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    const told = new Set(['not-rendered', 'partly-evaluated']);
    expect(coverage.entries.filter(({ status }) => told.has(status))).not.toEqual([]);
  });
});

describe('a change of what is rendered is told at the lines that decide, with the lines that brought it about', () => {
  test.each(attacks.filter(([name]) => judged.has(name)))('%s', async (name, change) => {
    const result = await reviewChange(change, { rules });
    const images = await imagesOf(change, result);
    expect({ verdict: result.verdict.conclusion, found: causedLines(result), ...(images.length > 0 && { images }) }).toEqual(
      judged.get(name),
    );
    expect(result.coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});
