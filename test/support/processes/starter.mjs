// Starts processes for a test worker that told it to, from a process that stays small. Plain JavaScript, so that it starts at once and loads no
// type stripper. Arguments: the pipe of requests and the pipe of answers, of which each message begins with its length in 4 bytes.
import { spawnSync } from 'node:child_process';
import { openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const [requestPath, answerPath] = process.argv.slice(2);
const requests = openSync(requestPath, 'r');
const answers = openSync(answerPath, 'w');

const read = length => {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(requests, bytes, at, length - at, null);
    // The worker has ended.
    if (count === 0) process.exit();
    at += count;
  }
  return bytes;
};

const write = bytes => {
  for (let at = 0; at < bytes.length; ) at += writeSync(answers, bytes, at);
};

for (;;) {
  const { command, args, options } = deserialize(read(read(4).readUInt32LE()));
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, options);
  const answer = serialize({
    status,
    signal,
    stdout: stdout ?? Buffer.alloc(0),
    stderr: stderr ?? Buffer.alloc(0),
    // What was killed when its time was over tells so by its signal.
    error: error && error.code !== 'ETIMEDOUT' ? { message: error.message, code: error.code } : undefined,
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(answer.length);
  write(length);
  write(answer);
}
