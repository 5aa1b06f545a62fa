import type { ScanDelta } from '../../scans/delta/scan-delta.ts';
import type { ScanFinding } from '../../scans/report.ts';
import type { ConsideredFinding, ConsideredScan } from '../../verdict/considered-scan.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** One finding. `at`: the lock file, which is part of what it is; `path`: where else the package lies. */
export interface ScanFindingJson {
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly at?: string;
  readonly path?: string;
  readonly aliases: readonly string[];
  readonly kind: ScanFinding['kind'];
  readonly severity: string;
  readonly fix?: string;
  readonly epss?: number;
  readonly knownExploited?: true;
  readonly layer?: string;
  /** Lines of the file, from 1, both included. */
  readonly lines?: { readonly start: number; readonly end: number };
  readonly title?: string;
}

/** What has become of a scan's findings. The names of the lists are states of a delta; fields may be added, never renamed. */
export interface ScansJson {
  readonly version: 1;
  readonly gate: 'pass' | 'fail' | 'undetermined';
  readonly comparable: ScanDelta['comparable'];
  readonly reasons: readonly string[];
  readonly added: readonly (ScanFindingJson & {
    readonly because?: string;
    readonly unproven?: true;
    readonly from?: string;
    readonly effect?: string;
  })[];
  readonly fixed: readonly ScanFindingJson[];
  readonly unchanged: readonly ScanFindingJson[];
  readonly stillVulnerable: readonly (Omit<ScanFindingJson, 'version'> & { readonly from: string; readonly to: string })[];
  readonly newlyKnown: readonly ScanFindingJson[];
  readonly noLongerReported: readonly ScanFindingJson[];
  readonly changed: readonly Readonly<Record<'id' | 'package' | 'field' | 'from' | 'to' | 'cause', unknown>>[];
  readonly suppressed: readonly (ScanFindingJson & {
    readonly status: string;
    readonly justification?: string;
    readonly statement?: string;
    readonly source: string;
  })[];
  readonly notComparable: readonly object[];
  readonly warnings: readonly string[];
  /** What a reader should know besides, in full sentences. */
  readonly notes: readonly string[];
}

const findingJson = (finding: ScanFinding): ScanFindingJson => {
  const { id, package: own, aliases, kind, severityWord, fix, epss, knownExploited, layer, lines, title } = finding;
  return {
    id,
    package: own.name,
    version: own.version,
    ...(own.place.kind === 'file' && { at: own.place.path }),
    ...(own.place.kind === 'path' && { path: own.place.path }),
    aliases,
    kind,
    severity: severityWord,
    ...(fix !== undefined && { fix }),
    ...(epss !== undefined && { epss }),
    ...(knownExploited && { knownExploited }),
    ...(layer !== undefined && { layer }),
    ...(lines !== undefined && { lines }),
    ...(title !== undefined && { title }),
  };
};

const effectJson = ({ effect, because, origin }: ConsideredFinding): object => ({
  effect,
  ...(because !== undefined && { reason: because }),
  ...(origin && { origin }),
});

const gates = { block: 'fail', incomplete: 'undetermined', warn: 'pass', pass: 'pass' } as const;

export const renderScansJson = ({ delta, counting }: ConsideredScan, verdict: Verdict, notes: readonly string[]): ScansJson => {
  const effects = new Map(counting.map(entry => [entry.finding, entry]));
  const list = (entries: readonly { readonly finding: ScanFinding }[]): readonly ScanFindingJson[] =>
    entries.map(({ finding }) => findingJson(finding));
  return {
    version: 1,
    gate: gates[verdict.conclusion],
    comparable: delta.comparable,
    reasons: verdict.reasons.map(({ reason }) => reason),
    added: delta.added.map(({ finding, because, unproven, from }) => {
      const considered = effects.get(finding);
      return {
        ...findingJson(finding),
        because,
        ...(unproven && { unproven }),
        ...(from !== undefined && { from }),
        ...(considered && effectJson(considered)),
      };
    }),
    fixed: list(delta.fixed),
    unchanged: list(delta.unchanged),
    stillVulnerable: delta.stillVulnerable.map(({ base, finding }) => {
      const { version: to, ...rest } = findingJson(finding);
      return { ...rest, from: base.package.version, to };
    }),
    newlyKnown: list(delta.newlyKnown),
    noLongerReported: list(delta.noLongerReported),
    changed: delta.changed.map(({ finding, field, from, to, cause }) => ({
      id: finding.id,
      package: finding.package.name,
      field,
      from,
      to,
      cause,
    })),
    suppressed: delta.suppressed.map(({ finding }) => ({
      ...findingJson(finding),
      status: finding.suppression?.status ?? '',
      ...(finding.suppression?.justification !== undefined && { justification: finding.suppression.justification }),
      ...(finding.suppression?.statement !== undefined && { statement: finding.suppression.statement }),
      source: finding.suppression?.source ?? '',
    })),
    notComparable: delta.notComparable.map(entry => {
      if (!('finding' in entry)) return entry;
      const { id, package: name, version, at } = findingJson(entry.finding);
      return { id, package: name, version, ...(at !== undefined && { at }), why: entry.why, remedy: entry.remedy };
    }),
    warnings: delta.warnings,
    notes,
  };
};
