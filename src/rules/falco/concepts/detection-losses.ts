import { falcoPriorities } from '../../../facts/falco-rules.ts';
import { conditionKey } from './condition-text.ts';
import { type Definition, type Detection, type Detections, type PlacedEntry, wholeCondition } from './detections.ts';
import { isGrave } from './entries.ts';
import { everything, lostEvents } from './lost-events.ts';

/** In which way a rule tells less. */
export type LossKind = 'lost' | 'nothing' | 'off' | 'priority' | 'output' | 'tags' | 'removed' | 'renamed';

/** One thing that a rule lost, where it lost it. */
export interface Loss {
  readonly kind: LossKind;
  readonly rule: string;
  /** What it is, in words; empty where the kind says all. */
  readonly what: string;
  readonly placed: PlacedEntry;
}

/** Both sides of a change. */
export interface Sides {
  readonly before: Detections;
  readonly now: Detections;
}

const tables = { rule: 'rules', macro: 'macros', list: 'lists' } as const;

/** What an entry's name stood for before the change. */
export const formerDefinition = ({ before }: Sides, { entry }: PlacedEntry): Definition | undefined =>
  before[tables[entry.type]].get(entry.name);

const isSame = (one: Definition, other: Definition): boolean =>
  one.condition === other.condition && one.items.join('\0') === other.items.join('\0');

const sameExceptions = (one: Detection, other: Detection): boolean =>
  one.exceptions.map(conditionKey).join('\0') === other.exceptions.map(conditionKey).join('\0');

/** Where a rule's condition was changed: in the rule itself, else in a macro or a list that it uses. */
const changedPlace = (detection: Detection, before: Detection, used: Iterable<Definition>, sides: Sides): PlacedEntry | undefined => {
  const own = detection.entries.at(-1);
  if (!isSame(detection, before) || !sameExceptions(detection, before)) return own;
  for (const definition of used) {
    const last = definition.entries.at(-1);
    const former = last && formerDefinition(sides, last);
    if (last && (former === undefined || !isSame(former, definition))) return last;
  }
  return own;
};

/** A rule of which the files of the unit have but changes, as it is where it is defined. */
const unseen = ({ name, priority, entries, condition }: Detection): Detection | undefined =>
  condition === undefined || condition.includes('_as_it_is_elsewhere')
    ? { name, priority, entries: entries.slice(0, 0), items: [], enabled: true, shown: new Set(), tags: new Set(), exceptions: [] }
    : undefined;

const conditionLosses = (detection: Detection, before: Detection, sides: Sides): readonly Loss[] => {
  const [was, is] = [wholeCondition(before, sides.before), wholeCondition(detection, sides.now)];
  if (was === undefined || is === undefined) return [];
  const lost = lostEvents(was.condition, is.condition);
  const placed = lost.length > 0 ? changedPlace(detection, before, is.used.values(), sides) : undefined;
  return placed ? lost.map(what => ({ kind: what === everything ? 'nothing' : 'lost', rule: detection.name, what, placed })) : [];
};

const missing = (before: ReadonlySet<string>, now: ReadonlySet<string>): readonly string[] => [...before].filter(one => !now.has(one));

const settingLosses = (detection: Detection, before: Detection): readonly Loss[] => {
  const placed = detection.entries.at(-1);
  if (placed === undefined) return [];
  const loss = (kind: LossKind, what: string): Loss => ({ kind, rule: detection.name, what, placed });
  const [was, is] = [before.priority, detection.priority].map(priority =>
    priority === undefined ? -1 : falcoPriorities.indexOf(priority),
  );
  const fields = missing(before.shown, detection.shown).map(field => `%${field}`);
  const tags = missing(before.tags, detection.tags);
  return [
    // Those of a graver priority are what `falco/rule-disabled` is about.
    ...(before.enabled && !detection.enabled && !isGrave(before.priority) ? [loss('off', '')] : []),
    ...(was !== undefined && is !== undefined && was >= 0 && is > was
      ? [loss('priority', `${before.priority} to ${detection.priority}`)]
      : []),
    ...(fields.length > 0 ? [loss('output', fields.join(', '))] : []),
    ...(tags.length > 0 ? [loss('tags', tags.join(', '))] : []),
  ];
};

/** The rules that are new, by what they tell. */
const newRules = ({ before, now }: Sides): ReadonlyMap<string, Detection> =>
  new Map(
    [...now.rules.values()].flatMap(detection => {
      const whole = before.rules.has(detection.name) ? undefined : wholeCondition(detection, now);
      return whole ? [[conditionKey(whole.condition), detection] as const] : [];
    }),
  );

/** Rules that are gone, told at the beginning of their file, or of the first that is left; or at the one that tells the same under another name. */
const removedLosses = (sides: Sides): readonly Loss[] => {
  const { before, now } = sides;
  const gone = [...before.rules.values()].filter(({ name, enabled }) => enabled && !now.rules.has(name));
  const others = gone.length > 0 ? newRules(sides) : new Map<string, Detection>();
  return gone.flatMap((detection): readonly Loss[] => {
    const was = others.size > 0 ? wholeCondition(detection, before) : undefined;
    const successor = was && others.get(conditionKey(was.condition))?.entries.at(-1);
    const placed = successor ?? now.first.get(detection.entries[0]?.path ?? '') ?? now.first.values().next().value;
    const kind = successor ? 'renamed' : 'removed';
    return placed ? [{ kind, rule: detection.name, what: successor?.entry.name ?? '', placed }] : [];
  });
};

/** What the rules of a unit lost by the change. Only what is certain. */
export const lossesOf = (sides: Sides): readonly Loss[] => [
  ...[...sides.now.rules.values()].flatMap(detection => {
    const before = sides.before.rules.get(detection.name) ?? unseen(detection);
    if (before === undefined || !before.enabled) return [];
    return [...conditionLosses(detection, before, sides), ...settingLosses(detection, before)];
  }),
  ...removedLosses(sides),
];
