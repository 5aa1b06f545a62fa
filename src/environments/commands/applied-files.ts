import { appendAll } from '../../text/append-all.ts';
import type { Range } from '../../text/range.ts';
import { pathIn } from '../values-files.ts';
import { deployScriptOf, maxValues } from './deploy-script.ts';
import type { DeployedKind, OptionValue } from './deploying-commands.ts';
import { folderAfter, type Script } from './scripts.ts';

/** A file or folder by its path in the repository. */
export interface NamedPath {
  /** One for each folder that the command may run in, the likeliest first. Unknown parts are `\0`. */
  readonly candidates: readonly string[];
  /** What names it. */
  readonly range: Range;
}

/** Files that a command has Compose take variables from, in the order in which later ones go before earlier ones. */
export interface GivenVariables {
  /** Those in place of the `.env` of the project; empty where it takes that. */
  readonly named: readonly NamedPath[];
  /** Those that the shell has read before, which go before all others. */
  readonly sourced: readonly NamedPath[];
  /** True where a loop takes one of them after the other. */
  readonly byTurns: boolean;
}

/** What a command has deployed of the files of the repository: Compose files, manifests, the folder of a kustomization, a patch. */
export interface Applied extends NamedPath {
  readonly kind: DeployedKind;
  /** True when all folders below it count as well. */
  readonly isRecursive: boolean;
  /** True for what only may be such a file: a word of a command whose output is deployed. */
  readonly isGuess: boolean;
  /** Of a Compose file. */
  readonly variables?: GivenVariables;
  /** Of a Compose file: the value of a variable in the environment of the command, as far as it is constant. */
  readonly setting?: (name: string) => string | undefined;
}

/** More of one script is not looked at. */
const maxApplied = 500;

/** True for what may be a path in the repository. */
const isPlace = (pattern: string): boolean =>
  pattern !== '' && pattern !== '-' && !/^\0(?!\/[^\0])|:\/\/|^git@/u.test(pattern) && pattern.length <= 1_024;

/** What is below a folder that only the machine knows, `$PWD` or `$(dirname "$0")`, lies mostly where the command runs, or at the root. */
export const fromHere = (pattern: string): string => pattern.replace(/^(?:\0|~\+)\//u, '');

/** What a script has deployed, in the order of its commands. */
export const appliedBy = (script: Script): readonly Applied[] => {
  const read = deployScriptOf(script);
  const found: Applied[] = [];
  let left = maxValues;
  for (const command of read.commands) {
    if (found.length >= maxApplied || left <= 0) break;
    const asked = read.asked(command);
    if (asked.length === 0) continue;
    const folders = [...new Set(script.folders.map(folder => folderAfter(read.commands, command, folder)))];
    const places = ({ pattern, word }: OptionValue): readonly NamedPath[] =>
      isPlace(pattern) ? [{ candidates: [...new Set(folders.map(folder => pathIn(folder, fromHere(pattern))))], range: word.range }] : [];
    for (const { kind, files, isRecursive = false, named, sourced, byTurns, setting } of asked) {
      const given = { named: named.flatMap(places), sourced: sourced.flatMap(places), byTurns };
      const how = {
        kind,
        isRecursive,
        ...(kind === 'compose' && { setting }),
        ...(given.named.length + given.sourced.length > 0 && { variables: given }),
      };
      for (const file of files.slice(0, Math.max(0, left))) {
        left -= 1;
        appendAll(
          found,
          places(file).map(place => ({ ...place, ...how, isGuess: false })),
        );
        if (kind === 'kustomization') continue;
        appendAll(
          found,
          read
            .feeding(command, file)
            .flatMap(places)
            .map(place => ({ ...place, ...how, isGuess: true })),
        );
      }
    }
  }
  return found.slice(0, maxApplied);
};
