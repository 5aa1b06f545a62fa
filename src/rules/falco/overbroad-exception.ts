import type { FalcoEntry, FalcoUses } from '../../artifacts/falco/model.ts';
import { itemsOf, lookup, nodeAt, sequenceAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../text/once-for.ts';
import { wordSet } from '../../text/word-set.ts';
import { defineRule, type Report } from '../rule.ts';
import { isAlwaysTrueText } from './concepts/always-true.ts';
import { appends } from './concepts/entries.ts';
import { boundlessTuples } from './concepts/exceptions.ts';

type Message = 'macro' | 'exception' | 'list';

/** Names that exceptions have by the convention of Falco's own rules: `user_known_package_manager_in_container`. */
const exceptionName =
  /^(?:user_(?:known|expected|trusted|shell)|known|allowed|trusted|whitelisted|allowlisted|excluded|ignored|exempt)_|_(?:exceptions?|whitelist|allowlist)$/u;

/** The macros that rules of the file have under a `not`. */
const negatedNames = onceFor(
  ({ entries }: FalcoUses): ReadonlySet<string> =>
    new Set(
      entries.flatMap(({ node }) =>
        [...(stringAt(node, 'condition') ?? '').matchAll(/\bnot(?=\s{1,20}\(?\s{0,20}((\w+)[\w.-]*))/gu)].flatMap(found => found.slice(1)),
      ),
    ),
);

/** Lists of what Falco's own rules look for: without an item nothing is found. Source: falcosecurity/rules. */
const watchedLists = wordSet(
  'sensitive_file_names sensitive_directory_names shell_binaries login_binaries package_mgmt_binaries network_tool_binaries remote_file_copy_binaries ' +
    'shell_config_filenames shell_config_files shell_config_directories monitored_directories log_directories log_files miner_ports miner_domains ' +
    'c2_server_ip_list docker_client_binaries userexec_binaries known_binaries_memfd grep_binaries bin_dirs rpm_binaries cron_binaries',
);

const macroReport = (entry: FalcoEntry, all: FalcoUses): Report<Message> | undefined => {
  const condition = nodeAt(entry.node, 'condition');
  const text = stringAt(entry.node, 'condition');
  // What is any container by its own definition: rules about the host have it under a `not`.
  if (entry.name === 'container') return undefined;
  if (condition === undefined || text === undefined || !isAlwaysTrueText(text)) return undefined;
  // `… and container` narrows an exception that was there before.
  if (appends(entry, 'condition') && /^\s*and\b/u.test(text)) return undefined;
  if (!exceptionName.test(entry.name) && !negatedNames(all).has(entry.name)) return undefined;
  return { messageId: 'macro', at: condition.range, facts: { value: entry.name, hazards: ['always'] }, data: { name: entry.name } };
};

const listReport = (entry: FalcoEntry): Report<Message> | undefined => {
  const items = sequenceAt(entry.node, 'items');
  const found = lookup(entry.node, 'items');
  if (items === undefined || items.opaque || itemsOf(items).length > 0 || !watchedLists.has(entry.name) || appends(entry, 'items'))
    return undefined;
  return {
    messageId: 'list',
    at: (found.state === 'present' ? found.entry?.range : undefined) ?? items.range,
    facts: { value: entry.name, hazards: ['empty'] },
    data: { name: entry.name },
  };
};

export const overbroadException = defineRule({
  meta: {
    id: 'falco/overbroad-exception',
    kind: 'detections',
    severity: 'medium',
    title: 'Exception silences a detection',
    rationale: `An exception that holds for each event, or for each container, is the rule switched off under another name: it is still loaded, listed as on, and never tells anything. The same does
a list of watched files, programs or addresses without an item.`,
    remediation:
      "Name what is meant: the program with its parent, the image's repository, the namespace together with one of them. Leave the macro at `(never_true)` where there is nothing to except.",
    messages: {
      macro: 'The macro "{name}" holds for each event, so that the rules which except it never tell anything.',
      exception: 'The exception "{exception}" of the rule "{rule}" matches everything, so that the rule never tells anything.',
      list: 'The list "{name}" is empty, so that the rules which look for its items find nothing.',
    },
    fix: 'none',
    examples: {
      bad: '- macro: user_known_read_sensitive_files_activities\n  condition: (always_true)\n',
      good: '- macro: user_known_read_sensitive_files_activities\n  condition: (proc.name = backup and container.image.repository = ghcr.io/acme/backup)\n',
    },
    standards: { nsa: ['Audit logging and threat detection > Threat detection'], mitre: ['T1562.001'] },
    references: [
      'https://falco.org/docs/concepts/rules/exceptions/',
      'https://falco.org/docs/concepts/rules/default-macros/',
      'https://cwe.mitre.org/data/definitions/778.html',
    ],
  },
  visit: {
    *entry(entry, all) {
      const report = entry.type === 'macro' ? macroReport(entry, all) : entry.type === 'list' ? listReport(entry) : undefined;
      if (report) yield report;
      if (entry.type !== 'rule') return;
      for (const { name, node } of boundlessTuples(entry))
        yield {
          messageId: 'exception',
          at: node.range,
          facts: { value: entry.name, hazards: [name] },
          data: { rule: entry.name, exception: name },
        };
    },
  },
});
