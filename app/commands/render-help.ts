import { codeSpan } from '../../src/reports/escape.ts';

const commands = [
  '| Comment | What it does |',
  '| --- | --- |',
  '| `/tidewaiter recheck` | Reviews the pull request again |',
  '| `/tidewaiter fix` | Commits all safe fixes to the branch, in one commit |',
  '| `/tidewaiter explain RULE` | Says what a rule is about, e.g. `/tidewaiter explain dockerfile/root-user` |',
  "| `/tidewaiter confirm-policy REPOSITORY` | Confirms that the organization's policy lies there, or nowhere (`none`); for its owners |",
  '| `/tidewaiter help` | Shows this |',
].join('\n');

/** The list of commands; `unknown` is what was written instead of one. */
export const renderHelp = (unknown: string | undefined): string =>
  [
    ...(unknown === undefined ? [] : [`There is no command ${codeSpan(unknown)}.`]),
    commands,
    'A command stands alone in the first line of a new comment, of somebody who may write to the repository.',
  ].join('\n\n');
