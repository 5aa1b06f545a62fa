import { describe, expect, test } from 'vitest';
import {
  bitOctetsOf,
  bitsOf,
  booleanOf,
  childrenOf,
  contextTag,
  DerError,
  derTag,
  insideOf,
  integerOf,
  oidOf,
  readDer,
  readDerSeries,
  readOr,
  smallNumberOf,
  timeOf,
} from '../../../src/signing/x509/der.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const value = (text: string) => readDer(hex(text));
/** What is read of bytes; `refused` where they are not what is expected. */
const read = <T>(reader: () => T): T | 'refused' => readOr(reader, 'refused');
const octets = (count: number): string => '00'.repeat(count);

describe('a value of DER', () => {
  test('has its tag, its content, and the whole of it', () => {
    expect(value('04 03 010203')).toEqual({ tag: derTag.octetString, raw: hex('04 03 010203'), content: hex('010203') });
    expect(value('05 00')).toMatchObject({ content: hex('') });
  });

  test.each([
    ['short, the longest', '04 7f', 127],
    ['in one octet, the shortest', '04 81 80', 128],
    ['in one octet, the longest', '04 81 ff', 255],
    ['in two octets', '04 82 0100', 256],
    ['in three octets', '04 83 010000', 65_536],
    ['in four octets', '04 84 01000000', 16_777_216],
  ])('has a length %s', (_, header, length) => {
    expect(readDer(Buffer.concat([hex(header), Buffer.alloc(length)])).content).toHaveLength(length);
  });

  test.each([
    ['nothing', ''],
    ['a tag without a length', '04'],
    ['a length without an octet of it', '04 81'],
    ['a number of the tag above thirty', '1f 01 00'],
    ['a length without an end, which is BER’s', `24 80 ${octets(2)}`],
    ['a length of five octets', `04 85 0000000001 00`],
    ['a long length that would be short', `04 81 7f ${octets(127)}`],
    ['a length with a nought in front', `04 82 00ff ${octets(255)}`],
    ['less content than it says', '04 02 00'],
    ['something behind it', '04 01 00 00'],
  ])('is none with %s', (_, text) => {
    expect(read(() => value(text))).toBe('refused');
  });

  test('is read out of the middle of a buffer, too', () => {
    expect(readDer(hex('ff 04 01 07 ff').subarray(1, 4)).content).toEqual(hex('07'));
  });

  test('may stand behind another one in a series, in which nothing is left over', () => {
    expect(readDerSeries(hex('04 01 07 05 00')).map(({ tag }) => tag)).toEqual([0x04, 0x05]);
    expect(readDerSeries(hex(''))).toEqual([]);
    expect(read(() => readDerSeries(hex('04 01 07 05')))).toBe('refused');
  });

  test('has children where its tag is the one that is asked for', () => {
    const two = value('30 05 04 01 07 05 00');
    expect(childrenOf(two, derTag.sequence).map(({ tag }) => tag)).toEqual([0x04, 0x05]);
    expect(childrenOf(value('31 00'), derTag.set)).toEqual([]);
    expect([read(() => childrenOf(two, derTag.set)), read(() => childrenOf(undefined, derTag.sequence))]).toEqual(['refused', 'refused']);
  });

  test('has one value inside an explicit tag, neither none nor two', () => {
    expect(insideOf(value('a1 02 05 00'), contextTag(1)).tag).toBe(0x05);
    expect(read(() => insideOf(value('a1 00'), contextTag(1)))).toBe('refused');
    expect(read(() => insideOf(value('a1 04 05 00 05 00'), contextTag(1)))).toBe('refused');
    expect(read(() => insideOf(value('a1 02 05 00'), contextTag(2)))).toBe('refused');
    expect([contextTag(1), contextTag(1, 'primitive')]).toEqual([0xa1, 0x81]);
  });
});

describe('an object identifier', () => {
  test.each([
    ['06 03 55040a', '2.5.4.10'],
    ['06 08 2a8648ce3d040302', '1.2.840.10045.4.3.2'],
    ['06 01 27', '0.39'],
    ['06 01 28', '1.0'],
    ['06 01 4f', '1.39'],
    ['06 01 50', '2.0'],
    ['06 02 8837', '2.999'],
    [`06 40 ${'01'.repeat(64)}`, `0.${Array(64).fill('1').join('.')}`],
  ])('%s is %s', (text, dotted) => {
    expect(oidOf(value(text))).toBe(dotted);
  });

  test.each([['06 00'], ['06 02 2a86'], ['06 01 80'], [`06 41 ${'01'.repeat(65)}`], ['04 03 55040a']])('%s is none', text => {
    expect(read(() => oidOf(value(text)))).toBe('refused');
  });
});

describe('an integer', () => {
  test.each([
    ['02 01 00', '00'],
    ['02 01 7f', '7f'],
    ['02 02 0080', '0080'],
    ['02 01 80', '80'],
    ['02 02 ff7f', 'ff7f'],
  ])('%s has its octets', (text, content) => {
    expect(integerOf(value(text)).toString('hex')).toBe(content);
  });

  test.each([['02 00'], ['02 02 007f'], ['02 02 ff80'], ['02 02 0000'], ['04 01 00']])('%s is none, or has an octet too many', text => {
    expect(read(() => integerOf(value(text)))).toBe('refused');
  });

  test.each([
    ['00', 0],
    ['7f', 127],
    ['0100', 256],
    ['7fffffff', 2_147_483_647],
  ])('%s is the small number %d', (text, number) => {
    expect(smallNumberOf(hex(text))).toBe(number);
  });

  test.each([[''], ['80'], ['ffffffff'], ['0100000000']])('%s is no small number', text => {
    expect(read(() => smallNumberOf(hex(text)))).toBe('refused');
  });
});

test('a boolean is all ones or all noughts, in one octet', () => {
  expect([booleanOf(value('01 01 ff')), booleanOf(value('01 01 00'))]).toEqual([true, false]);
  for (const text of ['01 01 01', '01 00', '01 02 ffff', '02 01 ff'])
    expect(
      read(() => booleanOf(value(text))),
      text,
    ).toBe('refused');
});

test('a bit string of whole octets has no unused bits', () => {
  expect(bitOctetsOf(value('03 03 00 0102'))).toEqual(hex('0102'));
  for (const text of ['03 02 01 02', '03 00', '04 02 00 01'])
    expect(
      read(() => bitOctetsOf(value(text))),
      text,
    ).toBe('refused');
});

test('bits are counted from the left of the first octet, up to eight octets', () => {
  expect([...bitsOf(hex('07 80'))]).toEqual([0]);
  expect([...bitsOf(hex('00 0601'))]).toEqual([5, 6, 15]);
  expect([...bitsOf(hex('00'))]).toEqual([]);
  expect([...bitsOf(hex(`00 ${octets(7)} 01`))]).toEqual([63]);
  for (const text of ['', '08 00', `00 ${octets(9)}`])
    expect(
      read(() => bitsOf(hex(text))),
      text,
    ).toBe('refused');
});

describe('a time', () => {
  const time = (tag: '17' | '18', text: string) =>
    read(() => timeOf(readDer(Buffer.concat([hex(tag), Buffer.of(text.length), Buffer.from(text)]))).toISOString());

  test.each([
    ['17', '260601120000Z', '2026-06-01T12:00:00.000Z'],
    ['17', '491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['17', '500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['18', '20260601120000Z', '2026-06-01T12:00:00.000Z'],
    ['18', '20260601120000.25Z', '2026-06-01T12:00:00.250Z'],
  ] as const)('%s %s is %s', (tag, text, iso) => {
    expect(time(tag, text)).toBe(iso);
  });

  test.each([
    ['17', '2606011200Z'],
    ['17', '260601120000+0000'],
    ['17', '20260601120000Z'],
    ['18', '20261301120000Z'],
    ['18', '20260601250000Z'],
    ['18', '20260601120000'],
    ['18', '20260601120000.Z'],
    ['18', '260601120000Z'],
  ] as const)('%s %s is none', (tag, text) => {
    expect(time(tag, text)).toBe('refused');
  });

  test('has a tag of its own', () => {
    expect(read(() => timeOf(value('04 01 00')))).toBe('refused');
    expect(read(() => timeOf(undefined))).toBe('refused');
  });
});

test('an error that is no fault of the bytes is not taken for one', () => {
  expect(() =>
    readOr(() => {
      throw new TypeError('a mistake of ours');
    }, undefined),
  ).toThrow('a mistake of ours');
  expect(new DerError().name).toBe('DerError');
});
