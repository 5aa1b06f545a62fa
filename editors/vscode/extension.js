// The whole client: everything that it shows comes from "tidewaiter lsp".
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

exports.activate = () => {
  const settings = workspace.getConfiguration('tidewaiter');
  // Why only what the person has set: a repository must not decide what is started.
  const [command = 'tidewaiter', ...args] = settings.get('command') ?? ['tidewaiter'];
  const profile = settings.get('profile');
  client = new LanguageClient(
    'tidewaiter',
    'Tidewaiter',
    { command, args: [...args, 'lsp', ...(profile ? ['--profile', profile] : [])] },
    { documentSelector: [{ scheme: 'file' }] },
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
