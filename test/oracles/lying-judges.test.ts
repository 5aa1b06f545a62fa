import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeNames, judges } from './judges.ts';
import { askJudge, differences, keptAnswers } from './kept-answers.ts';
import { makeHonestPart, makeLiar } from './liars.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-liars-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(judgeNames)('a program that lies in the place of %s is found out, by each question that it lies about', async name => {
  const kept = keptAnswers(name);
  const { program, about } = makeLiar(name, mkdtempSync(join(folder, 'liar-')), kept);
  expect(about.length).toBeGreaterThan(0);
  const found = differences(kept, await askJudge(name, program, kept));
  expect(found.map(({ id }) => id)).toEqual(about);
});

const parts = judgeNames.filter(name => judges[name].origin.kind === 'part' && judges[name].serves === undefined);

test('one that tells the truth is not', async () => {
  const [name = 'yaml'] = parts;
  const kept = keptAnswers(name);
  expect(differences(kept, await askJudge(name, makeHonestPart(mkdtempSync(join(folder, 'honest-')), kept), kept))).toEqual([]);
});

test.each([
  ['leaves a question out', 'process.stdout.write(\'[{"id": "a", "answer": 1}]\')', 'answers other questions than it was asked'],
  ['answers another question', 'process.stdout.write(\'[{"id": "a", "answer": 1}, {"id": "c", "answer": 1}]\')', 'answers other questions'],
  ['prints no answers', "process.stdout.write('yes')", 'is not valid JSON'],
  ['fails', "process.stderr.write('no'); process.exitCode = 3", 'ended with 3: no'],
])('a part that %s has no answers at all', async (_, program, words) => {
  const path = join(mkdtempSync(join(folder, 'broken-')), 'part');
  writeFileSync(path, `#!${process.execPath}\nprocess.stdin.resume().on('end', () => { ${program} });\n`, { mode: 0o755 });
  const questions = ['a', 'b'].map(id => ({ id, case: { text: '' } }));
  await expect(askJudge('yaml', path, questions)).rejects.toThrow(words);
});
