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

/** The settings of one program, in a file of its own or in a ConfigMap that gives it one. */
export interface ProgramSettings {
  readonly settings: readonly TelemetrySetting[];
  readonly subject: string;
  readonly scope: Range;
}

/** What one file configures such programs with, whatever kind it is of. */
export interface ConfigurationUses {
  readonly kind: 'configurations';
  readonly file: SourceFile;
  readonly programs: readonly ProgramSettings[];
}

export interface ConfigurationUsesNodes {
  readonly program: ProgramSettings;
}

export interface TelemetryNodes {
  readonly file: TelemetryFile;
}
