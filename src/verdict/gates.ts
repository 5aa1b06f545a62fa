import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { ConsideredEntries } from './considered.ts';
import type { Coverage } from './coverage.ts';
import type { Gate } from './gate.ts';
import { comparisonGate } from './gates/comparison-gate.ts';
import { completenessGate } from './gates/completeness-gate.ts';
import { admissionGate, type ImageEvidence, lenienceGate, newImagePolicyGate, unverifiedGate } from './gates/image-signing-gates.ts';
import { addedGate, comparableGate, coverageGate, resultsGate, type ScanEvidence, type ScanGaps } from './gates/scan-gates.ts';
import { severityGate } from './gates/severity-gate.ts';
import { suppressionGate } from './gates/suppression-gate.ts';

/** What the verdict on a change is decided from. */
export interface ChangeEvidence {
  readonly considered: ConsideredEntries;
  readonly coverage: Coverage;
  readonly notifications: readonly Notification[];
  readonly policy: Policy;
}

/** The gates of a change, in the order in which their reasons are told. A new gate is a file under `gates/` and its entry here. */
export const changeGates: readonly Gate<ChangeEvidence>[] = [severityGate, completenessGate, comparisonGate, suppressionGate];

/** The gates of a change's images. */
export const imageGates: readonly Gate<ImageEvidence>[] = [admissionGate, unverifiedGate, lenienceGate, newImagePolicyGate];

/** The gates of a scan of what a change builds. */
export const scanGates: readonly Gate<ScanEvidence>[] = [addedGate, comparableGate];

/** The gates of all scans of a change together. */
export const scanResultGates: readonly Gate<ScanGaps>[] = [resultsGate, coverageGate];
