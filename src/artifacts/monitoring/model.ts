import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlMapping } from '../yaml/model.ts';

/** Alerting rules of Prometheus, or the configuration of Alertmanager. */
export interface MonitoringFile {
  readonly kind: 'monitoring';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly notifications: readonly Notification[];
}

/** An alerting rule, in a file of Prometheus or a PrometheusRule. */
export interface AlertRule {
  readonly name: string;
  readonly nameRange: Range;
  readonly node: YamlMapping;
  readonly subject: string;
}

/** Where alerts go: a mapping with `route` and `receivers`, of Alertmanager or of an AlertmanagerConfig. */
export interface AlertRouting {
  readonly node: YamlMapping;
  readonly subject: string;
  readonly scope: Range;
}

/** What one file says of alerts, whatever kind it is of. */
export interface AlertUses {
  readonly kind: 'alerts';
  readonly file: SourceFile;
  readonly alerts: readonly AlertRule[];
  readonly routings: readonly AlertRouting[];
}

export interface MonitoringNodes {
  readonly file: MonitoringFile;
}

export interface AlertUsesNodes {
  readonly alert: AlertRule;
  readonly routing: AlertRouting;
}
