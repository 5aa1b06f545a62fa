import type { ChangeSet } from '../../changes/change-set.ts';
import type { Delta } from '../../delta/delta.ts';
import type { Notification } from '../../findings/notification.ts';
import { describePolicyChange } from '../../policy/changes/describe-change.ts';
import type { PolicyKeyChange } from '../../policy/changes/key-change.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import type { Policy } from '../../policy/policy.ts';
import { andMore } from '../../text/and-more.ts';
import { type ConsideredEntries, considerEntries, type HeadEntry } from '../../verdict/considered.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { blockingEntries } from '../../verdict/gates/severity-gate.ts';
import type { AnyRuleMeta } from '../result.ts';

/** Changed keys that are told one by one, and findings that are named. */
const maxKeys = 30;
const maxFindings = 5;

export interface PreviewInput {
  /** Path of the policy file that the change edits. */
  readonly path: string;
  readonly before: Policy;
  /** What the change's findings were made of by the policy that counts. */
  readonly considered: ConsideredEntries;
  readonly after: Policy;
  /** What the file changes in keys that no effective policy has. */
  readonly otherKeys?: readonly PolicyKeyChange[] | undefined;
  /** The change's findings by the new policy. */
  readonly delta: Delta;
  readonly changes: ChangeSet;
  readonly rules: readonly AnyRuleMeta[];
}

/** What a new policy would change for the repository, and for the findings of the change that brings it in. */
export const previewPolicy = ({
  path,
  before,
  considered,
  after,
  otherKeys = [],
  delta,
  changes,
  rules,
}: PreviewInput): readonly Notification[] => {
  const note = (message: string): Notification => ({ code: 'policy-preview', level: 'note', path, message });
  const keys = [...otherKeys, ...describePolicyChange(before, after, rules)];
  const told = keys
    .slice(0, maxKeys)
    .map(({ key, before: old, after: now, weakens }) =>
      note(`The new policy ${weakens ? 'weakens' : 'changes'} "${key}": ${old} → ${now}.`),
    );
  const more = keys.length > maxKeys ? [note(`The new policy changes ${countOf(keys.length - maxKeys, 'more key', 'more keys')}.`)] : [];
  const changedPaths = new Set(changes.files.map(file => file.path));
  const isRead = ({ head }: HeadEntry): boolean => !matchesAnyGlob(head.location.path, after.ignorePaths);
  const blocks = blockingEntries(considered, before);
  const willBlock = blockingEntries(considerEntries(delta, after, changedPaths), after).filter(isRead);
  const [blocked, blocking] = [new Set(blocks.map(keyOf)), new Set(willBlock.map(keyOf))];
  const newly = willBlock.filter(entry => !blocked.has(keyOf(entry)));
  const nowFree = blocks.filter(entry => !blocking.has(keyOf(entry)));
  return [
    ...(keys.length === 0 ? [note('The new policy changes nothing for this repository.')] : told),
    ...more,
    ...(newly.length > 0
      ? [note(`Under the new policy, ${countOf(newly.length, 'finding')} of this change would block: ${named(newly)}.`)]
      : []),
    ...(nowFree.length > 0
      ? [note(`Under the new policy, ${countOf(nowFree.length, 'finding')} of this change would no longer block: ${named(nowFree)}.`)]
      : []),
  ];
};

const keyOf = ({ head }: HeadEntry): string => `${head.location.path}\0${head.fingerprint}`;

const named = (entries: readonly HeadEntry[]): string => {
  const shown = entries.slice(0, maxFindings).map(({ head }) => `${head.ruleId} in "${head.location.path}"`);
  return andMore(shown, entries.length);
};
