// Runs the command line's sources again and again for a test worker that waits. Plain JavaScript, as the other programs of tests. Arguments: the pipe of
// requests and the pipe of answers, of which each message begins with its length in 4 bytes.
import { ChildProcess } from 'node:child_process';
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

const written = { stdout: [], stderr: [] };
for (const [name, chunks] of Object.entries(written))
  process[name].write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined));
    const told = typeof encoding === 'function' ? encoding : done;
    if (told) process.nextTick(told);
    return true;
  };

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
  const [stdout, stderr] = ['stdout', 'stderr'].map(name => Buffer.concat(written[name].splice(0)));
  const bytes = serialize({ status, signal: null, stdout, stderr });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  write(length);
  write(bytes);
};

// What nobody caught ends the command line, and this process.
process.on('uncaughtException', error => {
  written.stderr.push(Buffer.from(`${error?.stack ?? error}\n`));
  answer(1);
  process.exit(1);
});

const { runProgram } = await import('../../../src/cli/program.ts');

for (;;) {
  const { args, cwd, env } = deserialize(read(read(4).readUInt32LE()));
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  answer(await runProgram(args));
}
