import type { ParseArgsConfig } from 'node:util';
import { severities } from '../../findings/severity.ts';
import type { MigrationTarget } from '../../org-rules/migration/migrate.ts';
import { standardIds } from '../../review/standards/standard-ids.ts';
import { profiles } from '../../rules/rule.ts';

/** All options of the command line, as `parseArgs` reads them. */
export const options = {
  format: { type: 'string' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  'all-rules': { type: 'boolean' },
  config: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  standard: { type: 'string' },
  base: { type: 'string' },
  head: { type: 'string' },
  staged: { type: 'boolean' },
  worktree: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  baseline: { type: 'string' },
  'rendered-diff': { type: 'string' },
  'dry-run': { type: 'boolean' },
  unsafe: { type: 'boolean' },
  policy: { type: 'string' },
  to: { type: 'string' },
  prove: { type: 'string', multiple: true },
  'image-policy': { type: 'string' },
  offline: { type: 'boolean' },
  layout: { type: 'string' },
  'credential-helpers': { type: 'boolean' },
  'update-trust-roots': { type: 'boolean' },
  vex: { type: 'string', multiple: true },
  kev: { type: 'string' },
  epss: { type: 'string' },
  dockerfile: { type: 'string' },
  provenance: { type: 'string' },
  write: { type: 'boolean' },
  force: { type: 'boolean' },
  online: { type: 'boolean' },
  // What editors put behind the command of a server.
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsConfig['options'];

export type OptionName = keyof typeof options;

/** Those of `render`, which are read apart: with others it takes those of `helm template`. */
export const renderOptions = { environment: { type: 'string' }, head: { type: 'string' } } as const satisfies ParseArgsConfig['options'];

/** An argument that asks for an environment of the repository. */
export const environmentOption = new RegExp(`^--(?:${Object.keys(renderOptions).join('|')})(?:=|$)`, 'u');

/** What policies are migrated to. */
export const migrationTargets = ['ValidatingPolicy', 'ValidatingAdmissionPolicy'] as const satisfies readonly MigrationTarget[];

/** What stands behind an option: a file, a folder, a branch or commit, one of some words (`format`: of the command), or anything else. */
export type OptionValue = 'file' | 'folder' | 'ref' | 'format' | 'any' | readonly string[];

/** What stands behind the options that take a value, for shells that complete them. */
export const optionValues: Readonly<Partial<Record<OptionName, OptionValue>>> = {
  format: 'format',
  output: 'file',
  'fail-on': severities,
  profile: profiles,
  config: 'file',
  exclude: 'any',
  standard: standardIds,
  'stdin-filename': 'any',
  baseline: 'file',
  base: 'ref',
  head: 'ref',
  'rendered-diff': 'file',
  policy: 'folder',
  to: migrationTargets,
  prove: 'folder',
  'image-policy': 'folder',
  layout: 'folder',
  vex: 'file',
  kev: 'file',
  epss: 'file',
  dockerfile: 'file',
  provenance: 'file',
};

/** How findings can be written: for people, for programs, and for the services that show them. */
export const outputFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'csv', 'gnu', 'html', 'oscal'] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** Those of findings: OSCAL is about controls. */
const findingFormats = [
  'text',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'csv',
  'gnu',
  'html',
] as const satisfies readonly OutputFormat[];

/** What a command takes. */
interface Command {
  readonly options: readonly OptionName[];
  readonly formats: readonly OutputFormat[];
  /** How many operands it takes, and how it is written with them. */
  readonly operands: 'none' | 'one' | 'some';
  readonly form: string;
  /** What is to be named, for who names none. */
  readonly asks?: string;
}

const rules = ['profile', 'all-rules', 'config'] as const satisfies readonly OptionName[];

/** The commands that share these options; `render` reads its own. */
export const commands = {
  scan: {
    options: [...rules, 'format', 'output', 'fail-on', 'exclude', 'stdin-filename', 'baseline'],
    formats: findingFormats,
    operands: 'some',
    form: 'scan PATH...',
    asks: 'the files or folders',
  },
  review: {
    options: [
      ...rules,
      'format',
      'output',
      'fail-on',
      'base',
      'head',
      'staged',
      'worktree',
      'rendered-diff',
      'policy',
      'image-policy',
      'offline',
      'credential-helpers',
    ],
    formats: findingFormats,
    operands: 'none',
    form: 'review',
  },
  fix: {
    options: [...rules, 'dry-run', 'unsafe', 'exclude'],
    formats: ['text'],
    operands: 'some',
    form: 'fix PATH...',
    asks: 'the files or folders',
  },
  baseline: {
    options: [...rules, 'output', 'exclude'],
    formats: ['text'],
    operands: 'some',
    form: 'baseline PATH...',
    asks: 'the files or folders',
  },
  init: { options: ['write', 'force'], formats: ['text'], operands: 'none', form: 'init' },
  doctor: { options: ['online', 'format', 'output'], formats: ['text', 'json'], operands: 'none', form: 'doctor' },
  lsp: { options: [...rules, 'stdio'], formats: ['text'], operands: 'none', form: 'lsp' },
  verify: {
    options: ['policy', 'layout', 'credential-helpers', 'update-trust-roots', 'format', 'output'],
    formats: ['text', 'json'],
    operands: 'some',
    form: 'verify --policy DIR IMAGE...',
    asks: 'the images and the folder of policies',
  },
  scans: {
    options: ['config', 'format', 'output', 'fail-on', 'base', 'head', 'vex', 'kev', 'epss', 'dockerfile', 'provenance', 'policy'],
    formats: ['text', 'json'],
    operands: 'none',
    form: 'scans --base REPORT --head REPORT',
    asks: 'the reports',
  },
  policy: {
    options: ['policy', 'config', 'format', 'output', 'to', 'prove'],
    formats: ['text', 'json'],
    operands: 'some',
    form: 'policy check|test|diff|simulate|migrate DIR...',
    asks: 'a tool and its folders',
  },
  report: {
    options: [...rules, 'standard', 'format', 'output', 'exclude'],
    formats: ['text', 'html', 'csv', 'oscal'],
    operands: 'some',
    form: 'report --standard STANDARD PATH...',
    asks: 'the standard and the files or folders',
  },
  rules: { options: ['format', 'output'], formats: ['text', 'json'], operands: 'none', form: 'rules' },
  explain: { options: ['format', 'output'], formats: ['text', 'json'], operands: 'one', form: 'explain RULE', asks: 'one rule' },
  schema: { options: ['output'], formats: ['text'], operands: 'none', form: 'schema' },
  completion: {
    options: ['output'],
    formats: ['text'],
    operands: 'one',
    form: 'completion bash|zsh|fish|powershell',
    asks: 'one shell',
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** The names of all commands, as they are suggested. */
export const commandNames: readonly string[] = [...Object.keys(commands), 'render', 'help'];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
