import type { ControlState } from '../../review/standards/assess.ts';

/** What became of a control, in words. */
export const stateWords: Readonly<Record<ControlState, string>> = {
  fails: 'fails',
  waived: 'waived',
  partly: 'passes in part',
  passes: 'passes',
  'not-assessable': 'not assessable',
};
