// How a program answers a test worker that waits: by two pipes, of requests and of answers, of which each message begins with its length in 4 bytes.
// Their paths are its arguments. Plain JavaScript, as the programs.
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

/** Waits for the next request. */
export const nextRequest = () => deserialize(read(read(4).readUInt32LE()));

export const answerWith = answer => {
  const bytes = serialize(answer);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  write(length);
  write(bytes);
};
