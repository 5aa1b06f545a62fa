import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type FakeGitHub, startFakeGitHub } from '../test/fake-github/fake-github.ts';
import type { FileMap } from '../test/fake-github/git/file-tree.ts';
import { type ActionRun, runAction } from '../test/fake-github/run-action.ts';
import type { WebhookEvent } from '../test/fake-github/webhooks/webhook-event.ts';
import { generateCorpus } from './corpus.ts';
import { median, type Row } from './table.ts';

const action = fileURLToPath(new URL('../action.yml', import.meta.url));
const pairs = 7;

const corpus = (count: number): FileMap => Object.fromEntries(generateCorpus(count).map(({ path, text }) => [path, text]));

/** What pull requests of each size bring in. */
const changes: Readonly<Record<string, FileMap>> = {
  'no container file': { 'src/index.ts': 'export {};\n' },
  '1 file': corpus(1),
  '20 files': corpus(20),
  '300 files': corpus(300),
};

const emptyProcess = (): number => {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  return performance.now() - started;
};

const run = async (github: FakeGitHub, event: WebhookEvent): Promise<ActionRun> => {
  const result = await runAction({ github, action, event, guardNetwork: false });
  if (result.outputs['verdict'] === 'incomplete' || result.stderr !== '')
    throw new Error(`The Action failed:\n${result.stdout}${result.stderr}`);
  return result;
};

/** Whole processes of the Action's bundle against a fake GitHub on this machine, each paired with an empty Node process. */
export const measureAction = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, files] of Object.entries(changes)) {
    await using github = await startFakeGitHub({ rateLimits: false });
    github.warmUp();
    const event = github.repository('acme/app').pullRequest({ files }).event('opened');
    // What the fake itself does only once (reading the tree, diffing) is not part of the Action.
    const { requests } = await run(github, event);
    const empty: number[] = [];
    const own: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      empty.push(emptyProcess());
      own.push((await run(github, event)).milliseconds);
    }
    rows.push({
      'pull request': name,
      'node -e 0 (ms)': median(empty).toFixed(0),
      'Action (ms)': median(own).toFixed(0),
      ratio: median(own.map((value, index) => value / (empty[index] ?? value))).toFixed(2),
      requests: requests.length,
    });
  }
  return rows;
};
