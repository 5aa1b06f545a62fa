import { officialImages } from '../../../facts/image-publishers.ts';

/** Keys that lie beside each other, as people miss them. */
const rows = ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m'].map(row => row.split(' '));

const beside: ReadonlySet<string> = new Set(
  rows.flatMap((row, at) =>
    row.flatMap((key, index) =>
      [row[index + 1], rows[at + 1]?.[index], rows[at + 1]?.[index - 1]].flatMap(other =>
        other === undefined ? [] : [`${key}${other}`, `${other}${key}`],
      ),
    ),
  ),
);

/** Characters that are taken for one another, each by the one that it is read as. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/rn/gu, 'm'],
  [/vv/gu, 'w'],
  [/[1i]/gu, 'l'],
  [/0/gu, 'o'],
  [/5/gu, 's'],
  [/[-_.]/gu, ''],
];

/** A name as the eye takes it. */
const skeleton = (name: string): string => alike.reduce((text, [pattern, as]) => text.replaceAll(pattern, as), name);

/** Shorter names are one letter away from too many others; longer ones are none of an official image. */
const minLength = 5;
const maxLength = 40;
/** From this length on a missed key makes hardly ever another word: `mongo` and `mango`, `maven` and `raven` are shorter. */
const minMissed = 6;

const isSwapped = (name: string, other: string, at: number): boolean =>
  name[at] === other[at + 1] && name[at + 1] === other[at] && name.slice(at + 2) === other.slice(at + 2);

/**
 * True when a name is one slip away from another: two letters swapped, one missed (for the one beside it), one too few or too many in the middle. At
 * the ends people add and leave out on purpose: `redis7`, `nginxs`, `postgre`, `xubuntu`.
 */
const isSlip = (name: string, other: string): boolean => {
  let at = 0;
  while (at < name.length && name[at] === other[at]) at += 1;
  const [rest, otherRest] = [name.slice(at), other.slice(at)];
  if (name.length === other.length)
    return (
      isSwapped(name, other, at) ||
      (name.length >= minMissed && rest.slice(1) === otherRest.slice(1) && beside.has(`${rest[0] ?? ''}${otherRest[0] ?? ''}`))
    );
  if (at === 0) return false;
  if (name.length === other.length - 1) return rest !== '' && rest === otherRest.slice(1);
  const isDoubled = rest[0] === name[at - 1];
  return name.length === other.length + 1 && otherRest !== '' && rest.slice(1) === otherRest && (isDoubled || name.length > minMissed);
};

/** Words and programs of their own that are one slip away. */
const others = new Set('rocker docket grade fluent garnish sift mongodb'.split(' '));

/** Why: `helloworld` and `rabbit-mq` are what people call their own. */
const plainName = (name: string): string => name.replaceAll(/[-_.]/gu, '');

const bySkeleton: ReadonlyMap<string, string> = new Map([...officialImages].map(name => [skeleton(name), name]));

/** The official image that a name can be taken for; undefined for the names of official images themselves. */
export const lookAlikeOf = (name: string): string | undefined => {
  if (name.length < minLength || name.length > maxLength || officialImages.has(name) || others.has(name)) return undefined;
  const plain = plainName(name);
  const same = bySkeleton.get(skeleton(name));
  if (same !== undefined && same.length >= minLength && plainName(same) !== plain) return same;
  return officialImages.values().find(official => official.length >= minLength && plainName(official) !== plain && isSlip(name, official));
};

/** Registries that many pull from; shorter names have too many neighbours. */
const registries = ['docker.io', 'ghcr.io', 'quay.io', 'registry.k8s.io', 'mcr.microsoft.com', 'public.ecr.aws', 'registry.gitlab.com'];

/** The registry that a host can be taken for: two letters beside each other are swapped, as in `ghrc.io`. */
export const lookAlikeRegistry = (host: string): string | undefined =>
  host.length > maxLength ? undefined : registries.find(other => host.length === other.length && differsBySwap(host, other));

const differsBySwap = (host: string, other: string): boolean => {
  const at = host.split('').findIndex((letter, index) => letter !== other[index]);
  return at !== -1 && isSwapped(host, other, at);
};
