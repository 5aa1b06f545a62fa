/** `npm run -s conformance -- SUITE`: the door through which the cases of other projects' suites come in, and Tidewaiter's answers go out. */
import { text } from 'node:stream/consumers';
import { runConformance } from './run-conformance.ts';
import { QuestionError } from './suite.ts';

try {
  process.stdout.write(await runConformance(process.argv.slice(2), () => text(process.stdin), process.cwd()));
} catch (error) {
  if (!(error instanceof QuestionError)) throw error;
  process.stderr.write(`conformance: ${error.message}\n`);
  process.exitCode = 2;
}
