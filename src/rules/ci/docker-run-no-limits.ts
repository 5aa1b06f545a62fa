import type { Step } from '../../artifacts/pipeline/model.ts';
import { type Arguments, findOption } from '../../artifacts/shell/command-arguments.ts';
import { engineCall, runArguments } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { defineRule } from '../rule.ts';

/** What is to be bounded, by the options of which one does it. */
const bounds: ReadonlyMap<string, readonly string[]> = new Map([
  ['a memory limit', ['-m', '--memory']],
  ['a CPU limit', ['--cpus', '--cpu-quota', '--cpuset-cpus']],
  ['a read-only root', ['--read-only']],
]);

/** A container that stays: of a service unit, or detached; what a job of a pipeline detaches ends with the job, unless it is to be restarted. */
const stays = (run: Arguments, { host }: Step): boolean => {
  if (host === 'unit') return true;
  const restart = findOption(run, '--restart');
  if (restart !== undefined && restart.value !== 'no') return true;
  const isOneShot = findOption(run, '--rm', '-i', '-t', '--interactive', '--tty') !== undefined;
  return host === 'script' && !isOneShot && findOption(run, '-d', '--detach') !== undefined;
};

/** The options of a command that starts a container which stays; undefined for others, and where a variable may hold further options. */
const staying = (command: ShellCommand, step: Step): Arguments | undefined => {
  const call = engineCall(command);
  const run = call && runArguments(call);
  return run === undefined || run.operands[0]?.value === undefined || !stays(run, step) ? undefined : run;
};

export const dockerRunNoLimits = defineRule({
  meta: {
    id: 'ci/docker-run-no-limits',
    kind: 'steps',
    severity: 'info',
    profile: 'strict',
    title: 'Long-running docker run has no memory or CPU limit or read-only root',
    rationale: `What a script or a unit starts once and leaves running has no file in which a reviewer looks for its limits. Without them one leaking or captured container takes the memory and the
processors of its neighbours, and one with a writable root keeps what an intruder puts into it.`,
    remediation:
      'Add `--memory`, `--cpus` and `--read-only` (with `--tmpfs` for what has to be written), or describe the container in a Compose file.',
    messages: { missing: '{title} leaves a container running without {missing}.' },
    fix: 'none',
    examples: {
      bad: '#!/bin/sh\ndocker run -d --name web --restart always ghcr.io/acme/web:1.4\n',
      good: '#!/bin/sh\ndocker run -d --name web --restart always --memory 256m --cpus 1 --read-only ghcr.io/acme/web:1.4\n',
      path: 'deploy.sh',
    },
    standards: { cisDocker: ['5.11', '5.12', '5.13'], mitre: ['T1499'] },
    references: ['https://docs.docker.com/engine/containers/resource_constraints/', 'https://cwe.mitre.org/data/definitions/770.html'],
  },
  visit: {
    *step(step) {
      for (const command of step.scripts.flatMap(({ commands }) => commands)) {
        const run = staying(command, step);
        const image = run?.operands[0];
        if (run === undefined || image === undefined) continue;
        const missing = [...bounds].flatMap(([what, names]) => (findOption(run, ...names) ? [] : [what]));
        if (missing.length === 0) continue;
        yield {
          messageId: 'missing',
          at: image.range,
          identity: 'limits',
          facts: { value: image.text, hazards: missing },
          data: { title: step.title, missing: missing.join(' and without ') },
        };
      }
    },
  },
});
