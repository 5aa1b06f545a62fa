import type { FalcoEntry, FalcoUses } from '../../../artifacts/falco/model.ts';
import { booleanAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { type FalcoPriority, falcoPriorities, shippedPriority } from '../../../facts/falco-rules.ts';
import { onceFor } from '../../../text/once-for.ts';

/** The priority that an entry writes; Falco compares names without regard to case. */
export const writtenPriority = (node: FalcoEntry['node']): FalcoPriority | undefined => {
  const text = stringAt(node, 'priority')?.toLowerCase();
  return falcoPriorities.find(priority => priority === text || (priority === 'informational' && text === 'info'));
};

/** The priorities that a file writes, by the names of its rules; of several the last one counts. */
const writtenPriorities = onceFor(
  ({ entries }: FalcoUses): ReadonlyMap<string, FalcoPriority> =>
    new Map(
      entries.flatMap(({ type, name, node }) => {
        const priority = type === 'rule' ? writtenPriority(node) : undefined;
        return priority === undefined ? [] : [[name, priority] as const];
      }),
    ),
);

/** The priority of a rule: the one that the file writes, else that of the rule which Falco ships under its name. */
export const priorityOf = (name: string, uses: FalcoUses): FalcoPriority | undefined =>
  writtenPriorities(uses).get(name) ?? shippedPriority(name);

/** True for WARNING and what is worse. */
export const isGrave = (priority: FalcoPriority | undefined): boolean =>
  priority !== undefined && falcoPriorities.indexOf(priority) <= falcoPriorities.indexOf('warning');

/** Words that a comment has at least to be a reason, not a heading or a line that was switched off. */
const wordsOfReason = 3;

/** True when a comment of the entry tells why: some words that are no line of YAML. */
export const hasReason = ({ comments }: Pick<FalcoEntry, 'comments'>): boolean =>
  comments.some(({ text }) => text.trim().split(/\s+/u).length >= wordsOfReason && !/^\s*(?:-\s)?[\w-]{1,40}:(?:\s|$)/u.test(text));

/** True when the entry adds to what was there before, in the old form or in that of Falco 0.37. */
export const appends = ({ node }: FalcoEntry, key: string): boolean =>
  booleanAt(node, 'append') === true || stringAt(node, 'override', key) === 'append';
