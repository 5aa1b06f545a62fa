import { createHash, createHmac } from 'node:crypto';
import { sourceFile } from '../../../artifacts/source-file.ts';
import { entriesOfMapping } from '../../../artifacts/yaml/entries.ts';
import { deref } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { encodeYaml } from '../../../render/functions/formats/encode-yaml.ts';
import { GoFloat, GoInt, GoMap, GoSlice, type Raw, Ref, textOf } from '../../../render/template/go-value.ts';
import { type Builtin, BuiltinError, type Builtins, objectArg, textArg } from '../builtin.ts';
import { isRegoArray, RegoObject, RegoSet, type RegoValue, regoOf, regoText } from '../value.ts';

/** Nodes of a document, aliases counted each time: more is not read. */
const maxNodes = 200_000;

/** Words for booleans that only YAML 1.1 has. */
const oldBoolean = /^(?:y|yes|n|no|on|off)$/iu;

class YamlReader {
  #nodes = 0;

  value(written: YamlNode, depth = 0): RegoValue {
    const node = deref(written);
    this.#nodes += 1;
    if (node === undefined || this.#nodes > maxNodes || depth > 100) throw new BuiltinError('it is no YAML, or too large');
    if (node.kind === 'sequence') return node.items.map(item => this.value(item, depth + 1));
    if (node.kind === 'mapping')
      return new RegoObject(entriesOfMapping(node).map(({ key, value }) => [this.#key(key, depth), this.value(value, depth + 1)]));
    if (node.kind !== 'scalar') throw new BuiltinError('it is no YAML');
    return this.#scalar(node);
  }

  #scalar(node: YamlScalar): RegoValue {
    const value = scalarValue(node);
    if (value === undefined) throw new BuiltinError('it is no YAML');
    return typeof value === 'boolean' && oldBoolean.test(node.value) ? node.value : value;
  }

  #key(key: YamlNode, depth: number): string {
    const value = this.value(key, depth + 1);
    return typeof value === 'string' ? value : regoText(value);
  }
}

const rawOf = (value: RegoValue): Raw => {
  if (isRegoArray(value)) return new GoSlice(value.map(one => new Ref(rawOf(one))));
  if (value instanceof RegoSet) return rawOf(value.members);
  if (value instanceof RegoObject)
    return new GoMap(new Map(value.entries.map(([key, own]) => [typeof key === 'string' ? key : regoText(key), new Ref(rawOf(own))])));
  if (typeof value === 'bigint') return new GoInt(value);
  if (typeof value === 'number') return Number.isInteger(value) ? new GoInt(value) : new GoFloat(value);
  return value;
};

/** The first document. Source: OPA, `internal/yaml`: as YAML 1.2 has it, with keys as JSON does. */
const readYaml = (text: string): RegoValue => {
  const yaml = parseYaml(sourceFile('input.yaml', text));
  if (yaml.notifications.some(({ level }) => level === 'error')) throw new BuiltinError('it is no YAML');
  const root = yaml.documents[0]?.root;
  return root === undefined ? null : new YamlReader().value(root);
};

const yamlValue: Builtin = (args, { spend }) => {
  const text = textArg(args, 0);
  spend(text.length * 50);
  return readYaml(text);
};

const isYaml: Builtin = ([text], { spend }) => {
  if (typeof text !== 'string') return false;
  spend(text.length * 50);
  try {
    readYaml(text);
    return true;
  } catch (error) {
    if (error instanceof BuiltinError) return false;
    throw error;
  }
};

const isJson: Builtin = ([text]) => {
  if (typeof text !== 'string') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Source: Go's url.QueryEscape. */
const queryEscaped = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll(/[!'()*]/gu, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

const queryUnescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new BuiltinError('invalid URL escape');
  }
};

const encodeObject: Builtin = args =>
  objectArg(args, 0)
    .entries.flatMap(([key, value]) => {
      const values = isRegoArray(value) ? value : value instanceof RegoSet ? value.members : [value];
      return values.map(one => `${queryEscaped(textArg([key], 0))}=${queryEscaped(textArg([one], 0))}`);
    })
    .join('&');

const decodeObject: Builtin = args => {
  const text = textArg(args, 0);
  const pairs = text === '' ? [] : text.split('&').map(pair => pair.split(/=(.*)/su, 2).map(queryUnescaped));
  return regoOf(
    Object.fromEntries([...Map.groupBy(pairs, ([key = '']) => key)].map(([key, own]) => [key, own.map(([, value = '']) => value)])),
  );
};

const hashed =
  (algorithm: string): Builtin =>
  args =>
    createHash(algorithm).update(textArg(args, 0)).digest('hex');

const keyed =
  (algorithm: string): Builtin =>
  args =>
    createHmac(algorithm, textArg(args, 1)).update(textArg(args, 0)).digest('hex');

const fromHex: Builtin = args => {
  const text = textArg(args, 0);
  if (!/^(?:[\da-f]{2})*$/iu.test(text)) throw new BuiltinError('encoding/hex: invalid byte');
  return Buffer.from(text, 'hex').toString();
};

export const encodingBuiltins: Builtins = new Map<string, Builtin>([
  ['yaml.unmarshal', yamlValue],
  ['yaml.is_valid', isYaml],
  ['yaml.marshal', ([value = null]) => `${textOf(encodeYaml(new Ref(rawOf(value)), true))}\n`],
  ['json.is_valid', isJson],
  ['hex.encode', args => Buffer.from(textArg(args, 0)).toString('hex')],
  ['hex.decode', fromHex],
  ['base64url.encode_no_pad', args => Buffer.from(textArg(args, 0)).toString('base64url')],
  ['urlquery.encode', args => queryEscaped(textArg(args, 0))],
  ['urlquery.decode', args => queryUnescaped(textArg(args, 0))],
  ['urlquery.encode_object', encodeObject],
  ['urlquery.decode_object', decodeObject],
  ['crypto.md5', hashed('md5')],
  ['crypto.sha1', hashed('sha1')],
  ['crypto.sha256', hashed('sha256')],
  ['crypto.hmac.md5', keyed('md5')],
  ['crypto.hmac.sha1', keyed('sha1')],
  ['crypto.hmac.sha256', keyed('sha256')],
  ['crypto.hmac.sha512', keyed('sha512')],
  ['crypto.hmac.equal', args => textArg(args, 0) === textArg(args, 1)],
]);
