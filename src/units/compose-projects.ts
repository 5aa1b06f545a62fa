import { basePaths } from '../artifacts/compose/companion-path.ts';
import { composeReferences } from '../artifacts/compose/references.ts';
import { isComposeName } from '../artifacts/compose-name.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import { fileNameOf } from '../text/path.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Other paths than its own that a Compose file puts into its project. */
const partnersOf = (file: SourceFile, tracked: ReadonlySet<string>): readonly string[] => [
  ...basePaths(file.path).filter(path => tracked.has(path)),
  ...composeReferences(file).flatMap(({ path }) => (path !== undefined && tracked.has(path) ? [path] : [])),
];

/**
 * One unit for Compose files that include, extend or override each other, or build the same Dockerfile, with those. What is named and lies
 * elsewhere is told by the review that brings it in.
 */
export const composeUnits = (files: ReadonlyMap<string, SourceFile>, tracked: ReadonlySet<string>): readonly UnitPlan[] => {
  const groups = new Groups();
  for (const file of files.values()) {
    if (!isComposeName(fileNameOf(file.path))) continue;
    groups.join(file.path, file.path);
    for (const path of partnersOf(file, tracked)) groups.join(file.path, path);
  }
  return groups.all().map(members => ({
    unit: 'compose-project',
    path: members.find(path => isComposeName(fileNameOf(path))) ?? members[0] ?? '',
    members: new Set(members),
  }));
};

/** Sets of paths that have something to do with each other. */
export class Groups {
  readonly #parents = new Map<string, string>();

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(b, a);
  }

  /** What stands for all that a path was joined with. */
  rootOf(path: string): string {
    let root = path;
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) root = parent;
    // Why: the way is walked once, and short from then on.
    for (let at = path; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    if (!this.#parents.has(root)) this.#parents.set(root, root);
    return root;
  }

  all(): readonly (readonly string[])[] {
    return [...Map.groupBy(this.#parents.keys(), path => this.rootOf(path)).values()];
  }
}
