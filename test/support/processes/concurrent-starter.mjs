// Starts processes for a test worker that told it to, as many at a time as it is told, from a process that stays small. Plain JavaScript, so that it
// starts at once and loads no type stripper.
import { spawn } from 'node:child_process';

const run = ({ id, command, args, options, input }) => {
  const child = spawn(command, args, { ...options, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
  const stdout = [];
  const stderr = [];
  let error;
  child.stdout.on('data', bytes => stdout.push(bytes));
  child.stderr.on('data', bytes => stderr.push(bytes));
  child.stdin?.on('error', () => undefined).end(input);
  child.on('error', ({ message, code }) => {
    error = { message, code };
  });
  child.on('close', (status, signal) =>
    process.send({ id, status, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), error }),
  );
};

process.on('message', run);
process.on('disconnect', () => process.exit());
