import { describe, expect, test } from 'vitest';
import type { Cause } from '../../src/delta/delta.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { random } from '../fuzz/mutate.ts';
import { ofLoad } from '../support/full-load.ts';
import { reviewChange } from '../support/in-memory-repository.ts';

/** What becomes of one line of the base. Inserted lines stand before it. */
interface EditedLine {
  readonly old: string;
  /** Undefined: deleted. */
  readonly now: string | undefined;
  readonly inserted: readonly string[];
}

/** Lines of both sides that are undone, from 1. */
interface Undone {
  readonly base: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
}

const nothing: Undone = { base: new Set(), head: new Set() };

/** The head's text, some of its lines undone: written apart from the search, from what is known of the edits. */
const textOf = (lines: readonly EditedLine[], undone: Undone = nothing): string => {
  const shown: string[] = [];
  let head = 0;
  for (const [index, { old, now, inserted }] of lines.entries()) {
    for (const line of inserted) {
      head += 1;
      if (!undone.head.has(head)) shown.push(line);
    }
    if (now !== undefined) head += 1;
    const isUndone = now === undefined ? undone.base.has(index + 1) : undone.head.has(head);
    if (isUndone) shown.push(old);
    else if (now !== undefined) shown.push(now);
  }
  return shown.map(line => `${line}\n`).join('');
};

/** All single lines that can be undone. */
const singlesOf = (lines: readonly EditedLine[]): readonly Undone[] => {
  const singles: Undone[] = [];
  let head = 0;
  for (const [index, { old, now, inserted }] of lines.entries()) {
    for (const _ of inserted) {
      head += 1;
      singles.push({ base: new Set(), head: new Set([head]) });
    }
    if (now === undefined) singles.push({ base: new Set([index + 1]), head: new Set() });
    else {
      head += 1;
      if (now !== old) singles.push({ base: new Set(), head: new Set([head]) });
    }
  }
  return singles;
};

const undoneBy = (causes: readonly Cause[]): Undone => {
  const linesOf = (kind: Cause['kind']): ReadonlySet<number> =>
    new Set(
      causes
        .filter(cause => cause.kind === kind)
        .flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, index) => line + index)),
    );
  return { base: linesOf('deleted'), head: linesOf('changed') };
};

const isSame = (a: Finding, b: Finding): boolean =>
  a.ruleId === b.ruleId && a.location.subject === b.location.subject && a.location.range.start === b.location.range.start;

/** Whole reviews of other texts, each asked for once. */
class Reviews {
  readonly #kept = new Map<string, Promise<ReviewResult>>();

  /** What a change to the path's text brings in. */
  of(path: string, head: string, base?: string): Promise<ReviewResult> {
    const key = JSON.stringify([path, head, base]);
    const kept = this.#kept.get(key) ?? reviewChange({ base: base === undefined ? {} : { [path]: base }, head: { [path]: head } });
    this.#kept.set(key, kept);
    return kept;
  }
}

/** The definition, by whole reviews: from that text to the head, the finding is brought in, and the text parses. */
const isGoneIn = async (text: string, head: string, path: string, finding: Finding, reviews: Reviews): Promise<boolean> => {
  const result = await reviews.of(path, head, text);
  if (!result.delta.entries.some(entry => entry.head && entry.caused && isSame(entry.head, finding))) return false;
  const alone = await reviews.of(path, text);
  return alone.coverage.entries.every(({ status }) => status === 'evaluated');
};

/** Numbers that no two lines of a file share, so that a diff pairs what was edited. */
const numbers = (): (() => number) => {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
};

type Pick = <T>(from: readonly [T, ...T[]]) => T;

/** Blocks of edits, parted by lines that stay: deleted runs, rewritten lines, inserted lines. */
const edit = (
  lines: readonly string[],
  rewrite: (line: string) => string,
  insert: () => string,
  next: () => number,
): readonly EditedLine[] => {
  const edited: EditedLine[] = [];
  let kind: 'keep' | 'delete' = 'keep';
  let rested = true;
  for (const [index, old] of lines.entries()) {
    const roll = next();
    const keep = { old, now: old, inserted: [] };
    if (index === 0) edited.push(keep);
    else if (kind === 'delete' && roll < 0.5) edited.push({ old, now: undefined, inserted: [] });
    else if (kind === 'delete' || !rested) {
      kind = 'keep';
      rested = true;
      edited.push(keep);
    } else if (roll < 0.2) {
      kind = 'delete';
      rested = false;
      edited.push({ old, now: undefined, inserted: [] });
    } else if (roll < 0.35) {
      rested = false;
      edited.push({ old, now: rewrite(old), inserted: [] });
    } else if (roll < 0.42) {
      rested = false;
      edited.push({ old, now: old, inserted: [insert()] });
    } else edited.push(keep);
  }
  return edited;
};

interface Made {
  readonly path: string;
  readonly lines: readonly EditedLine[];
}

const flip = (line: string): string =>
  line.replace(/true$|false$/u, found => (found === 'true' ? 'false' : 'true')).replace(/: a$/u, ': b');

const dockerfile = (next: () => number): Made => {
  const pick: Pick = from => from[Math.floor(next() * from.length)] ?? from[0];
  const number = numbers();
  const run = (): string => `RUN echo ${number()}`;
  const step = (): readonly string[] => [
    pick([run(), `USER u${number()}`, `USER u${number()}`, 'USER root', `WORKDIR /w${number()}`]),
    run(),
  ];
  const stage = (name: string): readonly string[] => [
    `FROM node:24.11-bookworm-slim AS ${name}`,
    run(),
    ...step(),
    ...step(),
    ...(next() < 0.5 ? step() : []),
    `USER u${number()}`,
    run(),
  ];
  const rewrite = (old: string): string =>
    old
      .replace(/^USER .*/u, `USER ${pick(['root', 'app'])}`)
      .replace(/^RUN echo .*/u, '$& more')
      .replace('24.11', '24.12');
  const lines = [...(next() < 0.4 ? stage('build') : []), ...stage('final')];
  return { path: 'Dockerfile', lines: edit(lines, rewrite, run, next) };
};

const compose = (next: () => number): Made => {
  const number = numbers();
  const label = (): string => `    x-n${number()}: a`;
  const service = (index: number): readonly string[] => [
    `  s${index}:`,
    `    image: nginx:1.${index}.1`,
    label(),
    ...(next() < 0.7 ? ['    cap_drop:', '      - ALL'] : []),
    label(),
    `    read_only: ${next() < 0.7}`,
    label(),
    '    privileged: false',
    label(),
    ...(next() < 0.5 ? [`    user: "100${index}"`] : []),
    label(),
  ];
  const lines = ['services:', ...Array.from({ length: 1 + Math.floor(next() * 3) }, (_, index) => service(index)).flat()];
  return { path: 'compose.yaml', lines: edit(lines, flip, label, next) };
};

const manifest = (next: () => number): Made => {
  const number = numbers();
  const note = (): string => `# n${number()}`;
  const container = (index: number): readonly string[] => [
    `    - name: c${index}`,
    `      image: nginx:1.${index}.1`,
    '      securityContext:',
    `        privileged: false # ${number()}`,
    '        allowPrivilegeEscalation: false',
    note(),
    `        runAsUser: 100${index}`,
    note(),
    ...(next() < 0.6 ? ['        readOnlyRootFilesystem: true', note()] : []),
    `        capabilities: {drop: [ALL]}`,
    `      workingDir: /w${number()}`,
    '      resources:',
    '        limits:',
    `          cpu: ${index + 1}`,
    `          memory: ${index + 1}Gi`,
    `      tty: false # ${number()}`,
  ];
  const lines = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: p',
    note(),
    'spec:',
    '  securityContext:',
    '    runAsNonRoot: true',
    note(),
    '  hostNetwork: false',
    '  containers:',
    ...Array.from({ length: 1 + Math.floor(next() * 2) }, (_, index) => container(index)).flat(),
  ];
  return { path: 'pod.yaml', lines: edit(lines, flip, note, next) };
};

const ownLines = (finding: Finding, result: ReviewResult): ReadonlySet<number> => {
  const { range, path } = finding.location;
  const lines = result.files.get(path)?.lines;
  const [first = 0, last = 0] = [lines?.line(range.start), lines?.line(range.end)];
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
};

/** The causes of one way, each run once without its first and once without its last line. */
const shorter = (way: readonly Cause[]): readonly Undone[] =>
  way.flatMap((cause, index) =>
    [{ line: cause.line + 1 }, { endLine: cause.endLine - 1 }].map(change => undoneBy(way.with(index, { ...cause, ...change }))),
  );

const keyOf = ({ base, head }: Undone): string => JSON.stringify([[...base], [...head]]);

/** The ways in which an entry says that the finding came. */
const waysOf = ({ causes, causesAre }: BroughtInEntry): readonly (readonly Cause[])[] =>
  causesAre === 'each' ? causes.map(cause => [cause]) : causes.length > 0 ? [causes] : [];

/** An entry with a finding of the head. */
type BroughtInEntry = Extract<ReviewResult['delta']['entries'][number], { readonly head: Finding }>;

/** How many ways were claimed, and of how many findings whose ways can be told how many were told in full. */
interface Tally {
  readonly claimed: number;
  readonly provable: number;
  readonly found: number;
}

/** Checks what is claimed of a finding against the definition. */
const check = async (entry: BroughtInEntry, { path, lines }: Made, result: ReviewResult, reviews: Reviews): Promise<Tally> => {
  const head = textOf(lines);
  const isGone = (undone: Undone): Promise<boolean> => isGoneIn(textOf(lines, undone), head, path, entry.head, reviews);
  const ways = waysOf(entry);
  for (const way of ways) {
    expect(await isGone(undoneBy(way)), `${entry.head.ruleId} ${keyOf(undoneBy(way))}`).toBe(true);
    for (const less of shorter(way)) expect(await isGone(less), `${entry.head.ruleId} ${keyOf(less)}`).toBe(false);
  }
  const singles: Undone[] = [];
  for (const single of singlesOf(lines)) if (await isGone(single)) singles.push(single);
  const own = ownLines(entry.head, result);
  const isOwn = singles.some(single => [...single.head].some(line => own.has(line)));
  if (singles.length === 0 || singles.length > 4 || isOwn) return { claimed: ways.length, provable: 0, found: 0 };
  const told = new Set(ways.map(way => keyOf(undoneBy(way))));
  return { claimed: ways.length, provable: 1, found: singles.every(single => told.has(keyOf(single))) ? 1 : 0 };
};

describe.each([
  ['Dockerfiles', dockerfile, ofLoad(50, 100)],
  ['Compose files', compose, ofLoad(30, 60)],
  ['manifests', manifest, ofLoad(50, 100)],
] as const)('causes in made-up changes of %s', (_, make, count) => {
  const next = random(20_261_127);
  const tallies: Tally[] = [];

  test.each(Array.from({ length: count }, (__, index) => index))('are true and as small as can be: %i', async () => {
    const made = make(next);
    const base = made.lines.map(({ old }) => `${old}\n`).join('');
    const result = await reviewChange({ base: { [made.path]: base }, head: { [made.path]: textOf(made.lines) } });
    if (result.coverage.entries.some(({ status }) => status !== 'evaluated')) return;
    const reviews = new Reviews();
    for (const entry of result.delta.entries) if (entry.head && entry.caused) tallies.push(await check(entry, made, result, reviews));
  });

  test('are claimed where they can be proven', () => {
    const sumOf = (key: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
    expect(sumOf('claimed')).toBeGreaterThan(ofLoad(7, 15));
    expect(sumOf('provable')).toBeGreaterThan(ofLoad(5, 10));
    expect(sumOf('found') / sumOf('provable')).toBeGreaterThanOrEqual(0.95);
  });
});
