import type { AnnotatedPart, Annotation } from '../annotations.ts';
import { type Directive, maxDirectives } from '../suppression-directive.ts';
import { allPeerChecks, type Peer, type PeerCheck, peerChecks } from './peer-rules.ts';

/** What one annotation of another tool skips. */
interface Skip {
  readonly peer: Peer;
  readonly checks: readonly PeerCheck[];
  readonly reason?: string | undefined;
}

/** Pieces of names; a file without any of them has no annotation of another tool. */
export const peerAnnotationMarkers: readonly string[] = [
  'checkov.io/skip',
  'bridgecrew.io/skip',
  'cortex.io/skip',
  'kube-linter.io/',
  'kube-score/',
  'polaris.fairwinds.com/',
];

type AnnotationReader = (annotation: Annotation, part: AnnotatedPart) => Skip | undefined;

/** `checkov.io/skip1: CKV_K8S_20=reason`. Any name that holds the word counts. Source: checkov, `kubernetes/kubernetes_utils.py`. */
const readCheckov: AnnotationReader = ({ name, value }) => {
  if (value === undefined || !['checkov.io/skip', 'bridgecrew.io/skip', 'cortex.io/skip'].some(word => name.includes(word)))
    return undefined;
  const equals = value.indexOf('=');
  const id = equals === -1 ? value : value.slice(0, equals);
  return { peer: 'checkov', checks: peerChecks('checkov', id.trim()), reason: equals === -1 ? undefined : value.slice(equals + 1) };
};

const kubeLinterCheck = 'ignore-check.kube-linter.io/';

/** On the object only; the value is the reason. Source: kube-linter, `docs/configuring-kubelinter.md`. */
const readKubeLinter: AnnotationReader = ({ name, value }, { part }) => {
  if (part !== 'object') return undefined;
  if (name === 'kube-linter.io/ignore-all') return { peer: 'kube-linter', checks: allPeerChecks('kube-linter'), reason: value };
  return name.startsWith(kubeLinterCheck)
    ? { peer: 'kube-linter', checks: peerChecks('kube-linter', name.slice(kubeLinterCheck.length)), reason: value }
    : undefined;
};

/** Ids that mean others too. Source: kube-score, `scorecard/scorecard.go`. */
const impliedByKubeScore: Readonly<Record<string, readonly string[]>> = {
  'container-resources': ['container-ephemeral-storage-request-and-limit'],
};

const listed = (value: string | undefined): readonly string[] => (value ?? '').split(',', 100).map(id => id.trim());

/**
 * `kube-score/ignore: "a, b"`, `*` for all; `kube-score/skip: "true"` for all, too. What a pod template enables again is not skipped by its
 * object. Source: kube-score, `scorecard/enabled.go`.
 */
const readKubeScore: AnnotationReader = ({ name, value }, { templates }) => {
  if (name === 'kube-score/skip') return value === 'true' ? { peer: 'kube-score', checks: allPeerChecks('kube-score') } : undefined;
  if (name !== 'kube-score/ignore') return undefined;
  const enabled = new Set(templates.flatMap(template => (template.name === 'kube-score/enable' ? listed(template.value) : [])));
  const ids = listed(value).flatMap(id => [id, ...(impliedByKubeScore[id] ?? [])]);
  const checks = ids.includes('*') ? allPeerChecks('kube-score') : ids.flatMap(id => peerChecks('kube-score', id));
  return { peer: 'kube-score', checks: checks.filter(check => !enabled.has(check.id)) };
};

const polarisCheck = /^polaris\.fairwinds\.com\/([A-Za-z0-9_-]{1,100})-exempt$/u;

/** On the controller; only the value `true` counts. Source: Polaris, `docs/customization/exemptions.md`. */
const readPolaris: AnnotationReader = ({ name, value }, { part }) => {
  if (part !== 'object' || value?.toLowerCase() !== 'true') return undefined;
  if (name === 'polaris.fairwinds.com/exempt') return { peer: 'polaris', checks: allPeerChecks('polaris') };
  const id = polarisCheck.exec(name)?.[1];
  return id === undefined ? undefined : { peer: 'polaris', checks: peerChecks('polaris', id) };
};

const readers: readonly AnnotationReader[] = [readCheckov, readKubeLinter, readKubeScore, readPolaris];

/** Suppressions of other tools in annotations, as far as a rule of ours is like what they skip. */
export const peerAnnotationDirectives = (path: string, parts: readonly AnnotatedPart[]): readonly Directive[] =>
  parts
    .flatMap(part =>
      part.annotations.flatMap(annotation =>
        readers.flatMap((read): readonly Directive[] => {
          const skip = read(annotation, part);
          if (!skip || skip.checks.length === 0) return [];
          const reason = skip.reason?.trim();
          const { at } = annotation;
          return [
            {
              peer: skip.peer,
              path,
              at,
              scopes: [part.scope],
              claims: [{ at, checks: skip.checks }],
              ...(reason !== undefined && reason !== '' && { reason }),
            },
          ];
        }),
      ),
    )
    .slice(0, maxDirectives);
