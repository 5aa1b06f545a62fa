import type {
  CommandLine,
  Dockerfile,
  EnvInstruction,
  Instruction,
  ShellInstruction,
  Word,
} from '../../../../artifacts/dockerfile/model.ts';
import { parseShellScript } from '../../../../artifacts/shell/parse.ts';
import { MappedText } from '../../../../text/mapped-text.ts';
import { isRemote, type RemoteScript, remoteScripts } from '../../../concepts/downloads/remote-scripts.ts';
import { programOfRun } from '../../../concepts/downloads/script-facts.ts';
import type { CarriedFiles, CarriedRun } from './carried-downloads.ts';
import { powershellSavedScripts } from './powershell-downloads.ts';

/** What an instruction runs of what earlier ones loaded. */
export const carriedScripts = (runs: readonly CarriedRun[] | undefined): readonly RemoteScript[] =>
  (runs ?? [])
    .map(({ file: { address, url }, use }) => ({
      address,
      url: url.text,
      at: use.by.range,
      program: programOfRun(use),
      loadedAt: url.range,
    }))
    .filter(isRemote);

/** What statements of PowerShell save and run. */
export const powershellScripts = ({ file }: Dockerfile, command: CommandLine): readonly RemoteScript[] =>
  powershellSavedScripts(file.text, command)
    .map(({ address, url, runAt, program, range }) => ({ address, url, at: runAt, program, loadedAt: range }))
    .filter(isRemote);

/** Programs that load something. */
const loads = /\b(?:curl|wget|fetch|aria2c)\b/u;

const scriptsInWord = ({ expanded, text, range }: Word): readonly RemoteScript[] => {
  const value = expanded.value ?? text;
  if (!loads.test(value)) return [];
  const script = parseShellScript(MappedText.standing(value, range));
  return script === undefined ? [] : remoteScripts(script);
};

/**
 * What a setting of the image has loaded and run. By its own words: a variable, once something runs what it holds, before each prompt or script
 * (`PROMPT_COMMAND`, `BASH_ENV`), as a pager or to reach another machine (`PAGER`, `GIT_SSH_COMMAND`), or by a script that evaluates it; the shell, with every
 * command. And of what earlier instructions loaded.
 */
export const presetScripts = (
  instruction: EnvInstruction | ShellInstruction,
  { settings }: Pick<CarriedFiles, 'settings'>,
): readonly RemoteScript[] => {
  const words = instruction.keyword === 'ENV' ? instruction.pairs.flatMap(({ value }) => value ?? []) : instruction.words.slice(1);
  return [...words.flatMap(scriptsInWord), ...startedScripts(instruction, { settings })];
};

/** What earlier instructions loaded and an instruction has run, by a setting or by where it puts it. */
export const startedScripts = (instruction: Instruction, { settings }: Pick<CarriedFiles, 'settings'>): readonly RemoteScript[] =>
  (settings.get(instruction) ?? [])
    .map(({ file: { address, url, path }, at }) => ({ address, url: url.text, at, program: path, loadedAt: url.range }))
    .filter(isRemote);
