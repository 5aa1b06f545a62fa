import type { AnnotatedPart } from './annotations.ts';
import { splitUntil } from './suppression-comment.ts';
import { type Directive, maxDirectives } from './suppression-directive.ts';

/** What the names of our annotations begin with; `<pack>.<rule>` follows, because a name may hold only one `/`. */
export const annotationPrefix = 'tidewaiter.dev/ignore.';

/** Our suppressions in annotations: `tidewaiter.dev/ignore.kubernetes.host-network: "reason until=2027-01-31"`. */
export const ownAnnotationDirectives = (path: string, parts: readonly AnnotatedPart[]): readonly Directive[] =>
  parts
    .flatMap(({ annotations, scope }) =>
      annotations.flatMap(({ name, value, at }): readonly Directive[] => {
        if (!name.startsWith(annotationPrefix)) return [];
        const pattern = name.slice(annotationPrefix.length).replace('.', '/');
        const { until, reason } = splitUntil(value ?? '');
        const why = reason.trim();
        return [
          {
            path,
            at,
            scopes: [scope],
            claims: [{ at, pattern }],
            ...(until !== undefined && { until }),
            ...(why !== '' && { reason: why }),
          },
        ];
      }),
    )
    .slice(0, maxDirectives);
