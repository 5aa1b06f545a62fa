import { appendAll } from '../../text/append-all.ts';
import { compareText } from '../../text/sorted.ts';
import type { Purl } from '../purl.ts';
import { checkKey, type ReadScan, type ScanFinding, type ScanReport } from '../report.ts';
import { imagePurls, indexVex, suppressionByVex, type VexIndex } from '../vex/apply-vex.ts';
import { unmatchedWarnings } from '../vex/doctor.ts';
import type { VexDocument } from '../vex/statement.ts';
import { type Comparability, compareReports } from './comparability.ts';
import { byIdentity, type Identities, identitiesOf, sameKey } from './identity.ts';
import { KnownPackages, namesOf } from './known-packages.ts';
import type { AddedFinding, ChangedFact, KeptFinding, NotComparable, ScanDelta } from './scan-delta.ts';

/** The two sides of a comparison; without a base, what is there is a baseline. */
export interface ScanSides {
  readonly base: ReadScan | undefined;
  readonly head: ReadScan;
}

type Lists = { -readonly [K in keyof Omit<ScanDelta, 'comparable' | 'warnings' | 'doubt'>]: ScanDelta[K][number][] };

const emptyLists = (): Lists => ({
  added: [],
  fixed: [],
  unchanged: [],
  stillVulnerable: [],
  newlyKnown: [],
  noLongerReported: [],
  changed: [],
  suppressed: [],
  notComparable: [],
});

/**
 * What became of a scan's findings from base to head. What the reports do not prove is not claimed: a finding is fixed only when the head
 * shows that its package is gone or another, and added only when the change can be its cause.
 */
export const compareScans = ({ base, head }: ScanSides, documents: readonly VexDocument[] = []): ScanDelta => {
  const vex = indexVex(documents);
  const unread = [...(base ? problemsOf('base', base) : []), ...problemsOf('head', head)];
  if (unread.length > 0 || head.state === 'unreadable' || base?.state === 'unreadable')
    return { ...emptyLists(), comparable: 'no', notComparable: unread, warnings: [] };
  if (base === undefined) return baselineOf(head.report, vex);
  const common = compareReports(base.report, head.report);
  if (common.refused.length > 0) return { ...emptyLists(), comparable: 'no', notComparable: common.refused, warnings: common.warnings };
  return new Comparison(base.report, head.report, common, vex).delta();
};

/** Why a side is no scan. */
const problemsOf = (report: 'base' | 'head', read: ReadScan): readonly NotComparable[] => {
  if (read.state === 'unreadable') return [{ report, why: read.why, remedy: read.remedy }];
  return read.report.noScan ? [{ report, ...read.report.noScan }] : [];
};

/** A first scan: nothing was there to compare with, so that nothing is the change's doing. */
const baselineOf = (head: ScanReport, vex: VexIndex): ScanDelta => {
  const lists = emptyLists();
  const image = imagePurls(head.image);
  const identities = identitiesOf(head.findings);
  for (const versions of byIdentity(head.findings, identities).values()) {
    for (const finding of versions) {
      const suppression = finding.suppression ?? suppressionByVex(finding, vex, image, 'strict');
      if (suppression) lists.suppressed.push({ finding: { ...finding, suppression } });
      else lists.unchanged.push({ base: finding, finding });
    }
  }
  return { ...lists, comparable: 'baseline', warnings: unmatchedWarnings(vex) };
};

class Comparison {
  readonly #base: ScanReport;
  readonly #head: ScanReport;
  readonly #common: Comparability;
  readonly #vex: VexIndex;
  readonly #image: readonly Purl[];
  readonly #identities: Identities;
  readonly #lists = emptyLists();
  readonly #unpaired: readonly Left[];
  readonly #atBase: KnownPackages;
  readonly #atHead: KnownPackages;

  constructor(base: ScanReport, head: ScanReport, common: Comparability, vex: VexIndex) {
    this.#base = base;
    this.#head = head;
    this.#common = common;
    this.#vex = vex;
    this.#image = imagePurls(head.image);
    this.#identities = identitiesOf(base.findings, head.findings);
    this.#unpaired = this.#pairAcrossPlaces(this.#pairWithinPlaces());
    const asked = namesOf(this.#unpaired.flatMap(({ gone, come }) => [...gone, ...come].map(finding => finding.package)));
    this.#atBase = new KnownPackages(base, asked);
    this.#atHead = new KnownPackages(head, asked);
  }

  delta(): ScanDelta {
    for (const { gone, come } of this.#unpaired) {
      for (const finding of gone) this.#judgeGone(finding);
      for (const finding of come) this.#judgeCome(finding);
    }
    const { classes, warnings, doubt } = this.#common;
    const lists = this.#lists;
    const notComparable = [...classes, ...lists.notComparable];
    return {
      ...lists,
      notComparable,
      comparable: this.#comparable(notComparable),
      warnings: [...warnings, ...unmatchedWarnings(this.#vex)],
      ...(doubt !== undefined && { doubt }),
    };
  }

  #comparable(notComparable: ScanDelta['notComparable']): ScanDelta['comparable'] {
    if (notComparable.length === 0) return 'yes';
    const left = new Set(this.#common.classes.map(({ class: name }) => name));
    const scopes = [...this.#base.scopes.keys(), ...this.#head.scopes.keys()];
    return left.size > 0 && scopes.every(scope => left.has(scope)) ? 'no' : 'partly';
  }

  #isLeftOut({ package: { scope } }: ScanFinding): boolean {
    return this.#common.classes.some(({ class: name }) => name === scope);
  }

  /** Pairs what has the same flaw, package and place: the same versions first. Gives what is left, by flaw and package. */
  #pairWithinPlaces(): ReadonlyMap<string, Left> {
    const base = byIdentity(this.#base.findings, this.#identities);
    const head = byIdentity(this.#head.findings, this.#identities);
    const left = new Map<string, Left>();
    for (const [key, gone] of base) this.#pairAt(key, gone, head.get(key) ?? [], left);
    for (const [key, come] of head) if (!base.has(key)) this.#pairAt(key, [], come, left);
    return left;
  }

  #pairAt(key: string, atBase: readonly ScanFinding[], atHead: readonly ScanFinding[], left: Map<string, Left>): void {
    const [gone, come] = [this.#compared(atBase), this.#compared(atHead)];
    const rest = this.#pair(gone, come, this.#mayDiffer(gone[0] ?? come[0]) ? Math.max(gone.length, come.length) : 0);
    if (rest.gone.length + rest.come.length === 0) return;
    const flaw = key.slice(0, key.lastIndexOf('\0'));
    for (const side of ['gone', 'come'] as const) {
      for (const finding of rest[side]) {
        const own = finding.mark === undefined ? flaw : `${flaw}\0${finding.mark}`;
        const known = left.get(own) ?? { gone: [], come: [] };
        known[side].push(finding);
        left.set(own, known);
      }
    }
  }

  /**
   * Whether what is left of a flaw at its place is the same in other words. Versions of a package are; two secrets of one rule are two, and so are other
   * findings of a rule, unless another version of the scanner has other words for them.
   */
  #mayDiffer(finding: ScanFinding | undefined): boolean {
    if (finding?.mark === undefined) return true;
    return finding.kind !== 'secret' && this.#base.toolVersion !== this.#head.toolVersion;
  }

  /** Those of some findings that the other side can be compared with. */
  #compared(findings: readonly ScanFinding[]): readonly ScanFinding[] {
    return this.#common.classes.length === 0 ? findings : findings.filter(finding => !this.#isLeftOut(finding));
  }

  /** Pairs findings of the same version, then at most so many of others, in the order of their versions and places. */
  #pair(gone: readonly ScanFinding[], come: readonly ScanFinding[], others: number): Left {
    const [before, after] = [gone[0], come[0]];
    // What nearly all come to, without the lists that several need.
    if (before && after && gone.length + come.length === 2 && (others > 0 || sameKey(before) === sameKey(after))) {
      this.#keep(before, after);
      return { gone: [], come: [] };
    }
    // Why from the end: taking the first of a long list moves all others.
    const byVersion = Map.groupBy(inOrder(gone).toReversed(), sameKey);
    const unpaired: ScanFinding[] = [];
    for (const finding of inOrder(come)) {
      const old = byVersion.get(sameKey(finding))?.pop();
      if (old) this.#keep(old, finding);
      else unpaired.push(finding);
    }
    const old = inOrder([...byVersion.values()].flat());
    const pairs = Math.min(old.length, unpaired.length, others);
    for (let at = 0; at < pairs; at += 1) {
      const [first, second] = [old[at], unpaired[at]];
      if (first && second) this.#keep(first, second);
    }
    return { gone: old.slice(pairs), come: unpaired.slice(pairs) };
  }

  /** What is left differs by place: where as many came as went, the package has moved. */
  #pairAcrossPlaces(left: ReadonlyMap<string, Left>): readonly Left[] {
    return [...left.values()].map(one =>
      one.gone.length === 0 || one.gone.length !== one.come.length ? one : this.#pair(one.gone, one.come, one.gone.length),
    );
  }

  #suppressionOf(finding: ScanFinding): ScanFinding['suppression'] {
    return finding.suppression ?? suppressionByVex(finding, this.#vex, this.#image, 'strict');
  }

  #keep(base: ScanFinding, finding: ScanFinding): void {
    const suppression = this.#suppressionOf(finding);
    if (suppression) {
      this.#lists.suppressed.push({ finding: { ...finding, suppression } });
      return;
    }
    const kept: KeptFinding = { base, finding };
    const isSameVersion = base.package.version === finding.package.version;
    if (isSameVersion) this.#lists.unchanged.push(kept);
    else this.#lists.stillVulnerable.push(kept);
    appendAll(this.#lists.changed, factsOf(base, finding, isSameVersion));
  }

  #judgeGone(finding: ScanFinding): void {
    if (finding.suppression) return;
    const lists = this.#lists;
    if (finding.kind === 'check' ? hasPassed(this.#head, finding) : this.#isGone(finding)) {
      lists.fixed.push({ finding });
      return;
    }
    const hidden = this.#common.hiddenAt('head', finding);
    const suppression = suppressionByVex(finding, this.#vex, this.#image, 'part');
    if (suppression) lists.suppressed.push({ finding: { ...finding, suppression } });
    else if (hidden) lists.notComparable.push({ finding, side: 'base', ...hidden });
    else lists.noLongerReported.push({ finding });
  }

  /** True when the head proves that the package is not there any more in the version that had the flaw. */
  #isGone({ package: own }: ScanFinding): boolean {
    const versions = this.#atHead.versionsOf(own);
    if (versions.has(own.version) || this.#hasMoved(own)) return false;
    if (versions.size > 0 || this.#atHead.isListed(own.scope)) return true;
    return this.#common.sameDatabase && !this.#isHiddenByScanner(own.scope);
  }

  #isHiddenByScanner(scope: string): boolean {
    return this.#base.toolVersion !== this.#head.toolVersion && !this.#head.scopes.has(scope);
  }

  /** True when the package in this version is at one place on each side: then it went from the one to the other. */
  #hasMoved(own: ScanFinding['package']): boolean {
    return this.#atBase.placesOf(own).size === 1 && this.#atHead.placesOf(own).size === 1;
  }

  #judgeCome(finding: ScanFinding): void {
    const lists = this.#lists;
    const suppression = this.#suppressionOf(finding);
    if (suppression) {
      lists.suppressed.push({ finding: { ...finding, suppression } });
      return;
    }
    const own = finding.package;
    const versions = this.#atBase.versionsOf(own);
    const hidden = this.#common.hiddenAt('base', finding);
    if (hidden) lists.notComparable.push({ finding, side: 'head', ...hidden });
    else if (finding.kind === 'check') {
      // Why: a check has no version and no database. One that passed before fails by what was changed; one that was not run before says nothing of that.
      if (hasPassed(this.#base, finding)) lists.added.push({ finding, because: 'package' });
      else lists.newlyKnown.push({ finding });
    } else if (finding.kind === 'licence' && this.#base.toolVersion === this.#head.toolVersion) {
      // Why whatever the version, which is not told: a package's licence is not a database's to learn.
      lists.added.push({ finding, because: 'package' });
    } else if (own.name !== '' && (versions.has(own.version) || this.#hasMoved(own))) lists.newlyKnown.push({ finding });
    else lists.added.push(this.#addedOf(finding, versions));
  }

  #addedOf(finding: ScanFinding, versions: ReadonlySet<string>): AddedFinding {
    const own = finding.package;
    // What has no package has no version either: a rule speaks of another line.
    if (own.name === '' && versions.size > 0) return { finding, because: 'place' };
    const [from] = versions;
    if (from !== undefined) return { finding, because: 'version', from };
    if (this.#atBase.placesOf(own).size > 0) return { finding, because: 'place' };
    const isProven = own.name === '' || this.#atBase.isListed(own.scope) || this.#common.sameDatabase;
    return { finding, because: 'package', ...(!isProven && { unproven: true as const }) };
  }
}

/** Whether a check that failed on the other side passed on this one. */
const hasPassed = ({ passed }: ScanReport, { id, package: { scope } }: ScanFinding): boolean => passed?.has(checkKey(scope, id)) === true;

interface Left {
  readonly gone: ScanFinding[];
  readonly come: ScanFinding[];
}

/** By version and place, so that the same reports always pair alike. */
const inOrder = (findings: readonly ScanFinding[]): ScanFinding[] =>
  findings.length < 2
    ? [...findings]
    : findings.toSorted(
        (a, b) =>
          compareText(a.package.version, b.package.version) ||
          compareText(a.package.place.path, b.package.place.path) ||
          (a.lines?.start ?? 0) - (b.lines?.start ?? 0),
      );

/** What is different about a finding. A package of the distribution has no place of its own: how many of its files are seen is told. */
const factsOf = (base: ScanFinding, finding: ScanFinding, isSameVersion: boolean): readonly ChangedFact[] => {
  const facts: ChangedFact[] = [];
  const tell = (field: ChangedFact['field'], from: ChangedFact['from'], to: ChangedFact['to'], cause: ChangedFact['cause']): void => {
    if (from !== to) facts.push({ finding, field, from, to, cause });
  };
  if (isSameVersion) {
    // What was not known before has not become worse.
    if (base.severity !== undefined && finding.severity !== undefined)
      tell('severity', base.severityWord, finding.severityWord, 'database');
    tell('fix', base.fix ?? null, finding.fix ?? null, 'database');
  }
  // Of what a rule says of a line. Lines of packages in lock files move with each of their neighbours.
  if (finding.mark !== undefined && base.lines && finding.lines) tell('line', base.lines.start, finding.lines.start, 'change');
  tell('path', base.package.place.path, finding.package.place.path, 'change');
  if (finding.package.place.kind === 'none' && base.paths.length > 0 && finding.paths.length > 0)
    tell('paths', base.paths.length, finding.paths.length, 'change');
  return facts;
};
