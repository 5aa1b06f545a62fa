import type { Instruction, RunInstruction, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { externalBase, stageChain } from '../../../../artifacts/dockerfile/walk.ts';
import { onceFor } from '../../../../text/once-for.ts';
import { type BaseSystem, baseSystem } from '../../../concepts/images/base-systems.ts';
import { installs, packageCalls } from './package-index.ts';
import type { PackageManager } from './package-managers.ts';

const systems: ReadonlyMap<PackageManager, BaseSystem> = new Map([
  ['apt', 'debian'],
  ['apk', 'alpine'],
  ['rpm', 'rpm'],
]);

const isRun = (instruction: Instruction): instruction is RunInstruction => instruction.keyword === 'RUN' && !instruction.onbuild;

/**
 * What a stage is built on: as its base's name says, and as the package managers say that its steps call, and those of the stages below it.
 * Undefined when neither tells, or when they do not agree (a script for several systems).
 */
export const systemOf = onceFor((stage: Stage): BaseSystem | undefined => {
  const { reference } = externalBase(stage).image;
  const named = reference && baseSystem(reference);
  const runs = stageChain(stage).flatMap(({ instructions }) => instructions.filter(isRun));
  const called = new Set(runs.flatMap(run => packageCalls(run).filter(installs)).flatMap(({ manager }) => systems.get(manager) ?? 'other'));
  const [only] = called;
  if (called.size > 1 || only === 'other') return undefined;
  if (named === undefined || only === undefined) return named ?? only;
  return named === only || (named === 'redhat' && only === 'rpm') ? named : undefined;
});
