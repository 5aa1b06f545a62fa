import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { LastingStorage } from '../../../app/settings.ts';
import type { FakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeApp } from '../../fake-github/state/app.ts';
import { compileCache } from '../compile-cache.ts';
import { quickWasm } from '../processes/quick-wasm.ts';
import { appProgram } from './app-programs.ts';
import { webhookSecret } from './app-settings.ts';

const quickResolve = new URL('../processes/quick-resolve.mjs', import.meta.url).href;

const lineSchema = v.looseObject({ msg: v.optional(v.string(), ''), url: v.optional(v.string(), '') });

/** A line of the App's log. */
export type AppLine = v.InferOutput<typeof lineSchema>;

/** What an App process is told beside its GitHub. */
export interface AppProcessOptions {
  readonly github: FakeGitHub;
  readonly app: FakeApp;
  readonly storage: LastingStorage;
  /** What Node.js is started with: the bundle of `app/main.ts` when nothing is said. */
  readonly command?: readonly string[];
  /** Further variables of its environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** An App in a process of its own. */
export interface AppProcess {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has logged so far. */
  readonly lines: readonly AppLine[];
  /** Sends a signal, and resolves to the exit code when the process is gone: null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const environmentOf = ({ github, app, storage, environment }: AppProcessOptions): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...compileCache,
  APP_ID: String(app.id),
  PRIVATE_KEY: app.privateKey,
  WEBHOOK_SECRET: webhookSecret,
  HOST: '127.0.0.1',
  PORT: '0',
  GITHUB_API_URL: github.apiUrl,
  ...(storage.kind === 'postgres' ? { DATABASE_URL: storage.url } : { DATA_FOLDER: storage.folder }),
  ...environment,
});

/** Starts the App as production does, and resolves when it takes webhooks. Rejects with its output when it ends before. */
export const startAppProcess = async (options: AppProcessOptions): Promise<AppProcess> => {
  const { command = [fileURLToPath(await appProgram('main'))] } = options;
  const child = spawn(process.execPath, [...quickWasm, '--import', quickResolve, ...command], {
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: AppLine[] = [];
  const waiting = new Set<() => void>();
  let output = '';
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.filter(part => part.startsWith('{')).map(part => v.parse(lineSchema, JSON.parse(part))));
    for (const look of waiting) look();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  const find = (message: string): Promise<AppLine> =>
    new Promise(resolve => {
      const look = (): void => {
        const found = lines.find(line => line.msg === message);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const listening = await Promise.race([find('listening'), exited]);
  if (listening === null || typeof listening === 'number')
    throw new Error(`The App ended with ${listening}:\n${output}${lines.map(line => JSON.stringify(line)).join('\n')}`);
  return {
    url: listening.url,
    child,
    lines,
    end: signal => {
      child.kill(signal);
      return exited;
    },
  };
};
