import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type JudgeName, judges } from './judges.ts';
import type { KeptAnswer } from './kept-answers.ts';

const write = (path: string, program: string, shell = process.execPath): string => {
  writeFileSync(path, `#!${shell}\n${program}`, { mode: 0o755 });
  return path;
};

/** Refuses what was accepted, and accepts what was refused. */
const turned = (one: KeptAnswer): object =>
  one.error === undefined ? { id: one.id, error: 'refused' } : { id: one.id, answer: one.answer ?? 'accepted' };

const truth = ({ id, answer, error }: KeptAnswer): object => ({ id, answer, error });

/** A part that prints what is kept. With `about`, it lies about that question, and about no other. */
const scriptedPart = (folder: string, kept: readonly KeptAnswer[], about?: string): string => {
  const answers = JSON.stringify(kept.map(one => (one.id === about ? turned(one) : truth(one))));
  return write(join(folder, 'part'), `process.stdin.resume().on('end', () => process.stdout.write(${JSON.stringify(answers)}));\n`);
};

const commandAnswer = v.object({ exitCode: v.number(), stdout: v.string() });

/** A command that says to every question what the real one says to the first. */
const repeatingCommand = (folder: string, [first]: readonly KeptAnswer[]): string => {
  const { exitCode, stdout } = v.parse(commandAnswer, first?.answer);
  writeFileSync(join(folder, 'stdout'), stdout);
  return write(join(folder, 'command'), `cat '${join(folder, 'stdout')}'\nexit ${exitCode}\n`, '/bin/sh');
};

/** A server that says yes to every request. It listens where its arguments, or the file that they name, say. */
const agreeingServer = (folder: string): string =>
  write(
    join(folder, 'server'),
    `const { existsSync, readFileSync } = require('node:fs');
const told = process.argv.slice(2).map(text => (existsSync(text) ? readFileSync(text, 'utf8') : text)).join(' ');
const [, host, port] = /(127\\.0\\.0\\.1):(\\d+)/.exec(told);
require('node:http').createServer((request, response) => request.resume().on('end', () => response.end('{}'))).listen(port, host);
`,
  );

/** A program that takes a judge's place, answers as fast and as well-formed, and lies. */
export const makeLiar = (
  name: JudgeName,
  folder: string,
  kept: readonly KeptAnswer[],
): { readonly program: string; readonly about: string[] } => {
  const { origin, serves } = judges[name];
  if (serves !== undefined) {
    const isAgreed = ({ answer }: KeptAnswer): boolean => JSON.stringify(answer) === JSON.stringify([{ status: 200, body: '{}' }]);
    return { program: agreeingServer(folder), about: kept.filter(one => !isAgreed(one)).map(({ id }) => id) };
  }
  if (origin.kind === 'part') {
    const about = kept[Math.floor(kept.length / 2)]?.id ?? '';
    return { program: scriptedPart(folder, kept, about), about: [about] };
  }
  const first = JSON.stringify(kept[0]?.answer);
  return {
    program: repeatingCommand(folder, kept),
    about: kept.filter(({ answer }) => JSON.stringify(answer) !== first).map(({ id }) => id),
  };
};

/** A part that tells the truth, to show that it is the lie which is found. */
export const makeHonestPart = (folder: string, kept: readonly KeptAnswer[]): string => scriptedPart(folder, kept);
