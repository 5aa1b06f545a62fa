import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Whether the type checker accepts a folder. What a mutant no longer uses is no objection: it says nothing of what the code does. */
export const typesAreRight = (folder: string): boolean => {
  const { status, error } = spawnSync(
    join(folder, 'node_modules/.bin/tsc'),
    [
      '-p',
      '.',
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/types.tsbuildinfo',
      '--noUnusedLocals',
      'false',
      '--noUnusedParameters',
      'false',
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  if (error) throw error;
  return status === 0;
};
