import { type Arguments, findOption } from '../../artifacts/shell/command-arguments.ts';
import { dockerfileBuild } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { unknownPart } from '../path-tree.ts';
import { pathIn } from '../values-files.ts';
import { fromHere } from './applied-files.ts';
import { deployScriptOf } from './deploy-script.ts';
import { type OptionValue, valuesOf } from './deploying-commands.ts';
import type { Script } from './scripts.ts';

/** A file that a command may build an image of. */
export interface Built {
  readonly path: string;
  /** The stage that is shipped; undefined for the last one. */
  readonly target: string | undefined;
  /** What names the stage, or else the file. */
  readonly range: Range;
}

/** `--opt filename=x`. */
const ofFrontend = ({ pattern, word }: OptionValue): readonly OptionValue[] => {
  const [, name] = /^filename=(.*)$/su.exec(pattern) ?? [];
  return name === undefined ? [] : [{ pattern: name, word }];
};

/** Builders whose first operand says what they are to do. */
const toldWhat: ReadonlySet<string> = new Set(['buildctl', 'img']);

/** The file that a build takes where none is named: the one of its context, or its input. */
const usualFile = (asked: Arguments, { name = '', nameWord }: ShellCommand): readonly OptionValue[] => {
  const operand = asked.operands.at(toldWhat.has(name) ? 1 : -1);
  const word = operand ?? nameWord;
  if (word === undefined) return [];
  const context = findOption(asked, '--context')?.pattern ?? operand?.pattern ?? '.';
  const folder = ['', '.', './'].includes(context) ? '' : `${context.replace(/\/$/u, '')}/`;
  return [{ pattern: context === '-' ? '-' : `${folder}Dockerfile`, word }];
};

/** More files of one script are not looked at. */
const maxBuilt = 500;

/** What the commands of a script build, also in loops and by way of other files: `docker build - < x`, `cp x Dockerfile; docker build .`. */
export const builtBy = (script: Script): readonly Built[] => {
  const read = deployScriptOf(script);
  const found: Built[] = [];
  for (const command of read.commands) {
    if (found.length >= maxBuilt) break;
    const asked = dockerfileBuild({ ...command, args: read.values.arguments(command) });
    if (asked === undefined) continue;
    const named = [...valuesOf(asked, '-f', '--file', '--dockerfile'), ...valuesOf(asked, '--opt').flatMap(ofFrontend)];
    const files = named.length > 0 ? named : usualFile(asked, command);
    const stage = asked.options.findLast(({ name }) => name === '--target');
    const [target] = valuesOf(asked, '--target').slice(-1);
    if (target?.pattern.includes(unknownPart)) continue;
    for (const { pattern, word } of files.flatMap(file => [...read.spelledOut([file]), ...read.feeding(command, file)])) {
      const path = fromHere(pattern);
      if (path === '' || path === '-' || path.includes(unknownPart)) continue;
      const { range } = stage?.word ?? word;
      for (const folder of script.folders) found.push({ path: pathIn(folder, path), target: target?.pattern, range });
    }
  }
  return found.slice(0, maxBuilt);
};
