import { describe, expect, test } from 'vitest';
import { codeText, html, link, prose, sentence } from '../../../src/reports/html/markup.ts';
import { hostileTexts } from '../../support/hostile-text.ts';

describe('a template of HTML', () => {
  test('writes text so that none of it is markup, in elements and in quoted attributes', () => {
    expect(String(html`<p title="${'"><script>'}">${'<b>&\'"'}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;&quot;</p>',
    );
  });

  test('leaves markup as it is, in lists too, and writes nothing for what is left out', () => {
    expect(String(html`<ul>${[html`<li>a</li>`, false, undefined, [html`<li>${1}</li>`]]}</ul>`)).toBe('<ul><li>a</li><li>1</li></ul>');
  });

  test('makes invisible characters visible: no bidirectional mark reorders a line', () => {
    expect(String(html`${'a\u202Eb\u0000\nc'}`)).toBe(String.raw`a\u{202e}b\u{0}\u{a}c`);
  });

  test('refuses a value in an attribute without quotes', () => {
    expect(() => html`<a href=${'x onclick=y'}>`).toThrow('without quotes');
  });

  test('keeps the tabs of code', () => {
    expect(String(codeText('\tRUN <x>\u200B'))).toBe('\tRUN &lt;x&gt;\\u{200b}');
  });
});

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//a.example',
    'https://a.example/"><script>',
    '',
    undefined,
  ])('to %j is none: its text stands there alone', address => {
    expect(String(link(address, 'x'))).toBe('x');
  });

  test('to an address of the web is one', () => {
    expect(String(link('https://a.example/b#L1', 'x'))).toBe('<a href="https://a.example/b#L1" rel="noopener noreferrer">x</a>');
  });
});

describe('sentences', () => {
  test('show quoted values and what stands between backticks as code', () => {
    expect(String(sentence('The image "a<b" is old.'))).toBe('The image <code>a&lt;b</code> is old.');
    expect(String(prose('Use `USER node`.'))).toBe('Use <code>USER node</code>.');
  });

  test('stay as they are where a quote or a backtick has no other one', () => {
    expect(String(sentence('A pipe of 5" and no more.'))).toBe('A pipe of 5&quot; and no more.');
    expect(String(sentence('"a" and "b'))).toBe('&quot;a&quot; and &quot;b');
    expect(String(prose('Use `USER.'))).toBe('Use `USER.');
  });

  test('of hostile text have no tag but code', () => {
    for (const text of hostileTexts(2_000))
      for (const made of [sentence(text), prose(text)]) expect(String(made).replaceAll(/<\/?code>/gu, '')).not.toMatch(/[<>"']/u);
  });
});
