import { describe, expect, test } from 'vitest';
import {
  codeBlock,
  codeCell,
  codeSpan,
  commandData,
  commandProperty,
  jsonLine,
  jsonPieces,
  logLine,
  markdownText,
  messageMarkdown,
  pathOnOneLine,
  plainLine,
  shorten,
} from '../../src/reports/escape.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { cellsOf, linksOfGitHub, readInline } from '../support/markdown-reader.ts';

const withoutBreaks = (text: string): string => text.replaceAll('\u200B', '');
const hostile = hostileTexts(4_000);

describe('jsonLine', () => {
  test('shows what cannot be seen, and means the same', () => {
    const value = { path: 'admin\u202Egpj.exe', '\u2066key': ['tag\u{E0041}', 'half \uD83D', 'a\u2028b\u0085', '😀\uFE0F é'] };
    const line = jsonLine(value);
    expect(line).toContain('admin\\u202egpj.exe');
    expect(line).toContain('tag\\udb40\\udc41');
    expect(line).toContain('😀\uFE0F é');
    expect(line.slice(0, -1)).not.toMatch(/[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\uFE0F]]/v);
    expect(JSON.parse(line)).toEqual(value);
  });

  test('does so for any hostile text', () => {
    for (const text of hostile) expect(JSON.parse(jsonLine({ text }))).toEqual({ text });
  });
});

describe('jsonPieces', () => {
  test.each([
    ['nothing', {}],
    ['what is left out', { none: undefined, some: 1 }],
    [
      'lists of no piece, of one and of several',
      { none: [], one: [1, undefined, 'a'], several: Array.from({ length: 1_001 }, (_, at) => ({ at })) },
    ],
    ['lists in what is below', { below: { list: [1, 2] }, text: 'x', nothing: null }],
    ['what cannot be seen', { '\u2066key': ['tag\u{E0041}', 'half \uD83D'], 'a\u2028': 'b\u0085' }],
  ])('are together the line: %s', (_, value) => {
    expect([...jsonPieces(value)].join('')).toBe(jsonLine(value));
  });

  test('are many where a list is long', () => {
    const pieces = [...jsonPieces({ list: Array.from({ length: 100_000 }, (_, at) => `member ${at}`) })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
  });
});

describe('plainLine', () => {
  test.each([
    ['a\nb\r\nc', 'a\\u{a}b\\u{d}\\u{a}c'],
    ['a\tb', 'a b'],
    ['\u001B[31mred\u001B[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['nul\0 del\u007F c1\u009B', 'nul\\u{0} del\\u{7f} c1\\u{9b}'],
    ['admin\u202Egpj.exe', 'admin\\u{202e}gpj.exe'],
    ['\u2066x\u2069 \u200B \u00AD \uFEFF \u2028 \u2029', '\\u{2066}x\\u{2069} \\u{200b} \\u{ad} \\u{feff} \\u{2028} \\u{2029}'],
    ['tag\u{E0041} filler\u3164 variant\u{E0100}', 'tag\\u{e0041} filler\\u{3164} variant\\u{e0100}'],
    ['half \uD83D of a pair', 'half \\u{d83d} of a pair'],
    ['é 漢字 ⚠️ 😀', 'é 漢字 ⚠️ 😀'],
  ])('makes %j visible', (text, shown) => {
    expect(plainLine(text)).toBe(shown);
  });

  test('leaves nothing invisible and changes nothing when applied again', () => {
    for (const text of hostile) {
      expect(plainLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(plainLine(plainLine(text))).toBe(plainLine(text));
    }
  });
});

test('shorten cuts at a length, tells so, and never within a character', () => {
  expect(shorten('abcdef', 6)).toBe('abcdef');
  expect(shorten('abcdefg', 6)).toBe('abcde…');
  expect(shorten('abcd😀fg', 6)).toBe('abcd…');
});

test('logLine leaves no command that the runner would find in the middle of a line', () => {
  expect(logLine('RUN echo ##[set-output name=x]y')).toBe('RUN echo #\\u{23}[set-output name=x]y');
  for (const text of hostile) expect(logLine(text)).not.toContain('##[');
});

test('pathOnOneLine keeps a path as it is but for what could end its line', () => {
  expect(pathOnOneLine('a b/"x",:%/\u200D漢')).toBe('a b/"x",:%/\u200D漢');
  expect(pathOnOneLine('a\n::error::x\r\u001B[2J\u2028')).toBe('a\\u{a}::error::x\\u{d}\\u{1b}[2J\\u{2028}');
});

describe('a workflow command', () => {
  test('escapes its message', () => {
    expect(commandData('100%\r\n::error::x, y: z')).toBe('100%25%0D%0A::error::x, y: z');
  });

  test('escapes its properties', () => {
    expect(commandProperty('a,line=1::x%0A\n')).toBe('a%2Cline=1%3A%3Ax%250A%0A');
  });
});

describe('markdownText', () => {
  test.each([
    ['*a* _b_ ~~c~~ `d`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['<b onclick=x> &amp;', '&lt;b onclick=x&gt; &amp;amp;'],
    ['![x](y) [a](b)', '\\!\\[x\\](y) \\[a\\](b)'],
    ['a|b', 'a&#124;b'],
    ['https://evil.example', 'https&#58;//evil.example'],
    ['WWW.evil.example', 'WWW&#46;evil.example'],
    ['@octocat a@b.example', '@\u200Boctocat a@\u200Bb.example'],
    ['acme/shop#5', 'acme/shop\\#\u200B5'],
    ['GH-12', 'GH-\u200B12'],
    ['at deadbeef01.', 'at deadbe\u200Bef01.'],
    ['$x$', '\\$x\\$'],
    ['- item', '\\- item'],
    ['===', '\\==='],
    ['1. one', '1\\. one'],
    ['12) one', '12\\) one'],
    ['\n# x', '\\\\u\\{a\\}\\#\u200B x'],
  ])('takes the meaning of %j', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });

  test('shows every text as it is, with nothing in it taking effect', () => {
    for (const text of hostile) {
      const markdown = markdownText(text);
      const read = readInline(markdown);
      expect(withoutBreaks(read.text)).toBe(plainLine(text));
      expect([read.code, read.active, read.addresses, linksOfGitHub(read.text)]).toEqual([[], [], [], []]);
      expect(markdown).not.toMatch(/^ *(?:[-+=>#]|\d+[.)])/u);
    }
  });
});

describe('codeSpan', () => {
  test.each([
    ['a', '`a`'],
    ['', '` `'],
    ['`', '`` ` ``'],
    ['a``b', '```a``b```'],
    [' a ', '`  a  `'],
    ['a\n`', '`` a\\u{a}` ``'],
  ])('fences %j', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  test('is one span with the whole text in it, whatever the text', () => {
    for (const text of hostile) {
      expect(readInline(`x ${codeSpan(text)} y`)).toEqual({ text: 'x \uFFFC y', code: [plainLine(text)], active: [], addresses: [] });
    }
  });
});

describe('codeCell', () => {
  test.each([
    ['a|b', '`a`&#124;`b`'],
    ['|', '&#124;'],
    ['a\\|', '`a\\`&#124;'],
    ['', '` `'],
  ])('has no bar within %j', (text, cell) => {
    expect(codeCell(text)).toBe(cell);
  });

  test('never parts a cell', () => {
    for (const text of hostile) {
      const cells = cellsOf(`| ${codeCell(text)} | ${messageMarkdown(`Value "${text}" is ${text}.`, codeCell)} |`);
      expect(cells).toHaveLength(2);
      const { text: around, active } = readInline(cells[0] ?? '');
      expect([around.replace(/[\uFFFC| ]/gu, ''), active]).toEqual(['', []]);
    }
  });
});

describe('messageMarkdown', () => {
  test('shows quoted values as code', () => {
    expect(messageMarkdown('The image "node:*" is "", see @a.')).toBe('The image `node:*` is "", see @\u200Ba.');
  });

  test('keeps two values apart whose quotes touch, since their fences would become one', () => {
    expect(messageMarkdown('"a``""b"')).toBe('``` a`` ``` `b`');
  });

  test('is text when a quote has no partner', () => {
    expect(messageMarkdown('a "b* c')).toBe('a "b\\* c');
  });

  test('lets nothing of a value take effect, even one that closes the quotes', () => {
    for (const [index, text] of hostile.entries()) {
      const markdown = messageMarkdown(`Value "${text}" beside "${hostile[index + 1] ?? ''}" is ${text}.`);
      const read = readInline(markdown);
      expect([read.active, read.addresses, linksOfGitHub(read.text)], markdown).toEqual([[], [], []]);
    }
  });
});

test('codeBlock has a fence that no line of the text can close', () => {
  expect(codeBlock('a', 'yaml')).toBe('```yaml\na\n```');
  expect(codeBlock('a\n````\nb\n', 'suggestion')).toBe('`````suggestion\na\n````\nb\n`````');
});
