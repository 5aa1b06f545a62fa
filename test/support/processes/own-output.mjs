// For programs that run something again and again in one process: what each run writes, and where it runs. Plain JavaScript, as the programs.

const written = { stdout: [], stderr: [] };
for (const [name, chunks] of Object.entries(written))
  process[name].write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined));
    const told = typeof encoding === 'function' ? encoding : done;
    if (told) process.nextTick(told);
    return true;
  };

/** What was written since it was asked last. */
export const takeOutput = () => ({ stdout: Buffer.concat(written.stdout.splice(0)), stderr: Buffer.concat(written.stderr.splice(0)) });

/** What nobody caught is told as Node.js does. */
export const tellUncaught = error => void written.stderr.push(Buffer.from(`${error?.stack ?? error}\n`));

/** From now on the process has this environment, and is in this folder. */
export const enter = ({ env, cwd }) => {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
};
