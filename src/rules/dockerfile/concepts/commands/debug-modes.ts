import type { ShellCommand } from '../../../../artifacts/shell/model.ts';

/**
 * What a start command or a setting turns on. `debugger`: a port by which anyone runs code in the process. `debug`: pages with internals,
 * or a console. `reload`: a server that is made for the desk. `environment`: the settings for development.
 */
export type DebugMode = 'debugger' | 'debug' | 'reload' | 'environment';

const on = /^(?:1|true|yes|on)$/i;
const switches = /^(?:FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG|WERKZEUG_DEBUG_PIN_OFF|SYMFONY_DEBUG)$/;
const environments = /^(?:FLASK_ENV|RAILS_ENV|RACK_ENV|APP_ENV|NODE_ENV|ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT)$/;
const withConsole = /^(?:FLASK_ENV|RAILS_ENV|RACK_ENV)$/;

/** JDWP and the inspector of Node.js on all interfaces. Sources: JDWP connection parameters, `node --help`. */
const openDebugger =
  /-(?:agentlib:|Xrun)jdwp[=:][^\s]{0,200}\baddress=(?:\*|0\.0\.0\.0|\[::\]):?\d*|--inspect(?:-brk|-wait)?=(?:0\.0\.0\.0|\[::\])/;
const optionVariables = /^(?:JAVA_TOOL_OPTIONS|JAVA_OPTS|JDK_JAVA_OPTIONS|CATALINA_OPTS|NODE_OPTIONS|JVM_OPTS|MAVEN_OPTS)$/;

/** What a variable of the image turns on. */
export const debugVariable = (name: string, value: string): DebugMode | undefined => {
  if (optionVariables.test(name)) return openDebugger.test(value) ? 'debugger' : undefined;
  if (switches.test(name)) return on.test(value) ? 'debug' : undefined;
  if (!environments.test(name) || !/^(?:development|dev)$/i.test(value)) return undefined;
  return withConsole.test(name) ? 'debug' : 'environment';
};

const has = ({ args }: ShellCommand, ...words: readonly string[]): boolean => args.some(({ value }) => words.includes(value ?? ''));

const reloading = new Set(['uvicorn', 'gunicorn', 'hypercorn', 'granian', 'sanic']);

/** Programs that start another one in its environment, by their words before it. */
const launchers: readonly (readonly string[])[] = [
  ['bundle', 'exec'],
  ...['poetry', 'pipenv', 'pdm', 'uv', 'hatch', 'rye'].map(name => [name, 'run']),
  ['npx'],
  ['pnpm', 'exec'],
  ['yarn', 'exec'],
];

/** The command that another one starts (`bundle exec rails s`), else the command itself. */
const launched = (command: ShellCommand): ShellCommand => {
  const words = [command.name, ...command.args.map(({ value }) => value)];
  const length = launchers.find(launcher => launcher.every((word, index) => words[index] === word))?.length;
  const name = length === undefined ? undefined : words[length];
  return length === undefined || name === undefined ? command : { ...command, name, args: command.args.slice(length) };
};

/** `-m flask` and the like name the program. */
const programOf = ({ name = '', args }: ShellCommand): string => {
  const at = /^python[\d.]*$/.test(name) ? args.findIndex(({ value }) => value === '-m') : -1;
  return at === -1 ? name : (args[at + 1]?.value ?? name);
};

/** What a start command turns on. */
export const debugCommand = (written: ShellCommand): DebugMode | undefined => {
  const command = launched(written);
  const program = programOf(command);
  if (command.args.some(({ pattern }) => openDebugger.test(pattern))) return 'debugger';
  if (program === 'dlv' && command.args.some(({ pattern }) => /^--listen=(?:0\.0\.0\.0|\[::\])?:\d+$/.test(pattern))) return 'debugger';
  if (program === 'debugpy' && command.args.some(({ pattern }) => /^(?:--listen=)?0\.0\.0\.0:\d+$/.test(pattern))) return 'debugger';
  if (program === 'flask' && has(command, 'run') && has(command, '--debug', '--debugger')) return 'debug';
  if (program === 'rails' && has(command, 's', 'server') && has(command, 'development', '--environment=development')) return 'debug';
  if (program === 'fastapi' && has(command, 'dev')) return 'reload';
  if (reloading.has(program) && has(command, '--reload')) return 'reload';
  if (program === 'php' && has(command, '-S')) return 'reload';
  if (has(command, 'runserver') && command.args.some(({ value }) => value?.endsWith('manage.py') === true)) return 'reload';
  return program === 'nodemon' ? 'reload' : undefined;
};
