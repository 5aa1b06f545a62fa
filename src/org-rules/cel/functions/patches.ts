import { noSuchOverload } from '../failure.ts';
import { type Overload, overload } from './overload.ts';

/** What only expressions have that make a JSON Patch. Source: k8s.io/apiserver, `pkg/cel/library/jsonpatch.go`. */
export const patchFunctions: readonly Overload[] = [
  overload('string_jsonpatch_escapeKey_string', '::jsonpatch.escapeKey(string) -> string', ([key = null]) => {
    if (typeof key !== 'string') throw noSuchOverload();
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
  }),
];
