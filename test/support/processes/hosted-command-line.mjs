// Runs the command line's sources again and again for a test worker that waits. Plain JavaScript, as the other programs of tests.
import { ChildProcess } from 'node:child_process';
import { answerWith, nextRequest } from './asked.mjs';
import { enter, takeOutput, tellUncaught } from './own-output.mjs';

// What a command leaves running ends with its process: here with the command.
const started = new Set();
const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function tracked(...args) {
  started.add(this);
  this.once('exit', () => started.delete(this));
  return spawn.apply(this, args);
};

const answer = status => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
  answerWith({ status, signal: null, ...takeOutput() });
};

// What nobody caught ends the command line, and this process.
process.on('uncaughtException', error => {
  tellUncaught(error);
  answer(1);
  process.exit(1);
});

const { runProgram } = await import('../../../src/cli/program.ts');

for (;;) {
  const { args, ...place } = nextRequest();
  enter(place);
  answer(await runProgram(args));
}
