import { describe, expect, test } from 'vitest';
import { blankComments } from '../../../src/artifacts/json/blank-comments.ts';
import { inLinearTime } from '../../support/linear-time.ts';

describe('JSON with comments becomes JSON in which all stands where it stood', () => {
  test.each([
    ['{"a": 1} // b', '{"a": 1}     '],
    ['{/* "b": 2, */"a": 1}', '{             "a": 1}'],
    ['{"a": [1, 2, ], }', '{"a": [1, 2  ]  }'],
    ['{"a": "// \\" /* ,]"}', '{"a": "// \\" /* ,]"}'],
    ['{"a": 1, // b\r\n /* c\nd */ }', '{"a": 1      \r\n     \n     }'],
    ['/* never ends "a"', '                 '],
    ['{"a": "never ends // ,]\n// b\n}', '{"a": "never ends // ,]\n    \n}'],
    ['{"a": 1,, }', '{"a": 1,  }'],
    ['{"a": 1, "b": [,]}', '{"a": 1, "b": [ ]}'],
    ['', ''],
  ])('%j', (text, blanked) => {
    expect(blankComments(text)).toBe(blanked);
    expect(blankComments(text)).toHaveLength(text.length);
  });

  test.each(['/*', '//', '"', '"\\', ',', ', ', '*/', '/', '\\"', '/* */', '"a",\n'])('in linear time, of much of %j', part => {
    inLinearTime(400_000, size => part.repeat(size), blankComments);
  });

  test('however long a comment or a string is', () => {
    expect(blankComments(`/*${'*'.repeat(8_000_000)}*/1`).trim()).toBe('1');
    expect(blankComments(`"${'\\n'.repeat(4_000_000)}"`)).toHaveLength(8_000_002);
  });
});
