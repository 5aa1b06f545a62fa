import { type Arguments, findOption, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { dockerfileBuild } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { unknownPart } from '../path-tree.ts';
import { pathIn } from '../values-files.ts';
import { fromHere } from './applied-files.ts';
import { deployScriptOf } from './deploy-script.ts';
import { type OptionValue, syntax, valuesOf } from './deploying-commands.ts';
import { programIn } from './run-by-others.ts';
import type { Script } from './scripts.ts';

/** A file that a command may build an image of. */
export interface Built {
  readonly path: string;
  /** The stage that is shipped; undefined for the last one. */
  readonly target: string | undefined;
  /** What names the stage, or else the file. */
  readonly range: Range;
}

/** Builders without an engine. Sources: kaniko's README, "Additional Flags"; `buildctl build --help`. */
const builderSyntax = syntax('cdof', 'context dockerfile destination target build-arg opt local frontend output file tag');
const builders: ReadonlySet<string> = new Set(['executor', 'kaniko', 'buildctl', 'img']);

const buildOf = (command: ShellCommand): Arguments | undefined =>
  dockerfileBuild(command) ?? (builders.has(programIn(command.name ?? '')) ? readArguments(command.args, builderSyntax) : undefined);

/** `--opt filename=x`. */
const ofFrontend = ({ pattern, word }: OptionValue): readonly OptionValue[] => {
  const [, name] = /^filename=(.*)$/su.exec(pattern) ?? [];
  return name === undefined ? [] : [{ pattern: name, word }];
};

/** The file that a build takes where none is named: the one of its context, or its input. */
const usualFile = (asked: Arguments, command: ShellCommand): readonly OptionValue[] => {
  const word = asked.operands.at(-1) ?? command.nameWord;
  if (word === undefined) return [];
  const context = findOption(asked, '-c', '--context')?.pattern ?? asked.operands.at(-1)?.pattern ?? '.';
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
    const asked = buildOf(read.called(command));
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
