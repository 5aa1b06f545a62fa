import { type Candidate, isYamlOrJson, mentions } from '../candidate.ts';
import { type FileKind, type KindFound, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { lookup, mappingAt, nodeAt, sequenceAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { readYaml } from '../yaml/parse.ts';
import type { MonitoringFile } from './model.ts';
import { rulesIn } from './rules.ts';

/** Source: Prometheus documentation, "Alerting rules": groups of rules that have an `expr` and are alerts or records. */
const isRuleFile = (root: YamlNode): boolean => {
  const rules = rulesIn(root);
  return (
    rules.length > 0 &&
    rules.every(rule => ['alert', 'record'].some(key => lookup(rule, key).state !== 'absent') && lookup(rule, 'expr').state !== 'absent')
  );
};

/** Source: Alertmanager documentation, "Configuration": a tree of routes that name receivers. */
const isRouting = (root: YamlNode): boolean =>
  mappingAt(root, 'route') !== undefined && sequenceAt(root, 'receivers') !== undefined && nodeAt(root, 'route', 'receiver') !== undefined;

const classifyMonitoring = (candidate: Candidate): KindFound | undefined => {
  const { path, text } = candidate;
  if (!isYamlOrJson(path)) return undefined;
  const isAsked =
    (mentions(text, 'groups', 'expr') && (mentions(text, 'alert') || mentions(text, 'record'))) || mentions(text, 'route', 'receivers');
  if (!isAsked || !candidate.mayHaveRootKey(key => key === 'groups' || key === 'route')) return undefined;
  const { roots, unread } = candidate;
  if (unread.length > 0) return undefined;
  if (roots.some(isRuleFile)) return { found: true, reason: 'It has groups of rules of Prometheus.' };
  return roots.some(isRouting) ? { found: true, reason: 'It has a route and receivers of Alertmanager.' } : undefined;
};

/** Rules of Prometheus and the configuration of Alertmanager. */
export const monitoringKind: FileKind<MonitoringFile> = {
  name: 'monitoring file',
  language: 'yaml',
  examplePath: 'alerts.yaml',
  mayBe: isYamlOrJson,
  classify: classifyMonitoring,
  parse: (file: SourceFile) => {
    const yaml = readYaml(file);
    return { kind: 'monitoring', file, yaml, notifications: yaml.notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
