import { expect, test } from 'vitest';
import { slicePieces, slicesInOrder } from '../../../src/render/functions/arguments.ts';
import type { Piece } from '../../../src/render/template/go-value.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const piecesOf = (lengths: readonly number[]): readonly Piece[] =>
  lengths.map((length, index) => ({ text: String(index % 10).repeat(length), data: [], control: [] }));

test('parts that are taken in order are those that are taken alone, with the empty ones between them', () => {
  const pieces = piecesOf([0, 3, 0, 2, 0, 0, 5, 1, 0]);
  for (let first = 0; first <= 11; first += 1)
    for (let second = first; second <= 11; second += 1) {
      const slice = slicesInOrder(pieces);
      expect(slice(0, first)).toEqual(slicePieces(pieces, 0, first));
      expect(slice(first, second)).toEqual(slicePieces(pieces, first, second));
      expect(slice(second, 11)).toEqual(slicePieces(pieces, second, 11));
    }
});

test('very many parts take linear time', () => {
  inLinearTime(
    40_000,
    count => piecesOf(Array.from({ length: count }, () => 2)),
    pieces => {
      const slice = slicesInOrder(pieces);
      for (let at = 0; at < pieces.length; at += 4) slice(at * 2, at * 2 + 8);
    },
  );
});
