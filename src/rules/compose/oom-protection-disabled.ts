import { composeBoolean } from '../../artifacts/compose/compose-boolean.ts';
import { serviceField } from '../forms/service-rule.ts';

/** Processes with a lower score are hardly ever chosen; 0 is that of every other program. */
const lowestScore = -500;

export const oomProtectionDisabled = serviceField({
  id: 'compose/oom-protection-disabled',
  severity: 'low',
  profile: 'hardening',
  title: 'OOM killer disabled for the service',
  fields: [['oom_kill_disable'], ['oom_score_adj']],
  judge: (value, { field }) => {
    if (field === 'oom_kill_disable') return composeBoolean(value) === true ? 'disabled' : undefined;
    return /^-\d{1,4}$/.test(value.trim()) && Number(value) < lowestScore ? 'score' : undefined;
  },
  removal: 'Leave the choice to the kernel',
  rationale: `When memory runs out, the kernel ends the process that uses most of it. A service that is taken out of that choice makes others pay:
the kernel kills programs of the host and other services, or the host stands still.`,
  remediation: 'Remove the setting, and limit the memory of the service with `deploy.resources.limits.memory`.',
  messages: {
    disabled: 'The kernel does not end the service "{service}" when memory runs out, but other programs.',
    score: 'The kernel ends nearly every other program before the service "{service}" when memory runs out ("oom_score_adj" is {value}).',
  },
  fix: 'safe',
  examples: {
    bad: 'services:\n  db:\n    image: postgres:17\n    oom_kill_disable: true\n',
    good: 'services:\n  db:\n    image: postgres:17\n    mem_limit: 1g\n',
  },
  standards: { cisDocker: ['5.11'], mitre: ['T1499'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#oom_kill_disable',
    'https://docs.docker.com/engine/containers/resource_constraints/',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
});
