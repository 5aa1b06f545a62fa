import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Coverage } from '../verdict/coverage.ts';
import type { Superseded } from '../verdict/superseded.ts';
import type { StandingRepository } from './standing-repository.ts';

/** How a repository calls its files, and how people gave them. */
type Named = Pick<StandingRepository, 'shown'>;

/** What of a result names files. */
interface Naming {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly superseded: readonly Superseded<Finding>[];
  readonly notifications: readonly Notification[];
  readonly coverage: Coverage;
  readonly files: ReadonlyMap<string, SourceFile>;
}

/**
 * A result by paths as people gave them. Until then all goes by the paths in the repository: what a rule says of a file does not depend on where
 * the scan was started.
 */
export const shownResult = <T extends Naming>(result: T, named: Named): T => {
  const { findings, suppressed, superseded, notifications, coverage, files } = result;
  const at = shownAt(named);
  const finding = shownFinding(named);
  return {
    ...result,
    findings: findings.map(finding),
    suppressed: suppressed.map(finding),
    superseded: superseded.map(({ entry, by }) => ({ entry: finding(entry), by: finding(by) })),
    notifications: notifications.map(at),
    coverage: { ...coverage, entries: coverage.entries.map(at) },
    files: new Map([...files.values()].map(file => [named.shown(file.path), shownFile(file, named)])),
  };
};

const shownAt =
  ({ shown }: Named) =>
  <T extends { readonly path: string }>(one: T): T => {
    const path = shown(one.path);
    return path === one.path ? one : { ...one, path };
  };

/** Gives findings by paths as people gave them; one that is asked for again is the same object, and so are fixes that several share. */
export const shownFinding = (named: Named): ((finding: Finding) => Finding) => {
  const at = shownAt(named);
  const shownFix = once((fix: Fix): Fix => (fix.elsewhere ? { ...fix, elsewhere: fix.elsewhere.map(at) } : fix));
  return once(finding => {
    const { location, related, fix, jointFix, familyFix, suppression } = finding;
    const place = at(location);
    if (place === location && related.every(one => at(one) === one)) return finding;
    return {
      ...finding,
      location: place,
      related: related.map(at),
      ...(fix && { fix: shownFix(fix) }),
      ...(jointFix && { jointFix: shownFix(jointFix) }),
      ...(familyFix && { familyFix: shownFix(familyFix) }),
      // Why: the policy that has a waiver is not one of the files that are scanned.
      ...(suppression?.at && suppression.by !== 'policy' && { suppression: { ...suppression, at: at(suppression.at) } }),
    };
  });
};

/** A function that answers as it did when it is asked the same again. */
const once = <T extends object>(make: (one: T) => T): ((one: T) => T) => {
  const made = new Map<T, T>();
  return one => {
    const known = made.get(one);
    if (known) return known;
    const now = make(one);
    made.set(one, now);
    return now;
  };
};

/** A file by the path that people gave. */
export const shownFile = (file: SourceFile, { shown }: Named): SourceFile => {
  const name = shown(file.path);
  return name === file.path ? file : sourceFile(name, file.text);
};
