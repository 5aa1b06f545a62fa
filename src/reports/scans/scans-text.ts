import type { BaseBump } from '../../review/scans/base-bump.ts';
import type { NotComparable } from '../../scans/delta/scan-delta.ts';
import type { FindingOrigin } from '../../scans/origin/finding-origin.ts';
import type { ScanFinding } from '../../scans/report.ts';
import type { ConsideredFinding, ConsideredScan } from '../../verdict/considered-scan.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { logLine, shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import type { Paint } from '../terminal.ts';

/** Lines of one list; what is beyond is counted. */
const maxLines = 100;

/** `+2 −5, 41 unchanged, 3 newly known`. */
export const countsOf = ({ delta }: ConsideredScan): string =>
  [
    `+${delta.added.length} −${delta.fixed.length}`,
    `${delta.unchanged.length} unchanged`,
    ...(delta.stillVulnerable.length > 0 ? [`${delta.stillVulnerable.length} still vulnerable after a change of version`] : []),
    ...(delta.newlyKnown.length > 0 ? [`${delta.newlyKnown.length} newly known`] : []),
    ...(delta.noLongerReported.length > 0 ? [`${delta.noLongerReported.length} no longer reported`] : []),
    ...(delta.suppressed.length > 0 ? [`${delta.suppressed.length} suppressed`] : []),
    ...(delta.notComparable.length > 0 ? [`${delta.notComparable.length} not comparable`] : []),
  ].join(', ');

const short = (text: string): string => shorten(text, maxShownText);

/** `CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21`. */
export const findingWords = ({ id, severityWord, package: own, lines, fix, knownExploited, epss }: ScanFinding, from?: string): string =>
  [
    [
      short(id),
      ...(severityWord === '' ? [] : [short(severityWord)]),
      ...(own.name === '' ? [] : [`in ${short(own.name)} ${from === undefined ? '' : `${short(from)} → `}${short(own.version)}`.trimEnd()]),
      ...(own.place.path === '' ? [] : [`(${short(own.place.path)}${lines ? `:${lines.start}` : ''})`]),
    ].join(' '),
    fix === undefined ? 'no fix known' : `fixed in ${short(fix)}`,
    ...(knownExploited ? ['known to be exploited'] : []),
    ...(epss === undefined ? [] : [`EPSS ${epss}`]),
  ].join(', ');

const layerWords = { own: 'your layer', base: 'base image', unknown: 'layer not known', file: 'your file' } as const;

/** `your layer, RUN`; `your file`. The place follows. */
export const originLabel = ({ layer, keyword }: FindingOrigin): string =>
  [layerWords[layer], keyword].filter(word => word !== '').join(', ');

/** `Dockerfile:12`, with the path as short as asked; without the line where none is known. */
export const originPlace = ({ path, line, isWholeFile }: FindingOrigin, most: number): string =>
  isWholeFile ? shorten(path, most) : `${shorten(path, most)}:${line}`;

/** `your layer: RUN at Dockerfile:12`, `your file: package-lock.json:20`. */
export const originWords = ({ origin }: ConsideredFinding): readonly string[] => {
  if (!origin) return [];
  const place = originPlace(origin, maxShownText);
  return [`${layerWords[origin.layer]}: ${origin.keyword === '' ? place : `${origin.keyword} at ${place}`}`];
};

/** Why a finding does what it does, unless the words for the finding have said it: that it is exploited, or how likely that is. */
export const reasonWords = ({ finding, because }: ConsideredFinding): readonly string[] =>
  because === undefined || finding.knownExploited || because === `EPSS ${finding.epss}` ? [] : [because];

/** `mends 3 of 4 and brings none`. */
export const bumpWords = ({ counting, mended, brought }: BaseBump): string =>
  `mends ${mended} of ${counting} and brings ${brought === 0 ? 'none' : brought}`;

/** What can't be compared, why, and what to do; of single findings, which are many, the verdict says the latter. */
export const notComparableWords = (entry: NotComparable): string => {
  if ('finding' in entry) return `${findingWords(entry.finding)}: ${short(entry.why)}`;
  return `${'report' in entry ? `The ${entry.report}'s report` : entry.class}: ${short(entry.why)}. ${entry.remedy}`;
};

/** `not_affected`, `component_not_present`, `We build without it.` */
export const suppressionWords = ({ suppression }: ScanFinding): readonly string[] => {
  const { status = '', justification, statement } = suppression ?? {};
  const why = [justification, statement].filter(words => words !== undefined);
  return [status, ...(why.length === 0 ? ['not justified'] : why)].filter(word => word !== '');
};

const countingLine = (entry: ConsideredFinding): string => {
  const { finding, added, effect, waiver } = entry;
  const words = { blocks: 'blocks', warns: 'warns', waived: 'waived', ignored: 'ignored' }[effect];
  const reasons = [
    ...reasonWords(entry),
    ...(waiver ? [short(waiver.reason)] : []),
    ...originWords(entry),
    ...(added ? [`${added.because} is new${added.unproven ? ', as far as the base tells: it lists no packages' : ''}`] : ['there before']),
  ];
  return `${findingWords(finding, added?.from)}: ${words} (${reasons.join('; ')})`;
};

/** What has become of a scan's findings, for a terminal or a log. */
export const renderScansText = (scan: ConsideredScan, verdict: Verdict, notes: readonly string[], paint: Paint): string => {
  const { delta, counting } = scan;
  const list = (title: string, lines: readonly string[], style: Parameters<Paint>[0]): readonly string[] => {
    if (lines.length === 0) return [];
    const left = lines.length - maxLines;
    const shown = lines.slice(0, maxLines).map(line => `  ${paint(style, logLine(line))}`);
    return [[paint('strong', title), ...shown, ...(left > 0 ? [`  ${countOf(left, 'more', 'more')}`] : [])].join('\n')];
  };
  const conclusion = { pass: 'Passed', warn: 'Passed with warnings', block: 'Blocked', incomplete: 'Undetermined' }[verdict.conclusion];
  const blocks = [
    paint('strong', `${conclusion}: ${countsOf(scan)}`),
    verdict.reasons.map(({ reason }) => logLine(reason)).join('\n'),
    ...list('Added', counting.map(countingLine), 'bad'),
    ...list('Not comparable', delta.notComparable.map(notComparableWords), 'bad'),
    ...list(
      'Still vulnerable',
      delta.stillVulnerable.map(({ base, finding }) => findingWords(finding, base.package.version)),
      'warn',
    ),
    ...list(
      'Newly known: the database learnt of them, the change did not bring them',
      delta.newlyKnown.map(({ finding }) => findingWords(finding)),
      'warn',
    ),
    ...list(
      'Fixed',
      delta.fixed.map(({ finding }) => findingWords(finding)),
      'good',
    ),
    ...list(
      'No longer reported, and not proven to be fixed',
      delta.noLongerReported.map(({ finding }) => findingWords(finding)),
      'dim',
    ),
    ...list(
      'Suppressed',
      delta.suppressed.map(({ finding }) => {
        const { source = '' } = finding.suppression ?? {};
        return `${findingWords(finding)}: ${[...suppressionWords(finding), ...(source === '' ? [] : [`by ${source}`])].map(short).join(', ')}`;
      }),
      'dim',
    ),
    ...list(
      'Notes',
      [...delta.warnings, ...notes].map(note => shorten(note, 600)),
      'dim',
    ),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
};
