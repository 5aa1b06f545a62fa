import type { JudgedBy } from '../../../../app/judging/task.ts';
import type { Misdeed } from './misdeeds.ts';

/** What a change is judged by where nothing is special, and which misdeed `misbehaving.ts` does instead. */
export const judgedAs = (misdeed?: Misdeed): JudgedBy => ({
  policy: {
    file: { path: '.github/tidewaiter.yml', text: { state: 'absent' } },
    repository: { fullName: 'acme/app' },
  },
  today: '2026-11-24',
  patience: 60_000,
  ...(misdeed !== undefined && { repositoryUrl: misdeed }),
});
