import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../findings/severity.ts';
import { andMore } from '../../text/and-more.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';
import { formerDefinition, type LossKind, lossesOf, type Sides } from './concepts/detection-losses.ts';
import { detectionsIn, type PlacedEntry } from './concepts/detections.ts';
import { hasReason } from './concepts/entries.ts';

/** What still tells of everything, and says less of it. */
const lesser: ReadonlySet<LossKind> = new Set(['output', 'tags', 'renamed']);

/** Rules and losses that one finding names; more are counted. */
const maxNamed = 5;

const listed = (all: readonly string[], separator: string): string => andMore(all.slice(0, maxNamed), all.length, separator);

/** Under which key of an entry a loss is to be seen; under none where the entry is but near. */
const keyOf: Readonly<Partial<Record<LossKind, string>>> = {
  lost: 'condition',
  nothing: 'condition',
  off: 'enabled',
  priority: 'priority',
  output: 'output',
  tags: 'tags',
};

const rangeOf = ({ entry }: PlacedEntry, kind: LossKind): Range => {
  const key = keyOf[kind] === 'condition' && entry.type === 'list' ? 'items' : keyOf[kind];
  return (key === undefined ? undefined : nodeAt(entry.node, key)?.range) ?? entry.nameNode.range;
};

/** True when the change itself says why, beside what it changes. */
const isReasoned = (placed: PlacedEntry, sides: Sides): boolean => {
  const known = new Set(formerDefinition(sides, placed)?.entries.flatMap(({ entry }) => entry.comments.map(({ text }) => text)));
  return hasReason({ comments: placed.entry.comments.filter(({ text }) => !known.has(text)) });
};

function* reports(unit: RepositoryUnit): Iterable<Report<LossKind>> {
  if (unit.former.artifacts.length === 0) return;
  const sides = { before: detectionsIn(unit.former), now: detectionsIn(unit) };
  const all = Map.groupBy(lossesOf(sides), ({ placed, kind, what }) =>
    // One thing that many alerts no longer say is told once.
    [placed.path, kind, kind === 'output' || kind === 'tags' ? what : placed.entry.node.range.start].join('\0'),
  );
  for (const losses of all.values()) {
    const [first] = losses;
    if (first === undefined) continue;
    const { kind, placed } = first;
    const rules = [...new Set(losses.map(({ rule }) => rule))];
    const what = [...new Set(losses.map(loss => loss.what))];
    const severity: Severity = lesser.has(kind) || isReasoned(placed, sides) ? 'low' : 'medium';
    yield {
      messageId: kind,
      severity,
      path: placed.path,
      at: rangeOf(placed, kind),
      subject: placed.entry.subject,
      facts: { value: placed.entry.subject, hazards: losses.map(({ rule, what: lost }) => `${rule}\0${lost}`) },
      data: {
        rules: listed(
          rules.map(rule => `"${rule}"`),
          ', ',
        ),
        what: listed(what, '; '),
      },
    };
  }
}

const rule = (condition: string): string =>
  `- rule: Read of password hashes\n  desc: Somebody reads them\n  condition: ${condition}\n  output: Read (file=%fd.name)\n  priority: WARNING\n`;

/**
 * What rules of Falco told before the change and tell no longer. Macros, lists, exceptions, `append` and `override` of all files of a folder are put together at both sides, and the
 * two conditions compared by what they hold for: a list that grows under a `not` takes from a rule, one that shrinks elsewhere does. Said is only what is certain
 * to be lost: where a part took the place of another that cannot be compared with it, nobody knows. So a file of rules that is brought up to date may have such
 * findings, each with what it is about. A comment that the change writes beside it, and says why, makes it low, as does what is still told of and only says less.
 * Without a change there is nothing to compare, so that `scan` tells nothing; the last file of rules that goes with all of them is not told either.
 */
export const ruleWeakened = defineRule({
  meta: {
    id: 'falco/rule-weakened',
    kind: 'repository',
    reads: { in: 'unit', files: ['falco', 'values'] },
    severity: 'medium',
    title: 'Change takes from what a runtime detection sees',
    rationale: `One more exception, one name fewer in a list: the rule is still there and still on, and looks away at the one place that matters. It is how an intruder with access to the repository gets past the
alarm without anybody noticing, and how tuning goes too far without anybody meaning it.`,
    remediation:
      'Make sure that what is no longer seen is harmless everywhere the rule runs: name the program together with its parent, its image or its folder. Say why in a comment beside it.',
    messages: {
      lost: 'No longer seen by {rules}: {what}.',
      nothing: 'Nothing is seen any more by {rules}: the condition holds for no event.',
      off: 'Switched off: {rules}.',
      priority: 'The priority of {rules} goes from {what}, so that what looks at grave alerts only may miss it.',
      output: 'What {rules} tells no longer shows {what}.',
      tags: 'The tags {what} are gone from {rules}, so that what loads or routes rules by them leaves it out.',
      removed: 'Gone from the rules: {rules}.',
      renamed: 'What was called {rules} is called "{what}" now, so that overrides and routes by the old name do not count any more.',
    },
    fix: 'none',
    examples: {
      before: rule('open_read and fd.name in (/etc/shadow, /etc/gshadow)'),
      bad: rule('open_read and fd.name in (/etc/shadow, /etc/gshadow) and not proc.name = backup'),
      good: rule('open_read and fd.name in (/etc/shadow, /etc/gshadow, /etc/sudoers)'),
      path: 'falco_rules.yaml',
    },
    standards: { nsa: ['Audit logging and threat detection > Threat detection'], mitre: ['T1562.001'] },
    references: [
      'https://falco.org/docs/concepts/rules/overriding/',
      'https://falco.org/docs/concepts/rules/exceptions/',
      'https://cwe.mitre.org/data/definitions/778.html',
    ],
  },
  visit: { unit: reports },
});
