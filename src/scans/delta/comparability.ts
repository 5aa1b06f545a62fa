import { dayOf } from '../formats/parts.ts';
import type { HiddenBySetting, ScanFinding, ScanProblem, ScanReport } from '../report.ts';
import type { NotComparable } from './scan-delta.ts';

/** What two reports have in common, before any finding is looked at. */
export interface Comparability {
  /** Of the reports as a whole; then nothing else is compared. */
  readonly refused: readonly NotComparable[];
  /** Of all that one analyzer looks at; its findings are left out. */
  readonly classes: readonly (ScanProblem & { readonly class: string })[];
  /** Why a finding that only the other side has says nothing; undefined: it does. */
  readonly hiddenAt: (side: 'base' | 'head', finding: ScanFinding) => ScanProblem | undefined;
  readonly warnings: readonly string[];
  /** As `ScanDelta` has it. */
  readonly doubt: string | undefined;
  /** True when the databases are known to be the same. */
  readonly sameDatabase: boolean;
}

/** True unless both say the same, or neither says anything. */
const differ = (a: string | undefined, b: string | undefined): boolean => a !== b;

const words: Readonly<Record<string, string>> = { 'os-pkgs': 'operating system' };

const refusals = (base: ScanReport, head: ScanReport): readonly NotComparable[] => {
  const refuse = (why: string, remedy: string): readonly NotComparable[] => [{ report: 'head', why, remedy }];
  const [tool, other] = [head, base].map(report => report.tool || 'a scanner that the report does not name');
  if (base.tool !== head.tool) return refuse(`the head was scanned with ${tool}, the base with ${other}`, 'Scan both with one scanner.');
  if (base.format !== head.format)
    return refuse(`the head's report is ${head.format}, the base's ${base.format}`, 'Let the scanner write both in one format.');
  if (base.artifact !== undefined && head.artifact !== undefined && base.artifact !== head.artifact)
    return refuse(
      `the head's scan is of a kind "${head.artifact}", the base's of "${base.artifact}"`,
      'Scan the same of both: two images, two folders, or two bills.',
    );
  if (base.passed !== undefined && base.schemaVersion !== head.schemaVersion)
    return refuse(
      `the head was checked by the benchmark "${head.schemaVersion}", the base by "${base.schemaVersion}"`,
      'Check both by one version of the benchmark ("kube-bench --benchmark").',
    );
  return areOtherImages(base, head)
    ? refuse(
        `the reports are of different images: ${base.name} / ${head.name}`,
        'Give reports of the same image under one name on both sides.',
      )
    : [];
};

/** The last part of an image's name, without tag and digest. */
const imageName = (name: string): string => {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.split(/[:@]/u)[0] ?? last;
};

/**
 * True for images that have neither name nor layers in common. A name alone is no proof: images of pull requests are called by other
 * names; and a new base has none of the old one's layers.
 */
const areOtherImages = (base: ScanReport, head: ScanReport): boolean => {
  const [old, own] = [base.image?.diffIds ?? [], head.image?.diffIds ?? []];
  if (old.length === 0 || own.length === 0 || imageName(base.name) === imageName(head.name)) return false;
  const known = new Set(old);
  const names = new Set((base.image?.tags ?? []).map(imageName));
  return !(own.some(id => known.has(id)) || (head.image?.tags ?? []).some(tag => names.has(imageName(tag))));
};

/** True for images that are called otherwise, where no layers tell whether they are others. */
const mayBeOtherImages = (base: ScanReport, head: ScanReport): boolean =>
  base.artifact === 'image' &&
  base.name !== '' &&
  head.name !== '' &&
  imageName(base.name) !== imageName(head.name) &&
  !hasLayers(base, head);

const hasLayers = (...sides: readonly ScanReport[]): boolean => sides.every(({ image }) => (image?.diffIds.length ?? 0) > 0);

const hasSystem = ({ os, scopes }: ScanReport): boolean => os !== undefined || scopes.has('os-pkgs');

/** An image whose system is found on one side only has become another, or the scanner failed to see it: this can't be told. */
const classesOf = (base: ScanReport, head: ScanReport): Comparability['classes'] => {
  if (base.format !== 'trivy-json' || hasSystem(base) === hasSystem(head)) return [];
  const side = hasSystem(base) ? base : head;
  if (!side.scopes.has('os-pkgs')) return [];
  const [seen, unseen] = side === base ? ['base', 'head'] : ['head', 'base'];
  return [
    {
      class: 'os-pkgs',
      why: `${words['os-pkgs']} detected in ${seen} only`,
      remedy: `Scan the image of the ${unseen} again with a scanner that knows its system, or review the change of systems by hand.`,
    },
  ];
};

/** Positive when the first version is newer, by its numbers. */
const compareVersions = (a: string | undefined, b: string | undefined): number => {
  const numbers = (text: string | undefined): readonly number[] =>
    (text ?? '')
      .split(/\D+/u)
      .filter(part => part !== '')
      .map(Number);
  const [first, second] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Whether a setting keeps such a finding out. */
const hides = (what: HiddenBySetting, { fix, fixState }: ScanFinding): boolean => {
  switch (what) {
    case 'unfixed':
      return fix === undefined;
    case 'fixed':
      return fix !== undefined;
    case 'not-to-be-fixed':
      return fixState === 'wont-fix';
    case 'anything':
      return true;
    case 'nothing':
      return false;
  }
};

const lastWord = (scope: string): string => scope.slice(scope.indexOf('/') + 1);

export const compareReports = (base: ScanReport, head: ScanReport): Comparability => {
  const sides = { base, head };
  const versionsDiffer = differ(base.toolVersion, head.toolVersion);
  const newer = compareVersions(base.toolVersion, head.toolVersion) > 0 ? 'base' : 'head';
  const differing = [...new Set([...base.settings.keys(), ...head.settings.keys()])].filter(
    name => base.settings.size > 0 && head.settings.size > 0 && base.settings.get(name)?.value !== head.settings.get(name)?.value,
  );
  const hiddenAt = (side: 'base' | 'head', finding: ScanFinding): ScanProblem | undefined => {
    const setting = differing.find(name => hides(sides[side].settings.get(name)?.hides ?? 'nothing', finding));
    if (setting !== undefined) return { why: `${side} scanned with ${setting}`, remedy: 'Scan both sides with the same settings.' };
    const { scope } = finding.package;
    if (versionsDiffer && !sides[side].scopes.has(scope) && head.format === 'trivy-json')
      return {
        why: `type ${lastWord(scope)} was scanned by the ${newer === side ? 'older' : 'newer'} scanner only`,
        remedy: 'Scan both sides with one version of the scanner.',
      };
    return undefined;
  };
  const days = [base.database, head.database].map(time => (time === undefined ? undefined : (dayOf(time) ?? time)));
  return {
    refused: refusals(base, head),
    classes: classesOf(base, head),
    hiddenAt,
    warnings: [
      ...(versionsDiffer && base.toolVersion !== undefined && head.toolVersion !== undefined
        ? [`scanner versions differ: ${base.toolVersion} / ${head.toolVersion}`]
        : []),
      ...(base.database !== undefined && head.database !== undefined && base.database !== head.database
        ? [`databases differ: ${days[0] === days[1] ? `${base.database} / ${head.database}` : days.join(' / ')}`]
        : []),
      ...differing.map(name => `scan configuration differs: ${name}`),
    ],
    doubt: mayBeOtherImages(base, head) ? `The reports may be of different images: ${base.name} / ${head.name}` : undefined,
    sameDatabase: base.database !== undefined && base.database === head.database,
  };
};
