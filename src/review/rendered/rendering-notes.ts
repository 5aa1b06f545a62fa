import type { Notification } from '../../findings/notification.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { maxReason } from '../unrendered/unrendered.ts';
import type { RenderedPair } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import { namedPaths } from './reading.ts';

/** More of one kustomization are not told. */
const maxLosses = 5;

/**
 * What is to be said of how a change was rendered: what nobody read, what kustomize drops without a word, what was rendered without values that it asks
 * for, and what could not be rendered, where templates are judged as they are written.
 */
export const renderingNotes = (pairs: readonly RenderedPair[], sources: RenderedSources): readonly Notification[] => {
  const touched = pairs.filter(({ unit }) => !sources.overlaid.has(unit));
  const groups = [...Map.groupBy(touched, ({ unit }) => unit.file)];
  const lacking = groups.flatMap(([path, group]): readonly Notification[] => {
    const message = sources.head.has(path) ? lackingWords(group) : undefined;
    return message === undefined ? [] : [{ code: 'not-rendered', level: 'note', path, message }];
  });
  return [...unasked(sources), ...losses(pairs), ...lacking];
};

/** What is lacking wherever something is deployed. */
const lackingWords = (group: readonly RenderedPair[]): string | undefined => {
  const failed = group.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []));
  if (failed.length === group.length)
    return `It could not be rendered (${failed[0]?.slice(0, maxReason)}): what it is made of was judged as it is written.`;
  const refused = group.flatMap(({ head }) => (head.state === 'rendered' && head.refused !== undefined ? [head.refused] : []));
  if (failed.length + refused.length < group.length) return undefined;
  return `Helm would not render it with the values of this repository (${refused[0]?.slice(0, maxReason)}): it was judged with what it asks for unknown.`;
};

/** How much nobody looked at that may say how something is deployed. */
const unasked = ({ unasked: left }: RenderedSources): readonly Notification[] => {
  if (left.length === 0) return [];
  const message =
    `${countOf(left.length, 'file')} that may say how charts and kustomizations are deployed ` +
    `${left.length === 1 ? 'was' : 'were'} not read, those least likely to: ${namedPaths(left)}. ` +
    'What is deployed as they say was not judged; "tidewaiter review" in a clone reads all of them.';
  return [{ code: 'not-rendered', level: 'warning', path: '', message }];
};

/** What kustomize drops without a word since this change. */
const losses = (pairs: readonly RenderedPair[]): readonly Notification[] =>
  pairs.flatMap(({ unit, base, head }) => {
    const before = new Set(base.state === 'rendered' ? base.losses.map(({ reason }) => reason) : []);
    const now = head.state === 'rendered' ? head.losses.filter(({ reason }) => !before.has(reason)) : [];
    return now.slice(0, maxLosses).map(({ reason, at }): Notification => {
      const message = `kustomize does not say so, but ${reason.slice(0, maxReason)}.`;
      return { code: 'not-rendered', level: 'note', path: at?.path ?? unit.file, ...(at && { range: at.range }), message };
    });
  });
