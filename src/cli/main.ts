import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Why: compiling the bundle takes longer than judging a change. The cache lies in the user's own folder, where no one else can write.
enableCompileCache(join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tidewaiter'));

const { runProgram } = await import('./program.ts');

process.exitCode = await runProgram(process.argv.slice(2));
