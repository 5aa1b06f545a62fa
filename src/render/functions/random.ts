import { createDecipheriv, createHash, createHmac, scryptSync } from 'node:crypto';
import { BoundedMemory } from '../../text/bounded-memory.ts';
import { placeholderBlock, placeholderText, randomAlphabets } from '../../text/random-text.ts';
import { addFunctionWork } from '../template/function-work.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { bytesOf, textOfBytes } from '../template/go-text.ts';
import { GoInt, GoStruct, madeOf, Ref } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, intAt, textAt } from './arguments.ts';

/**
 * What is random or secret in Helm is a placeholder of the same shape here, always the same for the same arguments: two renderings can be
 * compared, and nobody takes it for the value that a cluster gets.
 */

const { alphanumeric, alphabetic: letters, numeric: digits, ascii } = randomAlphabets;

/** Longest random text. */
const maxLength = 1_000_000;

/** Characters of an alphabet that depend on a name alone. */
const placeholder = (alphabet: string, count: number, name: string): string => {
  if (count < 0) throw new CallError(`requested random string length ${count} is less than 0.`);
  if (count > maxLength) throw new CallError('the random text is too long');
  return placeholderText(alphabet, count, name);
};

const randomText = (name: string, alphabet: string): GoFunction =>
  go('int', args => {
    const count = intAt(args, 0);
    return madeOf(count < 0 ? '' : placeholder(alphabet, count, name), ...args);
  });

const certificateType = 'sprig.certificate';

const certificate = (args: readonly Ref[], name: string): Ref =>
  madeOf(
    new GoStruct(
      certificateType,
      new Map([
        ['Cert', madeOf(placeholderBlock('CERTIFICATE', `cert ${name}`), ...args)],
        ['Key', madeOf(placeholderBlock('RSA PRIVATE KEY', `key ${name}`), ...args)],
      ]),
    ),
    ...args,
  );

const keyLabels: Readonly<Record<string, string>> = {
  '': 'RSA PRIVATE KEY',
  rsa: 'RSA PRIVATE KEY',
  dsa: 'DSA PRIVATE KEY',
  ecdsa: 'EC PRIVATE KEY',
  ed25519: 'PRIVATE KEY',
};

const bcryptText = (name: string): string => `$2a$10$${placeholder(`./${letters}${digits}`, 53, `bcrypt ${name}`)}`;

const htpasswd = (user: string, password: string): string =>
  user.includes(':') ? `invalid username: ${user}` : `${user}:${bcryptText(`${user} ${password}`)}`;

const uuid = (): string => {
  const hex = createHash('sha256').update('uuid').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const decrypted = (password: string, encoded: string): string => {
  if (encoded === '') return '';
  const key = Buffer.alloc(32);
  bytesOf(password).copy(key);
  const crypted = Buffer.from(encoded, 'base64');
  if (crypted.length < 16 || crypted.length % 16 !== 0) throw new CallError('crypto/cipher: input not full blocks');
  const decipher = createDecipheriv('aes-256-cbc', key, crypted.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(crypted.subarray(16)), decipher.final()]);
  const padding = plain.at(-1) ?? 0;
  return textOfBytes(plain.subarray(0, Math.max(0, plain.length - padding)));
};

const masterTemplates: Readonly<Record<string, readonly string[]>> = {
  maximum: ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno'],
  long: [
    'CvcvnoCvcvCvcv',
    'CvcvCvcvnoCvcv',
    'CvcvCvcvCvcvno',
    'CvccnoCvcvCvcv',
    'CvccCvcvnoCvcv',
    'CvccCvcvCvcvno',
    'CvcvnoCvccCvcv',
    'CvcvCvccnoCvcv',
    'CvcvCvccCvcvno',
    'CvcvnoCvcvCvcc',
    'CvcvCvcvnoCvcc',
    'CvcvCvcvCvccno',
    'CvccnoCvccCvcv',
    'CvccCvccnoCvcv',
    'CvccCvccCvcvno',
    'CvcvnoCvccCvcc',
    'CvcvCvccnoCvcc',
    'CvcvCvccCvccno',
    'CvccnoCvcvCvcc',
    'CvccCvcvnoCvcc',
    'CvccCvcvCvccno',
  ],
  medium: ['CvcnoCvc', 'CvcCvcno'],
  short: ['Cvcn'],
  basic: ['aaanaaan', 'aannaaan', 'aaannaaa'],
  pin: ['nnnn'],
};

const masterCharacters: Readonly<Record<string, string>> = {
  V: 'AEIOU',
  C: 'BCDFGHJKLMNPQRSTVWXYZ',
  v: 'aeiou',
  c: 'bcdfghjklmnpqrstvwxyz',
  A: 'AEIOUBCDFGHJKLMNPQRSTVWXYZ',
  a: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz',
  n: '0123456789',
  o: "@&%?,=[]_:-+*$#!'^~;()/.",
  x: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()',
};

/** Keys by password and user. To make one takes up to a third of a second, and a chart asks for the same in each environment, at the base and at the head. */
const masterKeys = new BoundedMemory<Buffer>(32);
const stepsPerMasterKey = 2_000_000;

/** sprig's Master Password: the same for the same arguments, so no placeholder. Source: sprig, derivePassword. */
const derivedPassword = (counter: number, type: string, password: string, user: string, site: string): string => {
  const templates = masterTemplates[type];
  if (templates === undefined) return `cannot find password template ${type}`;
  const seed = 'com.lyndir.masterpassword';
  const length = (value: string): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(bytesOf(value).length);
    return size;
  };
  const salt = Buffer.concat([Buffer.from(seed), length(user), bytesOf(user)]);
  addFunctionWork(stepsPerMasterKey);
  const key = masterKeys.of(JSON.stringify([password, user]), () =>
    scryptSync(bytesOf(password), salt, 64, { N: 32_768, r: 8, p: 2, maxmem: 128 * 1024 * 1024 }),
  );
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const hash = createHmac('sha256', key)
    .update(Buffer.concat([Buffer.from(seed), length(site), bytesOf(site), count]))
    .digest();
  const template = templates[(hash[0] ?? 0) % templates.length] ?? '';
  return Array.from(template)
    .map((letter, index) => {
      const characters = masterCharacters[letter] ?? '';
      return characters[(hash[index + 1] ?? 0) % characters.length] ?? '';
    })
    .join('');
};

const lists = '[]interface {}';

/** sprig's random, key-making and secret functions. */
export const randomFunctions: FunctionMap = new Map<string, GoFunction>([
  ['randAlphaNum', randomText('alphanumeric', alphanumeric)],
  ['randAlpha', randomText('alphabetic', letters)],
  ['randNumeric', randomText('numeric', digits)],
  ['randAscii', randomText('ascii', ascii)],
  [
    'randBytes',
    go('int', args => madeOf(Buffer.from(placeholder(letters, Math.max(0, intAt(args, 0)), 'bytes')).toString('base64'), ...args)),
  ],
  [
    'randInt',
    go('int, int', args => {
      if (intAt(args, 1) <= intAt(args, 0)) throw new CallError('invalid argument to Intn');
      return madeOf(new GoInt(intAt(args, 0)), ...args);
    }),
  ],
  ['shuffle', go('string', args => madeOf(Array.from(textAt(args, 0)).toReversed().join(''), ...args))],
  ['uuidv4', go('', () => new Ref(uuid()))],
  ['bcrypt', go('string', args => madeOf(bcryptText(textAt(args, 0)), ...args))],
  ['htpasswd', go('string, string', args => madeOf(htpasswd(textAt(args, 0), textAt(args, 1)), ...args))],
  [
    'derivePassword',
    go('uint32, string, string, string, string', args =>
      madeOf(derivedPassword(intAt(args, 0), textAt(args, 1), textAt(args, 2), textAt(args, 3), textAt(args, 4)), ...args),
    ),
  ],
  [
    'genPrivateKey',
    go('string', args => {
      const label = keyLabels[textAt(args, 0)];
      return madeOf(label === undefined ? `Unknown type ${textAt(args, 0)}` : placeholderBlock(label, `key ${textAt(args, 0)}`), ...args);
    }),
  ],
  ['genCA', go('string, int', args => certificate(args, textAt(args, 0)))],
  ['genCAWithKey', go('string, int, string', args => certificate(args, textAt(args, 0)))],
  ['genSelfSignedCert', go(`string, ${lists}, ${lists}, int`, args => certificate(args, textAt(args, 0)))],
  ['genSelfSignedCertWithKey', go(`string, ${lists}, ${lists}, int, string`, args => certificate(args, textAt(args, 0)))],
  ['genSignedCert', go(`string, ${lists}, ${lists}, int, ${certificateType}`, args => certificate(args, textAt(args, 0)))],
  ['genSignedCertWithKey', go(`string, ${lists}, ${lists}, int, ${certificateType}, string`, args => certificate(args, textAt(args, 0)))],
  [
    'buildCustomCert',
    go('string, string', args => {
      const [cert, key] = [textAt(args, 0), textAt(args, 1)].map(value => textOfBytes(Buffer.from(value, 'base64')));
      if (!cert?.includes('-----BEGIN CERTIFICATE-----')) throw new CallError('unable to decode certificate');
      return madeOf(
        new GoStruct(
          certificateType,
          new Map([
            ['Cert', madeOf(cert, ...args)],
            ['Key', madeOf(key ?? '', ...args)],
          ]),
        ),
        ...args,
      );
    }),
  ],
  [
    'encryptAES',
    go('string, string', args =>
      madeOf(
        Buffer.from(placeholder(letters, 16 + 16 * Math.ceil((bytesOf(textAt(args, 1)).length + 1) / 16), 'aes')).toString('base64'),
        ...args,
      ),
    ),
  ],
  ['decryptAES', go('string, string', args => madeOf(decrypted(textAt(args, 0), textAt(args, 1)), ...args))],
]);
