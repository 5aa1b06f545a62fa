import { mayDeploy } from '../../artifacts/pipeline/paths.ts';
import type { Notification } from '../../findings/notification.ts';
import type { Side } from '../ports.ts';
import type { BuildPointer } from './build-pointers.ts';
import type { ReadChoices } from './changed-overrides.ts';
import type { DeployingSides, PointedFiles } from './deployed/pointed-files.ts';
import { followNames, joinedTexts, type NamedTexts, type NamingSides, noTexts } from './named-files.ts';
import { followBuilds } from './pointed-builds.ts';
import { type AccompaniedSnapshot, readAccompanied } from './read-companions.ts';
import type { ReadOptions } from './snapshot.ts';

/** Texts of each side, and as what they are read where their own names do not tell. */
type SideTexts = { readonly [S in Side]: NamedTexts };

/** Both sides with what they name, and what could not be followed. */
export interface ReadFollowed {
  readonly base: AccompaniedSnapshot;
  readonly head: AccompaniedSnapshot;
  readonly notifications: readonly Notification[];
  /** What has Dockerfiles built, Compose files and manifests deployed, that were not before, by their paths. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
}

/** Compose files that name others that name others are followed this far. */
const maxRounds = 5;

/** Reads both sides, and what their Compose files name, until nothing is named any more. The bounds of `options` are those of a side. */
export const readFollowed = async (
  sides: Omit<NamingSides, 'base' | 'head'>,
  own: SideTexts,
  options: Omit<ReadOptions, 'kinds' | 'choices'> = {},
  choices?: ReadChoices,
): Promise<ReadFollowed> => {
  let built: ReadChoices = { base: new Map(), head: new Map() };
  let started: ReadChoices = built;
  const read = (side: Side, { texts, kinds }: NamedTexts): Promise<AccompaniedSnapshot> =>
    readAccompanied(sides.reader, side, texts, {
      ...options,
      kinds,
      choices: new Map([...(choices?.[side] ?? []), ...built[side], ...started[side]]),
    });
  let texts = own;
  const pointers = new Map<string, BuildPointer>();
  const composing = sides.unchanged.filter(({ path }) => !mayDeploy(path));
  for (let round = 1; ; round += 1) {
    const base = await read('base', texts.base);
    const head = await read('head', texts.head);
    const named = await followNames({ ...sides, unchanged: composing, base: base.snapshot.artifacts, head: head.snapshot.artifacts });
    const builds = await followBuilds(
      { ...sides, base: base.snapshot.artifacts, head: head.snapshot.artifacts },
      { base: base.snapshot.files, head: head.snapshot.files },
    );
    const deployed = await deployedBy({
      ...sides,
      base: base.snapshot.files,
      head: head.snapshot.files,
    });
    const isNew =
      [named, builds, deployed].some(({ head: { texts: found } }) => [...found.keys()].some(path => !texts.head.kinds.has(path))) ||
      [...builds.undeployed, ...deployed.undeployed].some(path => texts.base.texts.has(path)) ||
      keyOf(builds.choices) !== keyOf(built) ||
      keyOf(deployed.choices) !== keyOf(started);
    for (const [path, pointer] of [...builds.pointers, ...deployed.pointers]) if (!pointers.has(path)) pointers.set(path, pointer);
    const notifications = [...named.notifications, ...deployed.notifications];
    if (!isNew || round === maxRounds) return { base, head, pointers, notifications: isNew ? [...notifications, tooDeep] : notifications };
    built = builds.choices;
    started = deployed.choices;
    texts = {
      base: without(
        joinedTexts(texts.base, builds.base, named.base, deployed.base),
        new Set([...builds.undeployed, ...deployed.undeployed]),
      ),
      head: joinedTexts(texts.head, builds.head, named.head, deployed.head),
    };
  }
};

const keyOf = ({ base, head }: ReadChoices): string => JSON.stringify([[...base], [...head]]);

/** What commands deploy. Why loaded then: most changes have none. */
const deployedBy = async (sides: DeployingSides): Promise<PointedFiles> => {
  const mayBe = [...sides.head.keys(), ...sides.unchanged.map(({ path }) => path)].some(mayDeploy);
  return mayBe
    ? (await import('./deployed/pointed-files.ts')).followDeployed(sides)
    : {
        base: noTexts,
        head: noTexts,
        undeployed: new Set(),
        pointers: new Map(),
        choices: { base: new Map(), head: new Map() },
        notifications: [],
      };
};

const without = ({ texts, kinds }: NamedTexts, paths: ReadonlySet<string>): NamedTexts => ({
  texts: new Map([...texts].filter(([path]) => !paths.has(path))),
  kinds,
});

const tooDeep: Notification = {
  code: 'too-deep',
  level: 'error',
  path: '',
  message: `Compose files of the change name others that name others, more than ${maxRounds} deep; the rest was not reviewed. Name them in one file.`,
};
