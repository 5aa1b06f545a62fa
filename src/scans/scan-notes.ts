import type { ReadScan, ScanReport } from './report.ts';
import { indexVex } from './vex/apply-vex.ts';
import { examineVex } from './vex/doctor.ts';
import type { VexDocument } from './vex/statement.ts';

/** Scopes of Trivy's that are about files, and list no packages. */
const isOfFiles = (scope: string): boolean => /^(?:secret|config|license)/u.test(scope);

/** True where packages were looked at, and none of them is listed without a finding. */
const hasUnlistedPackages = (scopes: ScanReport['scopes']): boolean => {
  const ofPackages = [...scopes].filter(([scope]) => !isOfFiles(scope));
  return ofPackages.length > 0 && ofPackages.every(([, { isListed }]) => !isListed);
};

/** What a reader should know of reports and VEX documents besides the delta, in full sentences. */
export const notesOfScan = (
  sides: { readonly base: ReadScan | undefined; readonly head: ReadScan },
  documents: readonly VexDocument[],
): readonly string[] => [
  ...([sides.base, sides.head] as const).flatMap((read, index) => {
    if (read?.state !== 'report') return [];
    const { notes, os, scopes, unknownVersion } = read.report;
    const side = index === 0 ? 'base' : 'head';
    return [
      ...notes.map(note => `${note} (${side})`),
      ...(unknownVersion === undefined
        ? []
        : [`The ${side}'s report is in ${unknownVersion}, which is not known: it is read as the newest that is.`]),
      ...(os?.endOfLife
        ? [
            `The ${side}'s system, ${os.name}, is past its end of life: no new advisories are published for it, so that few findings mean little.`,
          ]
        : []),
      ...(index === 1 && hasUnlistedPackages(scopes)
        ? [
            `The head lists no packages without findings, so that what vanished is not proven to be fixed.${read.report.tool === 'trivy' ? ' Scan with --list-all-pkgs.' : ''}`,
          ]
        : []),
    ];
  }),
  ...documents.flatMap(({ format, version, isKnownVersion }) =>
    isKnownVersion
      ? []
      : [`A VEX document has version "${version.slice(0, 20)}" of ${format}, which is not known: it is read as the newest that is.`],
  ),
  ...examineVex(indexVex(documents)),
];
