import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../src/scans/artifact/read-zip.ts';
import { type ReadArtifact, readScanArtifact } from '../../src/scans/artifact/scan-artifact.ts';
import { trivyOf } from '../support/scans/reports.ts';
import { zipOf } from '../support/scans/zip.ts';

const report = trivyOf({ found: [{ id: 'CVE-2024-1', name: 'curl', version: '8' }] });

const sidesOf = (read: ReadArtifact): object =>
  read.state === 'artifact' ? { head: [...read.head.keys()], base: [...read.base.keys()] } : { why: read.why };

/** By Info-ZIP (`zip -X -r -fd - head base`), written in one go: sizes stand behind the data, as actions/upload-artifact has them. */
const ofInfoZip =
  'UEsDBAoAAAAAAE5AfF0AAAAAAAAAAAAAAAAFAAAAaGVhZC9QSwMEFAAIAAgATkB8XQAAAAAAAAAAAgAAAA4AAABoZWFkL3Nob3AuanNvbouOBQBQSwcIKbtMDQQAAAACAAAAUEsDBAoAAAAAAE5AfF0AAAAAAAAAAAAAAAAFAAAAYmFzZS9QSwMEFAAIAAgATkB8XQAAAAAAAAAABAAAAA4AAABiYXNlL3Nob3AuanNvbssrzckBAFBLBwhP/MslBgAAAAQAAABQSwECHgMKAAAAAABOQHxdAAAAAAAAAAAAAAAABQAAAAAAAAAAABAA7UEAAAAAaGVhZC9QSwECHgMUAAgACABOQHxdKbtMDQQAAAACAAAADgAAAAAAAAABAAAApIEjAAAAaGVhZC9zaG9wLmpzb25QSwECHgMKAAAAAABOQHxdAAAAAAAAAAAAAAAABQAAAAAAAAAAABAA7UFjAAAAYmFzZS9QSwECHgMUAAgACABOQHxdT/zLJQYAAAAEAAAADgAAAAAAAAABAAAApIGGAAAAYmFzZS9zaG9wLmpzb25QSwUGAAAAAAQABADeAAAAyAAAAAAA';

describe('an artifact of scans', () => {
  test('is read as zip programs write it', () => {
    const read = readScanArtifact(Buffer.from(ofInfoZip, 'base64'));
    expect(sidesOf(read)).toEqual({ head: ['shop.json'], base: ['shop.json'] });
    expect(readZip(Buffer.from(ofInfoZip, 'base64')).map(({ name, unpack }) => [name, Buffer.from(unpack(10)).toString()])).toEqual([
      ['head/shop.json', '[]'],
      ['base/shop.json', 'null'],
    ]);
  });

  test('holds both sides in folders, or one side without, and what else lies there is none', () => {
    expect(sidesOf(readScanArtifact(zipOf({ 'shop.json': report, 'web/app.sarif': '{}', 'log.txt': 'x' })))).toEqual({
      head: ['shop.json', 'web/app.sarif'],
      base: [],
    });
    expect(sidesOf(readScanArtifact(zipOf({ 'head/a/shop.json': report, 'base/a/shop.json': report, 'shop.json': report })))).toEqual({
      head: ['a/shop.json'],
      base: ['a/shop.json'],
    });
    expect(sidesOf(readScanArtifact(zipOf({})))).toEqual({ head: [], base: [] });
    const read = readScanArtifact(zipOf({ 'shop.json': report, 'bases/debian.json': report }));
    expect(sidesOf(read)).toEqual({ head: ['shop.json'], base: [] });
    expect(read.state === 'artifact' && [...read.bases.keys()]).toEqual(['debian.json']);
  });

  test('brings what builds said, by the names of the reports, which is no report of a side', () => {
    const read = readScanArtifact(zipOf({ 'shop.json': report, 'provenance/shop.json': { buildConfig: {} } }));
    expect(sidesOf(read)).toEqual({ head: ['shop.json'], base: [] });
    expect(read.state === 'artifact' && [...read.provenance]).toEqual([['shop.json', expect.objectContaining({ state: 'unreadable' })]]);
  });

  test('brings the lists of CISA and FIRST under the names that these have for them', () => {
    const read = readScanArtifact(
      zipOf({
        'head/shop.json': report,
        'known_exploited_vulnerabilities.json': { vulnerabilities: [{ cveID: 'CVE-2024-1' }] },
        'epss_scores-current.csv.gz': gzipSync('cve,epss,percentile\nCVE-2024-1,0.5,0.9\n'),
      }),
    );
    expect(read).toMatchObject({ facts: { exploited: new Set(['CVE-2024-1']), epss: new Map([['CVE-2024-1', 0.5]]) } });
  });

  test('whose reports are none is read, and says so of each', () => {
    const read = readScanArtifact(zipOf({ 'shop.json': '' }));
    expect(read.state === 'artifact' && read.head.get('shop.json')).toMatchObject({ state: 'unreadable', why: 'empty file' });
  });

  const bomb = zipOf({ 'shop.json': Buffer.alloc(70 * 1024 * 1024, ' ') });
  test.each([
    ['no archive at all', Buffer.from('PK nothing of the kind'), 'not a zip archive, or a damaged one'],
    ['an empty file', Buffer.alloc(0), 'not a zip archive, or a damaged one'],
    ['a bomb that says its size', bomb, 'larger than it may be unpacked'],
    [
      'a bomb that lies about it',
      zipOf({ 'shop.json': Buffer.alloc(9_000_000, ' ') }, { size: 10 }),
      'not a zip archive, or a damaged one',
    ],
    ['too many files', zipOf({ 'shop.json': report }, { count: 20_000 }), 'an archive of more than 10000 files'],
    ['more files than there are', zipOf({ 'shop.json': report }, { count: 2 }), 'not a zip archive, or a damaged one'],
    ['a file that is damaged', zipOf({ 'shop.json': report }, { checksum: 1 }), 'not a zip archive, or a damaged one'],
    ['an encrypted file', zipOf({ 'shop.json': report }, { flags: 1 }), 'encrypted'],
    ['a packing that nobody knows', zipOf({ 'shop.json': report }, { method: 14 }), 'packed in a way that is not read'],
    [
      'too many reports',
      zipOf(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}.json`, '[]']))),
      'it holds more than 50 reports of one side',
    ],
    [
      'a list of CISA that is none',
      zipOf({ 'known_exploited_vulnerabilities.csv': 'x' }),
      `"known_exploited_vulnerabilities.csv" in it can't be used: not CISA's catalog of known exploited vulnerabilities`,
    ],
    [
      'a list of FIRST that is none',
      zipOf({ 'epss_scores-current.csv': 'x' }),
      `"epss_scores-current.csv" in it can't be used: not a file of EPSS scores`,
    ],
  ])('is refused with the reason: %s', (_, archive, why) => {
    expect(readScanArtifact(archive)).toEqual({ state: 'unreadable', why });
  });

  test('cut off or changed anywhere never reads as another one', () => {
    const whole = zipOf({ 'head/shop.json': report, 'base/shop.json': report });
    for (let end = 0; end < whole.length; end += 1) expect(readScanArtifact(whole.subarray(0, end)).state, String(end)).toBe('unreadable');
  });
});
