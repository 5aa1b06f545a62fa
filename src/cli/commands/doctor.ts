import { jsonLine, logLine } from '../../reports/escape.ts';
import type { Paint } from '../../reports/terminal.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { checkPolicy } from '../doctor/check-policy.ts';
import { checkWorkflow } from '../doctor/check-workflow.ts';
import type { Diagnosis } from '../doctor/diagnosis.ts';
import { accessTo, parseRemote } from '../doctor/remote.ts';
import { type GateWorkflow, readWorkflow, usesAction } from '../doctor/workflow.ts';
import { readWorkflows } from '../doctor/workflow-files.ts';
import { enterTopFolder, git } from '../git/run-git.ts';
import { forTerminal } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

/**
 * `tidewaiter doctor`: what keeps the gate of this repository from working, each with what mends it. From the checkout alone, without network; with
 * `--online` GitHub is asked, too. Exit code 1 when something is wrong.
 */
export const doctor = async (request: CliRequest): Promise<number> => {
  await enterTopFolder();
  const workflows = readWorkflows()
    .filter(({ text }) => usesAction(text))
    .map(readWorkflow);
  const gates = workflows.filter((workflow): workflow is GateWorkflow => 'jobs' in workflow);
  const found: readonly Diagnosis[] = [
    ...(await checkProgram()),
    ...(workflows.length === 0 ? [noWorkflow] : []),
    ...workflows.flatMap(workflow =>
      'jobs' in workflow
        ? checkWorkflow(workflow)
        : [
            {
              state: 'wrong',
              about: 'workflow',
              message: `GitHub can't read it: ${workflow.reason}`,
              place: `${workflow.path}:${workflow.line}`,
            } as const,
          ],
    ),
    ...(await checkPolicy()),
    ...(await (request.online ? askGitHub(gates) : [])),
  ];
  const isWrong = found.some(({ state }) => state === 'wrong');
  await writeResult(request, paint =>
    request.format === 'json'
      ? jsonLine(found)
      : forTerminal(`${found.map(one => render(one, paint)).join('')}\n${lastLine(found, request.online, paint)}\n`, request.output),
  );
  return isWrong ? 1 : 0;
};

const noWorkflow: Diagnosis = {
  state: 'wrong',
  about: 'workflow',
  message: 'No workflow of this repository runs the Action. Where the App reviews it, none is needed.',
  remedy: 'tidewaiter init',
};

/** The oldest git that finds what a branch changes in one call. */
const checkProgram = async (): Promise<readonly Diagnosis[]> => {
  const said = (await git('.', ['--version'])).toString('utf8').trim();
  return [{ state: 'good', about: 'program', message: `Tidewaiter ${version}, Node.js ${process.version}, ${said}.` }];
};

const askGitHub = async (gates: readonly GateWorkflow[]): Promise<readonly Diagnosis[]> => {
  const address = await git('.', ['remote', 'get-url', 'origin']).catch(() => {
    throw new UsageError('There is no remote "origin", so that nobody knows whom to ask: git remote add origin ADDRESS');
  });
  const remote = parseRemote(address.toString('utf8'));
  if (!remote) throw new UsageError('The address of "origin" is none of a repository on GitHub.');
  const access = accessTo(remote, process.env);
  if (typeof access === 'string') throw new UsageError(access);
  const { checkGitHub } = await import('../doctor/check-github.ts');
  return checkGitHub(access, remote, gates);
};

const styles: Readonly<Record<Diagnosis['state'], Parameters<Paint>[0]>> = { good: 'good', note: 'note', wrong: 'bad', unknown: 'warn' };

const render = ({ state, about, message, place, remedy }: Diagnosis, paint: Paint): string => {
  const where = place === undefined ? '' : ` ${paint('strong', logLine(place))}`;
  const mend = remedy === undefined ? '' : `  ${paint('good', 'mend')} ${logLine(remedy)}\n`;
  return `${paint(styles[state], state.padEnd(7))} ${about}${where}: ${logLine(message)}\n${mend}`;
};

const lastLine = (found: readonly Diagnosis[], online: boolean, paint: Paint): string => {
  const count = (wanted: Diagnosis['state']): number => found.filter(({ state }) => state === wanted).length;
  const wrong = count('wrong');
  const unknown = count('unknown');
  const sentence = wrong === 0 ? 'Nothing is wrong' : `${countOf(wrong, 'thing')} wrong`;
  const unasked = online ? '' : " Rulesets, required checks and secrets are GitHub's to tell: tidewaiter doctor --online";
  return `${paint(wrong === 0 ? 'good' : 'bad', `${sentence}${unknown === 0 ? '' : `, ${unknown} not known`}.`)}${unasked}`;
};
