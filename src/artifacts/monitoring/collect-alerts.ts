import type { FileArtifact } from '../artifact.ts';
import { mappingAt, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { AlertRouting, AlertRule, AlertUses } from './model.ts';
import { rulesIn } from './rules.ts';

const alertsIn = (holder: YamlNode | undefined): readonly AlertRule[] =>
  rulesIn(holder).flatMap(rule => {
    const node = mappingAt(rule);
    const name = nodeAt(rule, 'alert');
    if (node === undefined || name?.kind !== 'scalar' || name.opaque) return [];
    return [{ name: name.value, nameRange: name.range, node, subject: `alert ${name.value}` }];
  });

const routingIn = (holder: YamlNode | undefined, place: Omit<AlertRouting, 'node'>): readonly AlertRouting[] => {
  const node = mappingAt(holder);
  return node === undefined || mappingAt(node, 'route') === undefined ? [] : [{ ...place, node }];
};

const group = 'monitoring.coreos.com';

const usesIn = (artifact: FileArtifact): Pick<AlertUses, 'alerts' | 'routings'> => {
  if (artifact.kind === 'monitoring') {
    const roots = artifact.yaml.documents.flatMap(({ root }) => root ?? []);
    return { alerts: roots.flatMap(alertsIn), routings: roots.flatMap(root => routingIn(root, { subject: '', scope: root.range })) };
  }
  const objects = artifact.kind === 'kubernetes' ? artifact.objects.filter(object => object.group === group && !object.partial) : [];
  return {
    alerts: objects.filter(({ kind }) => kind === 'PrometheusRule').flatMap(({ node }) => alertsIn(mappingAt(node, 'spec'))),
    routings: objects
      .filter(({ kind }) => kind === 'AlertmanagerConfig')
      .flatMap(({ node, subject, range }) => routingIn(mappingAt(node, 'spec'), { subject, scope: range })),
  };
};

/** What a file says of alerts: files of Prometheus and Alertmanager, and objects of the Prometheus Operator. */
export const collectAlerts = (artifact: FileArtifact): AlertUses => ({ kind: 'alerts', file: artifact.file, ...usesIn(artifact) });
