import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Rooms that work on what a pull request holds. */
const rooms = [
  'artifacts',
  'changes',
  'delta',
  'engine',
  'findings',
  'org-rules',
  'reports',
  'review',
  'rules',
  'scans',
  'text',
  'verdict',
];

const sources = rooms.flatMap(room =>
  readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `src/${room}/${name}`),
);

/** A call that passes the items of a list as arguments. */
const spreading = /\b(?:push|unshift|splice|max|min|fromCharCode|fromCodePoint)\((?:[^(){}[\]\n]*,\s*)?\.\.\./u;

/** Lists of our own making that stay short, by the line. */
const short = new Set([
  'src/review/rendered/units/built-declarations.ts: const change = Math.max(...bySide.map(({ files, named }) => changesIn(one.environment, named, files)));',
  'src/review/read/read-companions.ts: const depth = Math.max(...wishes.map(({ wanted }) => wanted.length));',
  'src/rules/dockerfile/concepts/files/context-view.ts: const best = Math.max(...scores);',
]);

test('no list that may be as long as a pull request is passed as arguments: some hundred thousand are more than the stack holds', () => {
  const found = sources.flatMap(path =>
    readFileSync(new URL(path, root), 'utf8')
      .split('\n')
      .filter(line => spreading.test(line) && !line.trim().startsWith('*'))
      .map(line => `${path}: ${line.trim()}`),
  );
  expect(found.filter(line => !short.has(line))).toEqual([]);
  expect(found.length).toBe(short.size);
});

test('the pattern finds such calls', () => {
  for (const call of ['list.push(...items);', 'Math.max(0, ...sizes)', 'String.fromCharCode(...units)', 'a.unshift(b, ...c)'])
    expect(call).toMatch(spreading);
  for (const call of ['list.push([...items]);', 'Math.max(a, b)', '[...a, ...b]'])
    if (!call.includes('push(')) expect(call).not.toMatch(spreading);
});
