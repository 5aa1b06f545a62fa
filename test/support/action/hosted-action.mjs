// Runs the Action's sources again and again in one process, as the test worker that started it asks. Plain JavaScript, as the other programs of tests.
import { registerHooks } from 'node:module';
import { enter, takeOutput, tellUncaught } from '../processes/own-output.mjs';

/**
 * What keeps what it read of its environment when it was loaded, such as the event and the path of the summary: the Action's own modules and GitHub's
 * toolkit. Each run gets them anew, as each process does; all else is shared, as it is among tests (test/import-purity.test.ts).
 */
const isOfRun = url => /\/src\/action\/[^/]+\.ts$|\/node_modules\/@actions\/(?:core|github)\/lib\//u.test(url);

let run = 0;
const sources = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return isOfRun(resolved.url) ? { ...resolved, url: `${resolved.url}?run=${run}` } : resolved;
  },
  // What is loaded anew is read, and made JavaScript, but once.
  load(url, context, next) {
    const [path] = url.split('?run=');
    if (path === url) return next(url, context);
    const known = sources.get(path) ?? { ...next(path, context), shortCircuit: true };
    sources.set(path, known);
    return known;
  },
});

const entry = new URL('../../../src/action/run.ts', import.meta.url).href;

const answer = (status, done) => process.send({ status, ...takeOutput() }, done);

const runOnce = async given => {
  run += 1;
  enter(given);
  answer(await (await import(entry)).run());
};

process.on('message', given => void runOnce(given));

// What nobody caught ends the Action's process, and this one.
process.on('uncaughtException', error => {
  tellUncaught(error);
  answer(1, () => process.exit(1));
});
process.on('disconnect', () => process.exit());
