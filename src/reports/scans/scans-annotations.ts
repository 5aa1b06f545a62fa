import type { BaseBump } from '../../review/scans/base-bump.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import type { ConsideredFinding } from '../../verdict/considered-scan.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Annotation, AnnotationLevel } from '../check-run/annotation.ts';
import type { AnnotationSource } from '../check-run/annotation-room.ts';
import { pathOnOneLine, plainLine, shorten } from '../escape.ts';
import { maxAnnotationLength } from '../limits.ts';
import { bumpWords, findingWords, originWords, reasonWords } from './scans-text.ts';

const levels = { blocks: 'error', warns: 'warning', waived: undefined, ignored: undefined } as const;

const annotationOf = (level: AnnotationLevel, entry: ConsideredFinding): Annotation => {
  const { finding, origin, added } = entry;
  return {
    level,
    path: origin === undefined ? '' : pathOnOneLine(origin.path),
    startLine: origin?.line ?? 1,
    endLine: origin?.line ?? 1,
    title: plainLine(shorten(finding.package.name === '' ? finding.id : `${finding.id} in ${finding.package.name}`, 120)),
    message: shorten(
      plainLine([findingWords(finding, added?.from), ...originWords(entry), ...reasonWords(entry)].join('; ')),
      maxAnnotationLength,
    ),
  };
};

/** At FROM, so that it is seen also where no comment can stand. */
const bumpAnnotation = (bump: BaseBump): Annotation => ({
  level: 'notice',
  path: pathOnOneLine(bump.path),
  startLine: bump.line,
  endLine: bump.line,
  title: plainLine(shorten(`Another base image: ${bump.to}`, 120)),
  message: shorten(plainLine(`${bump.to} in place of ${bump.from} ${bumpWords(bump)}, as its own report shows.`), maxAnnotationLength),
});

/** What counts, at the line that brought it in; another base image that mends it; and why nothing can be told, where that is so. */
export const annotationsOfScans = (scans: readonly ToldScan[], verdict: Verdict): AnnotationSource => {
  const counting = scans.flatMap(({ scan }) => scan.counting);
  const undetermined = verdict.reasons
    .filter(({ status }) => status === 'undetermined')
    .map(
      ({ reason }): Annotation => ({
        level: 'error',
        path: '',
        startLine: 1,
        endLine: 1,
        title: "Scans can't be compared",
        message: shorten(plainLine(reason), maxAnnotationLength),
      }),
    );
  const bumps = scans.flatMap(({ bump }) => bump ?? []);
  return (level, room) => {
    if (level === 'notice') return { shown: bumps.slice(0, room).map(bumpAnnotation), lost: Math.max(0, bumps.length - room) };
    const own = counting.filter(({ effect }) => levels[effect] === level);
    const all = level === 'error' ? undetermined.length + own.length : own.length;
    const reasons = level === 'error' ? undetermined.slice(0, room) : [];
    const shown = [...reasons, ...own.slice(0, Math.max(0, room - reasons.length)).map(entry => annotationOf(level, entry))];
    return { shown, lost: all - shown.length };
  };
};
