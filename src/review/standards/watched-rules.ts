import type { ArtifactKind, Artifacts } from '../../artifacts/artifact.ts';
import type { AnyRule, Report, RuleContext } from '../../rules/rule.ts';

/** What rules looked at, by their ids: the paths of files, of units of files their folders. */
export type LookedAt = ReadonlyMap<string, ReadonlySet<string>>;

/** A rule whose kind the list of all rules erased. */
interface ErasedRule {
  readonly meta: AnyRule['meta'];
  readonly assesses?: (artifact: Artifacts[ArtifactKind]) => boolean;
  readonly prepare?: (artifact: Artifacts[ArtifactKind], context: RuleContext) => unknown;
  readonly visit: Readonly<Record<string, Handler | undefined>>;
}

/** Why `never`: it takes what the `prepare` of its own rule made. */
type Handler = (node: unknown, prepared: never, context: RuleContext) => Iterable<Report>;

/** What a watched rule prepares: what the rule itself does, and where to note that it looked. */
interface Watched {
  readonly own: unknown;
  readonly isLook: boolean;
  readonly artifact: Artifacts[ArtifactKind];
}

/** A view is of a file and does not say of which: one place stands for all of them. */
const placeOf = (artifact: Artifacts[ArtifactKind]): string =>
  'file' in artifact ? artifact.file.path : 'path' in artifact && typeof artifact.path === 'string' ? artifact.path : '';

/** Whether a unit holds what a rule joins: an object of a kind that it reads, or where it names none, a file of such a kind. */
const holdsRead = (artifact: Artifacts[ArtifactKind], { meta: { reads } }: ErasedRule): boolean => {
  if (reads === undefined || !('former' in artifact)) return true;
  const { objects } = reads;
  const reach = artifact.artifacts.some(({ kind }) => reads.files.includes(kind) && (kind !== 'kubernetes' || objects === undefined));
  return reach || (objects !== undefined && artifact.objects.some(({ kind }) => '*' in objects || (kind !== undefined && kind in objects)));
};

/**
 * Rules that judge as they do, and leave behind at what: a rule that found nothing has passed only where something was there for it to judge.
 */
export const watchedRules = (rules: readonly AnyRule[]): { readonly rules: readonly AnyRule[]; readonly lookedAt: LookedAt } => {
  const lookedAt = new Map<string, Set<string>>();
  const watched = rules.map((rule): AnyRule => {
    const own = rule as ErasedRule;
    const note = (artifact: Artifacts[ArtifactKind]): void => {
      const places = lookedAt.get(own.meta.id) ?? new Set<string>();
      lookedAt.set(own.meta.id, places.add(placeOf(artifact)));
    };
    const prepare = (artifact: Artifacts[ArtifactKind], context: RuleContext): Watched | undefined => {
      const prepared = own.prepare ? own.prepare(artifact, context) : artifact;
      if (own.assesses?.(artifact)) note(artifact);
      return prepared === undefined ? undefined : { own: prepared, isLook: !own.assesses && holdsRead(artifact, own), artifact };
    };
    const visit = Object.fromEntries(
      Object.entries(own.visit).map(([name, handler]): readonly [string, Handler | undefined] => [
        name,
        handler &&
          ((node, watched: Watched, context) => {
            if (watched.isLook) note(watched.artifact);
            return handler(node, watched.own as never, context);
          }),
      ]),
    );
    return { ...rule, prepare, visit };
  });
  return { rules: watched, lookedAt };
};
