import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';

/** Programs that collect, keep and show what others tell of themselves. */
export type TelemetryProgram = 'Prometheus' | 'Grafana' | 'Fluentd' | 'Fluent Bit' | 'Beats';

/** A setting of such a program. */
export interface TelemetrySetting {
  /** The sections and keys that lead to it, in lower case, joined by dots: `output.elasticsearch.ssl.verification_mode`. */
  readonly path: string;
  readonly value: string;
  /** Where the value stands. */
  readonly range: Range;
  readonly program: TelemetryProgram;
}

/** The configuration of such a program. */
export interface TelemetryFile {
  readonly kind: 'telemetry';
  readonly file: SourceFile;
  /** Those that have lines for themselves. */
  readonly comments: readonly Range[];
  readonly settings: readonly TelemetrySetting[];
  readonly notifications: readonly Notification[];
}

export interface TelemetryNodes {
  readonly file: TelemetryFile;
}
