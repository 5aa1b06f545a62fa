import { componentFlagData, configurationDefaultData } from './component-flags-data.ts';

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

/** Defaults that a flag had in versions that are still in use, or were until lately. */
export const earlierDefaultsOfFlag = (component: string, name: string): readonly string[] =>
  componentFlag(component, name)?.earlier.map(earlier => earlier.default) ?? [];

/** What a flag is when it is not set, in a minor version of Kubernetes (the newest that is known when it is not given). */
export const defaultOfFlag = (component: string, name: string, minor?: number): string | undefined => {
  const flag = componentFlag(component, name);
  const earlier = minor === undefined ? undefined : flag?.earlier.find(({ until }) => minor <= until);
  return earlier?.default ?? flag?.default;
};

const parsedFields = new Map<string, ReadonlyMap<string, string>>();

const fieldsOf = (kind: string): ReadonlyMap<string, string> => {
  const lines = (configurationDefaultData.get(kind) ?? '').split('\n');
  const known = parsedFields.get(kind) ?? new Map(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  parsedFields.set(kind, known);
  return known;
};

/** What a field of a component's configuration is when it is not set: `authentication.anonymous.enabled` of a `KubeletConfiguration`. */
export const defaultOfField = (kind: string, field: string): string | undefined => fieldsOf(kind).get(field);

/** A flag that was taken from the API server. */
export interface GoneFlag {
  /** The minor version from which on it did nothing. */
  readonly inert: number;
  /** The minor version that does not know it, and so does not start with it. */
  readonly gone: number;
}

/** Source: changelogs of Kubernetes 1.19, 1.20, 1.22 and 1.24. */
const goneFlags: ReadonlyMap<string, GoneFlag> = new Map([
  ['basic-auth-file', { inert: 19, gone: 19 }],
  ['kubelet-https', { inert: 19, gone: 22 }],
  ['insecure-bind-address', { inert: 20, gone: 24 }],
  ['insecure-port', { inert: 20, gone: 24 }],
]);

/** Since when the API server has a flag no more; undefined for one that is still there, or never was. */
export const goneFlag = (flag: string): GoneFlag | undefined => goneFlags.get(flag);
