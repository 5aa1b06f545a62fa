import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a mutant no longer uses is not an objection: it says nothing of what the code does. */
const lenient = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

/** Whether the type checker accepts a folder as it is. */
export const typesAreRight = async (folder: string): Promise<boolean> => {
  const command = ['-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo', ...lenient];
  const checker = spawn(join(folder, 'node_modules/.bin/tsc'), command, { cwd: folder, stdio: 'ignore' });
  const [status] = await once(checker, 'exit');
  return status === 0;
};
