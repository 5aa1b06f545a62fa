import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { quadletParts } from '../../../src/artifacts/unrendered/quadlet-change.ts';

/** What a change does to a unit, in words, with the line that it points at. */
const changed = (before: string | undefined, now: string | undefined, path = 'web.container'): readonly string[] => {
  const [base, head] = [before, now].map(text => (text === undefined ? undefined : sourceFile(path, text)));
  return quadletParts(path, base, head).map(({ what, range }) => {
    const text = now ?? '';
    return `${what}: ${range ? text.slice(range.start).split('\n', 1)[0] : 'nowhere'}`;
  });
};
const unit = (...lines: readonly string[]): string => `[Unit]\nDescription=Web\n\n[Container]\n${lines.join('\n')}\n`;
const of = (names: string): string => `sets ${names} of a unit by which Podman runs containers`;

describe('a change of a unit of Podman', () => {
  test('is told by the settings that differ, at the first of them', () => {
    expect(changed(unit('Image=a:1'), unit('Image=a:2'))).toEqual([`${of('"Image"')}: Image=a:2`]);
    expect(changed(undefined, unit('Image=a:1'))).toEqual([`${of('"Image"')}: Image=a:1`]);
    expect(changed(unit('Image=a:1', 'Volume=/a:/a'), unit('Image=a:1'))).toEqual([`${of('"Volume"')}: nowhere`]);
  });

  test('is none where values are the same, however they are written', () => {
    expect(changed(unit('Image=a:1'), unit('Image = a:1 '))).toEqual([]);
    expect(changed(unit('Image=a:1'), unit('# new', 'Image=a:1'))).toEqual([]);
    expect(changed(unit('Volume=/a:/a', 'Volume=/b:/b'), unit('Volume=/a:/a', 'Volume=/b:/b'))).toEqual([]);
  });

  test('counts each of several values of a setting, and their order', () => {
    expect(changed(unit('Volume=/a:/a'), unit('Volume=/a:/a', 'Volume=/b:/b'))).toHaveLength(1);
    expect(changed(unit('Volume=/a:/a', 'Volume=/b:/b'), unit('Volume=/b:/b', 'Volume=/a:/a'))).toHaveLength(1);
  });

  test('is none of a unit that is gone, which runs nothing, but one where that lay on top of another', () => {
    expect(changed(unit('Image=a:1'), undefined)).toEqual([]);
    expect(changed(unit('Image=a:1'), undefined, 'web.container.d/10-image.conf')).toEqual([`${of('"Image"')}: nowhere`]);
  });

  test('is none of a file of another tool, that has no section of Podman', () => {
    expect(changed('[Other]\nImage=a:1\n', '[Other]\nImage=a:2\n')).toEqual([]);
    expect(changed('[Other]\nImage=a:1\n', unit('Image=a:2'))).toHaveLength(1);
  });
});
