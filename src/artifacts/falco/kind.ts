import { type Candidate, isYamlOrJson, mentions } from '../candidate.ts';
import { type FileKind, type KindFound, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { lookup } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlNode } from '../yaml/model.ts';
import { readYaml } from '../yaml/parse.ts';
import type { FalcoFile } from './model.ts';

/** Keys of which each item of a file of rules has one, with those of which one must be beside it. Source: Falco documentation, "Rules". */
const itemKeys: Readonly<Record<string, readonly string[]>> = {
  rule: ['condition', 'enabled', 'append', 'override', 'exceptions', 'output', 'priority'],
  macro: ['condition'],
  list: ['items'],
  required_engine_version: [],
  required_plugin_versions: [],
};

const isItem = (item: YamlNode): boolean => {
  const node = deref(item);
  return Object.entries(itemKeys).some(
    ([key, beside]) =>
      lookup(node, key).state !== 'absent' && (beside.length === 0 || beside.some(other => lookup(node, other).state !== 'absent')),
  );
};

/** True for a list of rules, macros and lists. All items must be of Falco's: other tools have lists of rules, too. */
const isFalcoRules = (root: YamlNode | undefined): boolean =>
  root?.kind === 'sequence' && root.items.length > 0 && root.items.every(isItem);

/** Settings of `falco.yaml` of which one must be beside the list of files of rules. */
const settingKeys = [
  'stdout_output',
  'syslog_output',
  'json_output',
  'http_output',
  'file_output',
  'priority',
  'engine',
  'load_plugins',
  'rules',
];

const isFalcoSettings = (keys: ReadonlySet<string>): boolean =>
  (keys.has('rules_files') || keys.has('rules_file')) && settingKeys.some(key => keys.has(key));

/** A key of an item, wherever it stands in it. Why so loose: it only spares the parser. */
const itemStart = /(?:^|[-{,[])[ \t]{0,40}["']?(?:rule|macro|list|required_engine_version|required_plugin_versions)["']?[ \t]{0,40}:/mu;

const rules: KindFound = { found: true, reason: 'Its items are rules, macros and lists of Falco.' };
const configuration: KindFound = { found: true, reason: 'Its keys are those of falco.yaml.' };

const classifyFalco = (candidate: Candidate): KindFound | undefined => {
  const { path, text, name } = candidate;
  if (!isYamlOrJson(path)) return undefined;
  if (mentions(text, 'rules_file') && isFalcoSettings(candidate.rootKeys)) return configuration;
  if (!itemStart.test(text) || !(mentions(text, 'condition') || /enabled|items|required_|append|override/u.test(text))) return undefined;
  const { roots, unread } = candidate;
  // Why by its name: a file of rules that cannot be read is not loaded, and none of its rules counts.
  if (unread.length > 0) return /^falco_rules\b/u.test(name) ? rules : undefined;
  return roots.length > 0 && roots.every(isFalcoRules) ? rules : undefined;
};

const parseFalco = (file: SourceFile): FalcoFile => {
  const yaml = readYaml(file);
  const isRules = yaml.documents[0]?.root?.kind !== 'mapping';
  return { kind: 'falco', content: isRules ? 'rules' : 'configuration', file, yaml, notifications: yaml.notifications };
};

/** Rules of Falco, and `falco.yaml`. */
export const falcoKind: FileKind<FalcoFile> = {
  name: 'Falco file',
  language: 'yaml',
  examplePath: 'falco_rules.local.yaml',
  mayBe: isYamlOrJson,
  classify: classifyFalco,
  parse: parseFalco,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
