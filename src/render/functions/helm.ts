import { sourceFile } from '../../artifacts/source-file.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { bytesOf } from '../template/go-text.ts';
import { GoMap, GoSlice, madeOf, type Raw, Ref } from '../template/go-value.ts';
import { noSources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import { go, rawOf, textAt, textRef } from './arguments.ts';
import { encodeJson } from './formats/encode-json.ts';
import { encodeYaml } from './formats/encode-yaml.ts';
import { jsonProblem } from './formats/json-problem.ts';
import { readJson } from './formats/read-json.ts';
import { readDocuments } from './formats/read-values.ts';
import { mustToToml, tomlFunctions } from './formats/toml.ts';
import { PieceIndex } from './piece-index.ts';

/** Which Helm: they differ in what is null, what a chart's metadata is, and how errors are shown. */
export type HelmVersion = 3 | 4;

const parseJson = (args: readonly Ref[]): Ref | string => {
  const text = textAt(args, 0);
  return jsonProblem(text) ?? readJson(text, new PieceIndex(args[0] ?? new Ref(''))).decidedBy(args[0]?.control ?? noSources);
};

const typeName = (raw: Raw): string => {
  if (raw instanceof GoSlice) return 'array';
  if (raw instanceof GoMap) return 'object';
  if (typeof raw === 'string') return 'string';
  return typeof raw === 'boolean' ? 'bool' : 'number';
};

const unmarshaling = 'error unmarshaling JSON: while decoding JSON: ';

/** A value as the map that a function gives, or the reason under `Error`. */
const asMap = (value: Ref | string, args: readonly Ref[], prefix = ''): Ref => {
  const failed = (reason: string): Ref =>
    new Ref(new GoMap(new Map([['Error', madeOf(reason, ...args)]])), args[0]?.data, args[0]?.control);
  if (typeof value === 'string') return failed(value);
  const { raw } = value;
  if (raw instanceof GoMap) return value;
  if (raw === null || raw === undefined) return new Ref(new GoMap(new Map()), value.data, value.control);
  return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type map[string]interface {}`);
};

const asList = (value: Ref | string, args: readonly Ref[], prefix = ''): Ref => {
  const failed = (reason: string): Ref => new Ref(new GoSlice([madeOf(reason, ...args)]), args[0]?.data, args[0]?.control);
  if (typeof value === 'string') return failed(value);
  const { raw } = value;
  if (raw instanceof GoSlice) return value;
  if (raw === null || raw === undefined) return new Ref(new GoSlice([]), value.data, value.control);
  return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type []interface {}`);
};

const parseYamlText = (args: readonly Ref[]): Ref | string => {
  const [given = new Ref('')] = args;
  const text = bytesOf(textAt(args, 0)).toString('utf8');
  // Why: where bytes were replaced, offsets are no longer those of the parts.
  const parts = text.length === textAt(args, 0).length ? given : new Ref(text, given.data, given.control);
  const [first] = readDocuments(sourceFile('', text), new PieceIndex(parts));
  if (first === undefined) return new Ref(null);
  if (first.state === 'broken') return `error converting YAML to JSON: ${first.reason}`;
  // Why the whole: what is not there may have been left out by any part of the text.
  return first.value.decidedBy(given.control);
};

const toYaml = (ref: Ref, must: boolean, pretty = false): Ref => {
  try {
    return textRef(encodeYaml(ref, pretty));
  } catch (error) {
    if (must || !(error instanceof CallError)) throw error;
    return madeOf('', ref);
  }
};

const toJson = (ref: Ref, must: boolean, given: { readonly html?: boolean; readonly indent?: string } = {}): Ref => {
  try {
    return textRef(encodeJson(ref, given));
  } catch (error) {
    if (must || !(error instanceof CallError)) throw error;
    return madeOf('', ref);
  }
};

const value = (types: string, call: (ref: Ref, args: readonly Ref[]) => Ref): GoFunction =>
  go(types, args => call(args[0] ?? new Ref(null), args));

const required: GoFunction['call'] = args => {
  const [, given = new Ref(null)] = args;
  const raw = rawOf(given);
  if (raw === null || raw === '') throw new CallError(textAt(args, 0));
  return given;
};

/** Helm's own functions, but for those that need the chart: `include`, `tpl`, `lookup`. */
export const helmFunctions = (version: HelmVersion): FunctionMap =>
  new Map<string, GoFunction>([
    ['toYaml', value('interface {}', ref => toYaml(ref, false))],
    ['toYamlPretty', value('interface {}', ref => toYaml(ref, false, true))],
    ...(version === 4 ? ([['mustToYaml', value('interface {}', ref => toYaml(ref, true))]] as const) : []),
    ...tomlFunctions,
    ...(version === 4 ? ([['mustToToml', mustToToml]] as const) : []),
    ['fromYaml', value('string', (_, args) => asMap(parseYamlText(args), args, unmarshaling))],
    ['fromYamlArray', value('string', (_, args) => asList(parseYamlText(args), args, unmarshaling))],
    ['toJson', value('interface {}', ref => toJson(ref, false))],
    ['mustToJson', value('interface {}', ref => toJson(ref, true))],
    ['toPrettyJson', value('interface {}', ref => toJson(ref, false, { indent: '  ' }))],
    ['mustToPrettyJson', value('interface {}', ref => toJson(ref, true, { indent: '  ' }))],
    ['toRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['mustToRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['fromJson', value('string', (_, args) => asMap(parseJson(args), args))],
    ['fromJsonArray', value('string', (_, args) => asList(parseJson(args), args))],
    [
      'mustFromJson',
      value('string', (_, args) => {
        const parsed = parseJson(args);
        if (typeof parsed === 'string') throw new CallError(parsed);
        return parsed.box();
      }),
    ],
    ['required', go('string, interface {}', required)],
    ['getHostByName', go('string', args => madeOf('', ...args))],
  ]);
