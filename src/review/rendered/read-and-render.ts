import type { ChangeSet } from '../../changes/change-set.ts';
import type { Patience } from '../../engine/bounds.ts';
import { matchesGlob } from '../../policy/glob.ts';
import type { Policy } from '../../policy/policy.ts';
import type { RepositoryReader } from '../ports.ts';
import { type ReadChange, readChange } from '../read/read-change.ts';
import { mayBeRendered } from './may-be-rendered.ts';
import type { RenderedChange } from './rendered-change.ts';

/** A change as it was read, and what it makes of charts and kustomizations; undefined where it touches none. */
export interface RenderedReading {
  /** Without what was rendered among the unrendered parts. */
  readonly read: ReadChange;
  readonly rendered: RenderedChange | undefined;
}

/** What of the policy matters for what is read and rendered. */
export type RenderingPolicy = Pick<Policy, 'ignorePaths'> & Partial<Pick<Policy, 'kubernetesVersion'>>;

/** Reads both sides of a change and renders what it touches of charts and kustomizations. The renderers are loaded only then. */
export const readAndRender = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  { ignorePaths, kubernetesVersion = 'newest' }: RenderingPolicy,
  patience?: Patience,
): Promise<RenderedReading> => {
  const read = await readChange(reader, changes, ignorePaths, patience);
  const { head, base, unrendered } = read;
  const isPatch = (path: string): boolean =>
    [head, base].some(({ snapshot }) => {
      const artifact = snapshot.artifacts.get(path);
      return artifact?.kind === 'kubernetes' && artifact.objects.some(({ partial }) => partial);
    });
  if (!mayBeRendered(changes, unrendered, isPatch)) return { read, rendered: undefined };
  const { readRendered, RenderedChange } = await import('./rendered.ts');
  const isIgnored = (path: string): boolean => ignorePaths.some(glob => matchesGlob(path, glob));
  const sources = await readRendered(reader, changes, unrendered, isPatch, isIgnored, kubernetesVersion);
  if (sources.units.length === 0) return { read, rendered: undefined };
  const rendered = new RenderedChange(sources, changes, patience);
  return { read: { ...read, unrendered: rendered.leftOf(unrendered) }, rendered };
};
