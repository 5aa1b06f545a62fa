import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { type ToolResult, tryTool } from '../support/signing/tools.ts';
import type { Answer, Question } from './ask-part.ts';

const command = v.object({
  /** Files of the folder that the commands run in; it is their home, too. */
  files: v.optional(v.record(v.string(), v.string()), {}),
  environment: v.optional(v.record(v.string(), v.string()), {}),
  /** The arguments of one command after the other. The last one's result is the answer; the others have to succeed. */
  steps: v.array(v.array(v.string())),
});

/** Judges that run in an environment of their own say the same on every machine. */
const environmentOf = (folder: string): Readonly<Record<string, string>> => ({
  HOME: folder,
  XDG_CACHE_HOME: join(folder, '.cache'),
  XDG_CONFIG_HOME: join(folder, '.config'),
  XDG_DATA_HOME: join(folder, '.data'),
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  // Nothing reaches a network.
  HTTP_PROXY: 'http://127.0.0.1:1',
  HTTPS_PROXY: 'http://127.0.0.1:1',
});

const askOne = async (program: string, { id, case: question }: Question): Promise<Answer> => {
  const { files, environment, steps } = v.parse(command, question);
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-judge-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content, { mode: 0o600 });
    }
    let last: ToolResult = { exitCode: 0, stdout: '', stderr: '' };
    for (const [at, args] of steps.entries()) {
      last = await tryTool(program, args, { cwd: folder, environment: { ...environmentOf(folder), ...environment } });
      if (at < steps.length - 1 && last.exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${last.stderr}`);
    }
    // Why not what it writes on stderr: warnings and the words of a refusal are no verdict, and differ from machine to machine.
    return {
      id,
      answer: { exitCode: last.exitCode, stdout: last.stdout.replaceAll(folder, '/folder').replaceAll(basename(folder), 'folder') },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Asks a command-line tool: a folder with files for each question, commands in it, and the last one's exit code and output. */
export const askCommand = async (program: string, questions: readonly Question[]): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await askOne(program, question));
  return answers;
};
