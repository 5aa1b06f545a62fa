import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../app/commands/parse-command.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { endsSoon } from '../../support/soon.ts';

describe('a comment', () => {
  test.each([
    ['/tidewaiter recheck', { name: 'recheck' }],
    ['/tidewaiter fix', { name: 'fix' }],
    ['/tidewaiter help', { name: 'help' }],
    ['/tidewaiter', { name: 'help' }],
    ['/tidewaiter explain dockerfile/sudo', { name: 'explain', rule: 'dockerfile/sudo' }],
    ['/tidewaiter explain `dockerfile/sudo`', { name: 'explain', rule: 'dockerfile/sudo' }],
    ['/TideWaiter RECHECK', { name: 'recheck' }],
    ['  /tidewaiter \t fix  ', { name: 'fix' }],
    ['/tidewaiter fix\r\nThanks!', { name: 'fix' }],
    ['/tidewaiter fix\n/tidewaiter recheck', { name: 'fix' }],
    ['/tidewaiter fix dockerfile/sudo', { name: 'help', unknown: 'fix dockerfile/sudo' }],
    ['/tidewaiter explain', { name: 'help', unknown: 'explain' }],
    ['/tidewaiter explain a b', { name: 'help', unknown: 'explain a b' }],
    ['/tidewaiter confirm-policy acme/.github-private', { name: 'confirm-policy', repository: 'acme/.github-private' }],
    ['/tidewaiter Confirm-Policy none', { name: 'confirm-policy', repository: 'none' }],
    ['/tidewaiter confirm-policy', { name: 'help', unknown: 'confirm-policy' }],
    ['/tidewaiter confirm-policy a b', { name: 'help', unknown: 'confirm-policy a b' }],
    ['/tidewaiter merge now', { name: 'help', unknown: 'merge now' }],
  ])('that begins with %j asks for something', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  test.each([
    '',
    'Please /tidewaiter fix',
    'Hello\n/tidewaiter fix',
    '\n/tidewaiter fix',
    '> /tidewaiter fix',
    '```\n/tidewaiter fix\n```',
    '`/tidewaiter fix`',
    '    /tidewaiter fix',
    '\t/tidewaiter fix',
    '\u00A0/tidewaiter fix',
    '- /tidewaiter fix',
    '/tidewaiterfix',
    '/tidewaiter-fix',
    '/ tidewaiter fix',
    '@tidewaiter fix',
    '<!-- -->/tidewaiter fix',
    `/tidewaiter explain ${'x'.repeat(200)}`,
  ])('that is %j asks for nothing', text => {
    expect(parseCommand(text)).toBeUndefined();
  });

  test('is read in a moment, however long it is', () => {
    for (const long of [' '.repeat(1 << 20), '/tidewaiter '.repeat(100_000), `/tidewaiter ${'`'.repeat(1 << 20)}`])
      endsSoon(() => parseCommand(long), 30);
    for (const text of hostileTexts(500)) expect(() => parseCommand(`/tidewaiter ${text}`)).not.toThrow();
  });
});
