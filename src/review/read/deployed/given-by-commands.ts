import { mayDeploy } from '../../../artifacts/pipeline/paths.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { patchHazards } from '../../../artifacts/unrendered/patch-content.ts';
import { namesIn } from '../../../artifacts/unrendered/unrendered-part.ts';
import type { Notification } from '../../../findings/notification.ts';
import { fileNameOf } from '../../../text/path.ts';
import type { FileText, RepositoryReader } from '../../ports.ts';
import { fileOf } from '../../unrendered/changed-inputs.ts';
import { type Deployed, type DeployedPlace, grantsIn } from './deployed-files.ts';
import { deployingProblem } from './deploying-problem.ts';

/** More grants of one change are not told: each says that the change was not reviewed. */
const maxTold = 20;

/**
 * What commands of changed files give that they did not give before, wherever they stood: what they patch, bind or start by their own words, and what they
 * fetch. Of files that are new as well: these words are.
 */
export const grantedAnew = (base: ReadonlyMap<string, SourceFile>, head: ReadonlyMap<string, SourceFile>): readonly Notification[] => {
  const deploying = (files: ReadonlyMap<string, SourceFile>): readonly SourceFile[] =>
    [...files.values()].filter(({ path }) => mayDeploy(path));
  const before = new Set(
    deploying(base)
      .flatMap(grantsIn)
      .map(({ key }) => key),
  );
  return deploying(head)
    .flatMap(by => grantsIn(by).map(grant => ({ by, grant })))
    .filter(({ grant }) => !before.has(grant.key))
    .slice(0, maxTold)
    .map(({ by, grant: { what, range, isSetting } }) =>
      deployingProblem({ by, range }, `A ${isSetting ? 'setting' : 'command'} here ${what}, which nobody has judged.`),
    );
};

/** What patches do that a command lays over what runs, and did not before. */
export const patchedAnew = async (
  places: readonly DeployedPlace[],
  head: ReadonlyMap<string, SourceFile>,
  reader: RepositoryReader,
): Promise<readonly Notification[]> => {
  const asked = places.slice(0, maxTold);
  const unread = asked.map(({ path }) => path).filter(path => !head.has(path));
  const texts = unread.length > 0 ? await reader.readFiles('head', unread) : new Map<string, FileText>();
  return asked.flatMap(({ path, by }) => {
    const file = head.get(path) ?? fileOf(path, texts.get(path));
    const hazards = file === undefined ? [{ place: "it can't be read" }] : patchHazards(file.text);
    return hazards.length === 0 ? [] : [patched(by, path, namesIn(hazards.map(({ place }) => place)))];
  });
};

const patched = (by: Deployed, path: string, places: string): Notification =>
  deployingProblem(by, `What runs is patched here by "${fileNameOf(path)}" (${places}), which nobody has judged.`);
