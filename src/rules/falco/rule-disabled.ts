import type { FalcoEntry, FalcoSettings, FalcoUses } from '../../artifacts/falco/model.ts';
import { booleanAt, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { removeEntry } from '../../artifacts/yaml/remove.ts';
import { shippedPriority, shippedRules } from '../../facts/falco-rules.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';
import { hasReason, isGrave, priorityOf } from './concepts/entries.ts';

const severities = { off: 'medium', reasoned: 'low', selected: 'medium' } as const;

const entryReport = (entry: FalcoEntry, all: FalcoUses): Report<'off' | 'reasoned'> | undefined => {
  const enabled = lookup(entry.node, 'enabled');
  if (entry.type !== 'rule' || enabled.state !== 'present' || booleanAt(enabled) !== false) return undefined;
  const priority = priorityOf(entry.name, all);
  if (!isGrave(priority)) return undefined;
  const messageId = hasReason(entry) ? 'reasoned' : 'off';
  const severity = severities[messageId];
  // Why not of an override: without it, the key `override` would name what is not there.
  const edits = lookup(entry.node, 'override').state === 'absent' ? removeEntry(entry.node, 'enabled') : undefined;
  return {
    messageId,
    severity,
    at: enabled.entry?.range ?? enabled.node.range,
    facts: { value: entry.name, hazards: [entry.name], degree: severityDegree(severity) },
    data: { rule: entry.name, priority: priority?.toUpperCase() ?? '' },
    ...(edits && { fix: { title: 'Leave the rule on', edits } }),
  };
};

/** What stars match: a word of such a list is compared whole. Source: falco.yaml, `rules`. */
const matches = (pattern: string, name: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
};

interface Selection {
  readonly node: YamlNode;
  /** The rules that are off by it, or the tag whose rules are. */
  readonly what: string;
}

/** What the list `rules` of falco.yaml switches off and does not switch on again. */
const selections = (list: YamlNode | undefined): readonly Selection[] => {
  const graveRules = shippedRules.filter(name => isGrave(shippedPriority(name)));
  const found: Selection[] = [];
  const onLater = new Set<string>();
  for (const node of itemsOf(list).toReversed()) {
    const tag = stringAt(node, 'disable', 'tag');
    const disabled = stringAt(node, 'disable', 'rule');
    const enabled = stringAt(node, 'enable', 'rule');
    const off = disabled === undefined ? [] : graveRules.filter(name => !onLater.has(name) && matches(disabled, name));
    const [first, ...others] = off;
    if (tag !== undefined) found.push({ node, what: `all rules with the tag "${tag}"` });
    else if (first !== undefined)
      found.push({ node, what: others.length === 0 ? `the rule "${first}"` : `"${first}" and ${others.length} more rules` });
    if (enabled !== undefined) for (const name of graveRules) if (matches(enabled, name)) onLater.add(name);
  }
  return found.reverse();
};

const selectionReports = ({ config, values }: FalcoSettings): readonly Report<'selected'>[] =>
  [lookup(config, 'rules'), lookup(values, 'falco', 'rules')]
    .filter((found, at, all) => at === 0 || (found.state === 'present' && all[0]?.state !== 'present'))
    .flatMap(found => (found.state === 'present' ? selections(found.node) : []))
    .map(({ node, what }) => ({
      messageId: 'selected',
      at: node.range,
      facts: { value: what, hazards: [what], degree: 2 },
      data: { what },
    }));

/** A rule whose priority nothing tells (another file defines it) is left alone. */
export const ruleDisabled = defineRule({
  meta: {
    id: 'falco/rule-disabled',
    kind: 'detections',
    severity: 'medium',
    title: 'Runtime detection rule switched off',
    rationale: `A rule that is off tells nobody of what it was written for: a shell in a container, a changed binary, a read of the password hashes. To switch the alarm off is the first thing that
an intruder with access to the repository does, and what a noisy rule ends in that nobody took the time to tune.`,
    remediation:
      'Leave the rule on, and write an exception for what makes noise: the one program, image or folder. Where the rule must be off, say why in a comment beside it.',
    messages: {
      off: 'The rule "{rule}" of priority {priority} is switched off.',
      reasoned: 'The rule "{rule}" of priority {priority} is switched off; it is low because a comment says why.',
      selected: 'The list "rules" switches off {what}.',
    },
    fix: 'unsafe',
    examples: {
      bad: '- rule: Read sensitive file untrusted\n  enabled: false\n  override: {enabled: replace}\n',
      good: '- rule: Read sensitive file untrusted\n  exceptions:\n    - name: backup\n      fields: [proc.name]\n      comps: [=]\n      values: [[backup]]\n  override: {exceptions: append}\n',
    },
    standards: { nsa: ['Audit logging and threat detection > Threat detection'], mitre: ['T1562.001'] },
    references: [
      'https://falco.org/docs/concepts/rules/overriding/',
      'https://falco.org/docs/concepts/rules/controlling-rules/',
      'https://cwe.mitre.org/data/definitions/778.html',
    ],
  },
  visit: {
    *entry(entry, all) {
      const report = entryReport(entry, all);
      if (report) yield report;
    },
    *settings(settings) {
      yield* selectionReports(settings);
    },
  },
});
