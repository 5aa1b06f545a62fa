/**
 * `npm run demo:app`: plays a pull request of examples/shop through with the App and a GitHub of our own, offline, and prints what a person
 * sees at each step. Ends with 0 only when every step came out as it was to.
 */
import { terminalPaint, writeOutput } from '../../../src/cli/terminal-output.ts';
import { startDemoScene } from './demo-app-scene.ts';
import { playPullRequest } from './demo-app-steps.ts';
import { ruleLine } from './demo-page.ts';

/** Lines of the App's log that are shown when something went wrong. */
const lastLines = 20;

const started = performance.now();
const paint = terminalPaint();
const print = (lines: readonly string[]): Promise<void> => writeOutput(`${lines.join('\n')}\n`);

const scene = await startDemoScene();
let well = true;
try {
  let number = 0;
  for await (const { title, lines, told } of playPullRequest(scene, paint)) {
    number += 1;
    well &&= told.every(([, came]) => came);
    const checked = told.map(([what, came]) => (came ? paint('good', `✓ ${what}.`) : paint('bad', `✗ NOT AS TOLD: ${what}.`)));
    await print([paint('dim', ruleLine), paint('strong', `${number}. ${title}`), paint('dim', ruleLine), ...lines, '', ...checked, '']);
  }
} catch (error) {
  well = false;
  await print([`✗ ${error instanceof Error ? error.message : String(error)}`]);
}
const ended = await scene.close();
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
await print([
  paint('dim', ruleLine),
  `GitHub answered ${scene.github.requests.length} requests, and the App ended ${ended ? 'well' : 'badly'}. ${seconds} s, offline.`,
]);
if (!well || !ended) {
  await print([...scene.github.contractErrors, 'The end of the log:', ...scene.log.slice(-lastLines).map(line => line.trimEnd())]);
  process.exitCode = 1;
}
