import { parseShellScript } from '../../shell/parse.ts';
import { type ExecItem, parseExecForm } from '../../shell/parse-exec.ts';
import type { ShellVariables } from '../../shell/variables.ts';
import { LazyCommandLine, shellKind } from '../command-line.ts';
import type { CommandInstruction, CommandLine, HealthcheckInstruction, RunInstruction } from '../model.ts';
import { decodeJsonString } from '../raw/json-array.ts';
import type { RawWord } from '../raw/raw-words.ts';
import { skipSpaces } from '../raw/white-space.ts';
import { runSource } from '../script-source.ts';
import { flagWord, typeMount } from './type-flags.ts';
import { requires, type Typing } from './typing.ts';

/** RUN sees arguments and the environment; what starts later sees the environment only. */
const variablesOf = ({ lookup, keyword }: Typing): ShellVariables => {
  const names = keyword === 'RUN' ? ['ARG', 'ENV'] : ['ENV'];
  return name => {
    const binding = lookup(name);
    return binding.state === 'known' && names.includes(binding.by) ? binding.value : undefined;
  };
};

/** True when a text can be read as a POSIX shell would: it also shows what PowerShell and cmd start, where they may run on Linux. */
const isReadable = (shell: CommandLine['shell'], { file }: Typing): boolean =>
  shell === 'posix' || (shell !== 'interpreter' && !file.isWindows);

const defaultShell: readonly string[] = ['/bin/sh', '-c'];

const shellForm = (typing: Typing, from: number, to: number): CommandLine => {
  const { words, base, file } = typing;
  const source = runSource(words.line, from, to, base.heredocs, shellKind(file.shell ?? defaultShell));
  const parts = { form: 'shell' as const, shell: source.shell, range: words.line.range(from, to) };
  return new LazyCommandLine(parts, () =>
    isReadable(source.shell, typing) ? parseShellScript(source.text, variablesOf(typing)) : undefined,
  );
};

const execForm = (typing: Typing, items: readonly RawWord[], from: number, to: number): CommandLine => {
  const { words, file } = typing;
  const { line } = words;
  const range = line.range(from, to);
  const shell = shellKind(file.shell ?? defaultShell);
  const parts = { form: 'exec' as const, shell, words: items.map(item => words.literal(item)), range };
  const asItem = (item: RawWord): ExecItem => ({
    text: words.written(item),
    range: line.range(item.start, item.end),
    value: decodeJsonString(line, item.start, item.end),
  });
  return new LazyCommandLine(parts, () => parseExecForm(items.map(asItem), range, variablesOf(typing)));
};

const commandLine = (typing: Typing): CommandLine => {
  const { raw } = typing;
  return raw.json ? execForm(typing, raw.words, raw.args.start, raw.args.end) : shellForm(typing, raw.args.start, raw.args.end);
};

export const typeRun = (typing: Typing): RunInstruction => {
  const { raw, base, words } = typing;
  const network = flagWord(base, 'network')?.expanded.value;
  const security = flagWord(base, 'security')?.expanded.value;
  return {
    ...base,
    keyword: 'RUN',
    command: commandLine(typing),
    mounts: base.flags.flatMap((flag, index) => {
      const rawFlag = raw.flags[index];
      return flag.name === 'mount' && rawFlag !== undefined ? [typeMount(flag, words, rawFlag)] : [];
    }),
    ...(network !== undefined && { network }),
    ...(security !== undefined && { security }),
  };
};

export const typeCommand = (typing: Typing): CommandInstruction | undefined => {
  const { keyword } = typing;
  if (keyword !== 'CMD' && keyword !== 'ENTRYPOINT') return undefined;
  return { ...typing.base, keyword, command: commandLine(typing) };
};

export const typeHealthcheck = (typing: Typing): HealthcheckInstruction | undefined => {
  const { raw, base, words, refuse } = typing;
  const [type, ...rest] = raw.words;
  if (type === undefined) {
    refuse(requires('HEALTHCHECK', 'at least one argument'));
    return undefined;
  }
  const kind = type.text.toUpperCase();
  if (kind === 'NONE') {
    if (rest.length > 0) refuse('HEALTHCHECK NONE takes no arguments');
    return { ...base, keyword: 'HEALTHCHECK' };
  }
  const [first] = rest;
  if (kind !== 'CMD' || first === undefined) {
    refuse(
      kind === 'CMD' ? 'Missing command after HEALTHCHECK CMD' : `Unknown type "${type.text}" in HEALTHCHECK (try CMD)`,
      words.word(type).range,
    );
    return undefined;
  }
  const start = skipSpaces(words.line.text, type.end, raw.args.end);
  const command = raw.json ? execForm(typing, rest, start, raw.args.end) : shellForm(typing, start, raw.args.end);
  return { ...base, keyword: 'HEALTHCHECK', command };
};
