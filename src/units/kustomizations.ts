import { isKustomization, readKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { kustomizationsIn } from '../artifacts/kustomization-names.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { UnitPlan } from './unit-plan.ts';

/** More files than this are not followed for one kustomization: none that a person wrote has a tenth. */
const maxMembers = 2_000;

/** A kustomization that was read: its own files, and the kustomizations of the folders that it names. */
interface Node {
  readonly path: string;
  readonly files: readonly string[];
  readonly named: readonly string[];
  readonly unseen: string | undefined;
  readonly isComponent: boolean;
}

const nodeOf = (file: SourceFile, tracked: ReadonlySet<string>): Node => {
  const { paths, unseen, isComponent } = readKustomization(file);
  const files: string[] = [];
  const named: string[] = [];
  let lost: string | undefined;
  for (const path of paths) {
    const inFolder = kustomizationsIn(path).find(candidate => tracked.has(candidate));
    if (tracked.has(path)) files.push(path);
    else if (inFolder !== undefined) named.push(inFolder);
    else lost ??= path;
  }
  const missing = lost === undefined ? undefined : `"${file.path}" names "${lost.slice(0, 200)}", which the repository does not have.`;
  return { path: file.path, files, named, unseen: unseen ?? missing, isComponent };
};

/**
 * One unit for each kustomization that no other names, with all that it reaches. `files` are the kustomizations that were read, by path;
 * one that is named and was not read leaves the unit unseen in part.
 */
export const kustomizationUnits = (files: ReadonlyMap<string, SourceFile>, tracked: ReadonlySet<string>): readonly UnitPlan[] => {
  const nodes = new Map([...files.values()].filter(({ path }) => isKustomization(path)).map(file => [file.path, nodeOf(file, tracked)]));
  const used = new Set([...nodes.values()].flatMap(({ named }) => named));
  const reached = new Set<string>();
  const units: UnitPlan[] = [];
  const take = (top: Node): void => {
    const unit = unitOf(top, nodes);
    for (const member of unit.members) reached.add(member);
    if (!top.isComponent) units.push(unit);
  };
  for (const node of nodes.values()) if (!used.has(node.path)) take(node);
  // Why: kustomizations that name each other in a circle are used all of them, and reached from nowhere.
  for (const node of nodes.values()) if (!reached.has(node.path)) take(node);
  return units;
};

const unitOf = (top: Node, nodes: ReadonlyMap<string, Node>): UnitPlan => {
  const members = new Set<string>([top.path]);
  const waiting: Node[] = [top];
  let unseen: string | undefined;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    unseen ??= node.unseen;
    for (const file of node.files) members.add(file);
    for (const path of node.named) {
      if (members.has(path)) continue;
      members.add(path);
      const next = nodes.get(path);
      if (next) waiting.push(next);
      else unseen ??= `"${path}" was not read.`;
    }
    if (members.size <= maxMembers) continue;
    unseen ??= `"${top.path}" reaches more than ${maxMembers} files.`;
    break;
  }
  return { unit: 'kustomization', path: top.path, members, ...(unseen !== undefined && { unseen }) };
};
