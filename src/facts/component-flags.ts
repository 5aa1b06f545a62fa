import { componentFlagData } from './component-flags-data.ts';

/** What is known of a flag that is a boolean or has a default. */
export interface ComponentFlag {
  readonly isBoolean: boolean;
  readonly default: string;
  /** Other defaults, each with the newest minor version of Kubernetes that had it. */
  readonly earlier: readonly { readonly until: number; readonly default: string }[];
}

const parseLine = (line: string): readonly [string, ComponentFlag] => {
  const isBoolean = line.startsWith('?');
  const [now = '', before = ''] = line.slice(isBoolean ? 1 : 0).split(' | ');
  const equals = now.indexOf('=');
  const earlier = before.split(' ').flatMap(each => {
    const [minor = '', value = ''] = each.split(':', 2);
    return minor === '' ? [] : [{ until: Number(minor), default: value }];
  });
  return [now.slice(0, equals), { isBoolean, default: now.slice(equals + 1), earlier }];
};

const parsed = new Map<string, ReadonlyMap<string, ComponentFlag>>();

const flagsOf = (component: string): ReadonlyMap<string, ComponentFlag> => {
  const known = parsed.get(component) ?? new Map((componentFlagData.get(component) ?? '').split('\n').map(parseLine));
  parsed.set(component, known);
  return known;
};

/** A flag of a component by its name without dashes; undefined for one that is neither a boolean nor has a default. */
export const componentFlag = (component: string, name: string): ComponentFlag | undefined => flagsOf(component).get(name);

/** What a flag is when it is not set, in a minor version of Kubernetes (the newest that is known when it is not given). */
export const defaultOfFlag = (component: string, name: string, minor?: number): string | undefined => {
  const flag = componentFlag(component, name);
  const earlier = minor === undefined ? undefined : flag?.earlier.find(({ until }) => minor <= until);
  return earlier?.default ?? flag?.default;
};
