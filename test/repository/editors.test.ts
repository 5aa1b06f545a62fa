import { Script } from 'node:vm';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments/arguments.ts';
import { fixAllKind } from '../../src/cli/lsp/code-actions.ts';
import { profiles } from '../../src/rules/rule.ts';
import { readText } from './repository-files.ts';

const page = readText('docs/editors.md');

const fence = (text: string, language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'su').exec(text)?.[1] ?? '';

const isOurs = (command: readonly string[]): boolean => command[0] === 'tidewaiter' && readArguments(command.slice(1)).command === 'lsp';

test('the settings of Neovim and Helix start the server', () => {
  const cmd = /cmd = \{ (.*?) \}/u.exec(fence(page, 'lua'))?.[1] ?? '';
  expect(isOurs([...cmd.matchAll(/'([^']*)'/gu)].map(match => match[1] ?? ''))).toBe(true);
  const helix = parseToml(fence(page, 'toml'));
  expect(helix).toMatchObject({
    'language-server': { tidewaiter: { command: 'tidewaiter', args: ['lsp'] } },
    language: [
      { 'language-servers': expect.arrayContaining(['tidewaiter']) },
      { 'language-servers': expect.arrayContaining(['tidewaiter']) },
    ],
  });
});

interface Started {
  readonly command: string;
  readonly args: readonly string[];
}

/** What the client of VS Code starts with settings, run with the two modules that it needs put in their places. */
const startedBy = (settings: Readonly<Record<string, unknown>>): Started => {
  const started: Started[] = [];
  class LanguageClient {
    constructor(_id: string, _name: string, server: Started) {
      started.push(server);
    }
    start(): void {
      // Nothing is started here.
    }
  }
  const modules: Readonly<Record<string, unknown>> = {
    vscode: { workspace: { getConfiguration: () => ({ get: (name: string) => settings[name] }) } },
    'vscode-languageclient/node': { LanguageClient },
  };
  const exports: { activate?: () => void } = {};
  const load: unknown = new Script(`(function (require, exports) {${readText('editors/vscode/extension.js')}\n})`).runInThisContext();
  if (typeof load !== 'function') throw new Error('The client is no script.');
  load((name: string) => modules[name], exports);
  exports.activate?.();
  const [server] = started;
  if (!server) throw new Error('The client starts nothing.');
  return server;
};

test('the client of VS Code starts the server, as its settings say', () => {
  const plain = startedBy({});
  expect(isOurs([plain.command, ...plain.args])).toBe(true);
  expect(startedBy({ command: ['npx', 'tidewaiter'], profile: 'strict' })).toEqual({
    command: 'npx',
    args: ['tidewaiter', 'lsp', '--profile', 'strict'],
  });
  const { contributes } = JSON.parse(readText('editors/vscode/package.json'));
  const { properties } = contributes.configuration;
  expect(properties['tidewaiter.profile'].enum).toEqual(['', ...profiles]);
  // Why: a repository must not decide by its settings what is started.
  expect(properties['tidewaiter.command'].scope).toBe('machine');
});

test('the action on save is one that the server has', () => {
  const settings = JSON.parse(fence(readText('editors/vscode/README.md'), 'json'));
  expect(Object.keys(settings['editor.codeActionsOnSave'])).toEqual([fixAllKind]);
});
