// Starts processes for a test worker that told it to, from a process that stays small. Plain JavaScript, so that it starts at once and loads no
// type stripper.
import { spawnSync } from 'node:child_process';
import { answerWith, nextRequest } from './asked.mjs';

for (;;) {
  const { command, args, options } = nextRequest();
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, options);
  answerWith({
    status,
    signal,
    stdout: stdout ?? Buffer.alloc(0),
    stderr: stderr ?? Buffer.alloc(0),
    // What was killed when its time was over tells so by its signal.
    error: error && error.code !== 'ETIMEDOUT' ? { message: error.message, code: error.code } : undefined,
  });
}
