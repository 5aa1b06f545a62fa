import { codeSpan } from '../../src/reports/escape.ts';

const commands = [
  '| Comment | What it does |',
  '| --- | --- |',
  '| `/tidewaiter recheck` | Reviews the pull request again |',
  '| `/tidewaiter fix` | Commits all safe fixes to the branch, in one commit |',
  '| `/tidewaiter explain RULE` | Says what a rule is about, e.g. `/tidewaiter explain dockerfile/root-user` |',
  '| `/tidewaiter waive RULE PATH until YYYY-MM-DD -- REASON` | Opens a pull request that puts a waiver into the policy; it counts once that is merged |',
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

/** How a waiver is asked for, for somebody who left out a part of it. */
export const renderWaiveUsage = (): string =>
  [
    'A waiver needs a rule, a path, its last day and a reason, all in the first line:',
    '```\n/tidewaiter waive kubernetes/host-network deploy/agent.yaml until 2027-01-31 -- The agent reads the metrics of the node.\n```',
    'A path with blanks stands between backticks; globs count, too. A place inside the file may follow the path: `DaemonSet/agent#container:*`.',
    'A vulnerability that a scan tells of is named in the place of a rule, `**` stands for all paths, and a package may follow: `/tidewaiter waive CVE-2026-1234 ** curl until …`.',
  ].join('\n\n');
