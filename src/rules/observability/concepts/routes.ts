import { entriesOf, hasUnseen, itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';

/** Whether a receiver sends alerts anywhere: Alertmanager's `…_configs`, an AlertmanagerConfig's `…Configs`. Undefined when it is not known. */
const sends = (receivers: YamlMapping, name: string | undefined): boolean | undefined => {
  const list = lookup(receivers, 'receivers');
  if (name === undefined || hasUnseen(list)) return undefined;
  const receiver = itemsOf(list).find(item => stringAt(item, 'name') === name);
  if (receiver === undefined || hasUnseen(receiver)) return undefined;
  return entriesOf(receiver).some(
    ({ name: key, value }) => /(?:_c|C)onfigs$/u.test(key ?? '') && !(value.kind === 'sequence' && value.items.length === 0),
  );
};

const textOf = ({ document, range }: YamlNode): string => document.file.text.slice(range.start, range.end);

/** True for a route that critical alerts may take: it asks for nothing, for that severity, or for something else that they may have. */
const mayTakeCritical = (route: YamlNode): boolean => {
  const asked = ['match', 'match_re', 'matchers'].flatMap(key => {
    const found = lookup(route, key);
    return found.state === 'present' ? [textOf(found.node)] : [];
  });
  return asked.every(text => !/severity/iu.test(text) || /crit|!|~|\|/iu.test(text));
};

/** Routes below these are not looked at. */
const maxRoutes = 2_000;

/** True when the first route's receiver sends nothing anywhere, and no route below it for critical alerts has one that does, as is certain. */
export const reachesNobody = (config: YamlMapping): boolean => {
  if (sends(config, stringAt(config, 'route', 'receiver')) !== false) return false;
  const pending = [...itemsOf(lookup(config, 'route', 'routes'))];
  if (hasUnseen(lookup(config, 'route'))) return false;
  for (let count = 0; pending.length > 0; count += 1) {
    const route = pending.pop();
    if (route === undefined || count > maxRoutes) return false;
    if (!mayTakeCritical(route)) continue;
    const receiver = lookup(route, 'receiver');
    if (receiver.state !== 'absent' && sends(config, stringAt(receiver)) !== false) return false;
    for (const inner of itemsOf(lookup(route, 'routes'))) pending.push(inner);
  }
  return true;
};
