import { expect, test } from 'vitest';
import { parseCommand } from '../../../app/commands/parse-command.ts';
import { renderHelp, renderWaiveUsage } from '../../../app/commands/render-help.ts';

test('the help names each command once, and who may give one', () => {
  const names = [...renderHelp(undefined).matchAll(/^\| `\/tidewaiter ([a-z-]+)/gmu)].map(([, name]) => name);
  expect(names).toEqual(['recheck', 'fix', 'explain', 'waive', 'confirm-policy', 'help']);
  for (const name of names) expect(parseCommand(`/tidewaiter ${name} a`)?.name).not.toBe('unknown');
  expect(renderHelp(undefined).split('\n\n')).toEqual([
    expect.stringMatching(/^\| Comment \| What it does \|\n\| --- \| --- \|\n/u),
    'A command stands alone in the first line of a new comment, of somebody who may write to the repository.',
  ]);
});

test('a command that there is not is named before it, as text', () => {
  expect(renderHelp('re`vert').split('\n\n')).toEqual(['There is no command ``re`vert``.', ...renderHelp(undefined).split('\n\n')]);
});

test('how a waiver is written is told by one that can be', () => {
  const [what, sample = '', more, ...others] = renderWaiveUsage().split('\n\n');
  expect(what).toBe('A waiver needs a rule, a path, its last day and a reason, all in the first line:');
  expect(parseCommand(sample.replaceAll('```', '').trim())).toMatchObject({ name: 'waive', asked: { rule: 'kubernetes/host-network' } });
  expect([more, others]).toEqual([
    expect.stringMatching(/^A path with blanks stands between backticks.*`DaemonSet\/agent#container:\*`\.$/u),
    [expect.stringContaining('`/tidewaiter waive CVE-2026-1234 ** curl until …`')],
  ]);
});
