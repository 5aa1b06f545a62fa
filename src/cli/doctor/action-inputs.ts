import { severities } from '../../findings/severity.ts';
import { profiles } from '../../rules/rule.ts';

/** The inputs of the Action. A test holds them against action.yml. */
export const actionInputs = [
  'github-token',
  'comment',
  'config',
  'policy-repository',
  'policy-token',
  'image-policy',
  'fail-on',
  'report',
  'profile',
  'all-rules',
  'sarif-file',
  'html-file',
  'rendered-diff',
  'scan-results',
] as const;

/** The words that some of them may be. A test holds them against what the Action refuses. */
export const inputWords: Readonly<Record<string, readonly string[]>> = {
  comment: ['off', 'summary', 'review'],
  'fail-on': [...severities, 'none'],
  report: ['new', 'changed-files', 'all'],
  profile: profiles,
  'all-rules': ['true', 'false'],
};
