import { entriesOf, hasUnseen, itemsOf, lookup, stringAt, writtenText } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';

/** Whether a receiver sends alerts anywhere: Alertmanager's `…_configs`, an AlertmanagerConfig's `…Configs`. */
const sends = (receiver: YamlNode): boolean =>
  entriesOf(receiver).some(
    ({ name, value }) => /(?:_c|C)onfigs$/u.test(name ?? '') && !(value.kind === 'sequence' && value.items.length === 0),
  );

/** The names of receivers that certainly send nothing anywhere; of several of one name the first counts. */
const silentReceivers = (config: YamlMapping): ReadonlySet<string> => {
  const list = lookup(config, 'receivers');
  const known = new Map<string, boolean>();
  for (const receiver of hasUnseen(list) ? [] : itemsOf(list)) {
    const name = stringAt(receiver, 'name');
    if (name !== undefined && !known.has(name)) known.set(name, !hasUnseen(receiver) && !sends(receiver));
  }
  return new Set([...known].flatMap(([name, isSilent]) => (isSilent ? [name] : [])));
};

/** True for a route that critical alerts may take: it asks for nothing, for that severity, or for something else that they may have. */
const mayTakeCritical = (route: YamlNode): boolean => {
  const asked = ['match', 'match_re', 'matchers'].flatMap(key => {
    const found = lookup(route, key);
    return found.state === 'present' ? [writtenText(found.node)] : [];
  });
  return asked.every(text => !/severity/iu.test(text) || /crit|!|~|\|/iu.test(text));
};

/** Routes below these are not looked at. */
const maxRoutes = 2_000;

/** True when the first route's receiver sends nothing anywhere, and no route below it for critical alerts has one that does, as is certain. */
export const reachesNobody = (config: YamlMapping): boolean => {
  const silent = silentReceivers(config);
  const isSilent = (name: string | undefined): boolean => name !== undefined && silent.has(name);
  if (!isSilent(stringAt(config, 'route', 'receiver')) || hasUnseen(lookup(config, 'route'))) return false;
  const pending = [...itemsOf(lookup(config, 'route', 'routes'))];
  for (let count = 0; pending.length > 0; count += 1) {
    const route = pending.pop();
    if (route === undefined || count > maxRoutes) return false;
    if (!mayTakeCritical(route)) continue;
    const receiver = lookup(route, 'receiver');
    if (receiver.state !== 'absent' && !isSilent(stringAt(receiver))) return false;
    for (const inner of itemsOf(lookup(route, 'routes'))) pending.push(inner);
  }
  return true;
};
