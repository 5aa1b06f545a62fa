import type { BaseBump } from '../../review/scans/base-bump.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import { type ConsideredFinding, counted } from '../../verdict/considered-scan.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { fillBudget, type Section } from '../budgeted-markdown.ts';
import { codeCell, markdownText, messageMarkdown, shorten } from '../escape.ts';
import { lineAddress, linked, type TextsAt } from '../place-link.ts';
import { verdictWords } from '../words/verdict-words.ts';
import { bumpWords, countsOf, findingWords, notComparableWords, originLabel, originPlace, suppressionWords } from './scans-text.ts';

const cell = (text: string): string => (text === '' ? '' : codeCell(shorten(text, 120)));

const text = (value: string): string => markdownText(shorten(value, 300));

const versions = ({ finding, added }: ConsideredFinding): string =>
  added?.from === undefined ? cell(finding.package.version) : `${cell(added.from)} → ${cell(finding.package.version)}`;

const placeCell = ({ package: { place }, lines }: ConsideredFinding['finding']): string =>
  place.path === '' ? '' : codeCell(`${shorten(place.path, 120)}${lines ? `:${lines.start}` : ''}`);

const originCell = ({ origin, finding }: ConsideredFinding, at: TextsAt): string => {
  if (!origin) return placeCell(finding);
  const place = codeCell(originPlace(origin, 120));
  return `${originLabel(origin)} ${linked(place, lineAddress(at, origin.path, origin.line))}`;
};

const marks = ({ finding, effect, because, added }: ConsideredFinding): string =>
  [
    effect,
    ...(because === undefined ? [] : [text(because)]),
    ...(finding.epss === undefined || because?.startsWith('EPSS') ? [] : [`EPSS ${finding.epss}`]),
    ...(added?.unproven ? ['not proven: the base lists no packages'] : []),
  ].join(', ');

const row = (entry: ConsideredFinding, at: TextsAt): string =>
  `| ${cell(entry.finding.id)} | ${text(entry.finding.severityWord)} | ${cell(entry.finding.package.name)} ${versions(entry)} | ${entry.finding.fix === undefined ? 'none known' : cell(entry.finding.fix)} | ${originCell(entry, at)} | ${marks(entry)} |\n`;

const head = '| Finding | Severity | Package | Fixed in | Where | Effect |\n|---|---|---|---|---|---|\n';

const table = (entries: readonly ConsideredFinding[], at: TextsAt): Section['items'] =>
  entries.map(entry => ({ markdown: row(entry, at) }));

const folded = (title: string, lines: readonly string[], noun: string): Section => ({
  open: `\n<details><summary>${title}</summary>\n\n`,
  items: lines.map(line => ({ markdown: `- ${text(line)}\n` })),
  noun,
  close: '\n</details>\n',
  share: 0.25,
});

/** `FROM debian:12.5 → debian:12.6`, and what that comes to. */
const bumpLine = (bump: BaseBump | undefined, at: TextsAt): Section['items'] => {
  if (!bump) return [];
  const { path, line, from, to } = bump;
  const place = linked(codeCell(`${shorten(path, 120)}:${line}`), lineAddress(at, path, line));
  return [
    {
      markdown: `\nBase image, ${place}: ${cell(to)} in place of ${cell(from)} ${bumpWords(bump)}, as its own report shows.\n`,
    },
  ];
};

/** What stands open is what a person can act on: what is exploited or can be mended. The rest is folded. */
const sectionsOf = ({ name, scan, notes, bump }: ToldScan, at: TextsAt, isOnly: boolean): readonly Section[] => {
  const { delta, counting } = scan;
  const { urgent, unfixed } = counted(counting);
  const title = isOnly ? '' : `\n### ${cell(name)}\n`;
  const count = (list: readonly unknown[]): number => list.length;
  return [
    { open: title, items: [{ markdown: `\n**${countsOf(scan)}**\n` }], noun: 'line', close: '' },
    { open: '', items: bumpLine(bump, at), noun: 'line', close: '' },
    { open: `\n${head}`, items: table(urgent, at), noun: 'finding', close: '', share: 0.5 },
    {
      open: `\n<details><summary>${count(unfixed)} without a fix</summary>\n\n${head}`,
      items: table(unfixed, at),
      noun: 'finding',
      close: '\n</details>\n',
      share: 0.5,
    },
    folded(`${count(delta.notComparable)} not comparable`, delta.notComparable.map(notComparableWords), 'line'),
    folded(
      `${count(delta.newlyKnown)} newly known: the database learnt of them, not this change`,
      delta.newlyKnown.map(({ finding }) => findingWords(finding)),
      'finding',
    ),
    folded(
      `${count(delta.suppressed)} suppressed`,
      delta.suppressed.map(({ finding }) => {
        const { source = '' } = finding.suppression ?? {};
        return `${findingWords(finding)}: ${[...suppressionWords(finding), source].filter(part => part !== '').join(', ')}`;
      }),
      'finding',
    ),
    folded(
      `${count(delta.fixed)} fixed`,
      delta.fixed.map(({ finding }) => findingWords(finding)),
      'finding',
    ),
    folded('Notes', [...delta.warnings, ...notes], 'note'),
  ];
};

/** The scans of a change as Markdown of at most `budget` bytes. */
export const renderScansSummary = (scans: readonly ToldScan[], verdict: Verdict, at: TextsAt, budget: number): string => {
  const reasons = verdict.reasons
    .map(({ reason }) => `- ${messageMarkdown(shorten(reason, 600))}\n`)
    .slice(0, 20)
    .join('');
  const sections = scans.flatMap(scan => sectionsOf(scan, at, scans.length === 1));
  return fillBudget(`## Tidewaiter scans: ${verdictWords(verdict)}\n\n${reasons}`, sections, '', budget).payload;
};
