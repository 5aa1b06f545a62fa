import { goQuote } from './go-text.ts';
import { GoFloat, GoInt, Ref } from './go-value.ts';
import { type ArgumentNode, type LiteralNode, type NumberNode, showNode } from './nodes.ts';
import { sourcesOfNode } from './places.ts';

const idealConstant = (node: NumberNode): Ref | string => {
  const { text, int, float } = node;
  const isHex = /^0[xX]/u.test(text) && !/[pP]/u.test(text) && text.length > 2;
  const place = sourcesOfNode(node);
  if (float !== undefined && !isHex && !text.startsWith("'") && /[.eEpP]/u.test(text)) return new Ref(new GoFloat(float), place);
  return int === undefined ? `${text} overflows int` : new Ref(new GoInt(int), place);
};

/** A constant of no given type. A text: why there is none, in Go's words. */
export const constantOf = (node: ArgumentNode): Ref | string => {
  switch (node.type) {
    case 'bool':
      return new Ref(node.value, sourcesOfNode(node));
    case 'number':
      return idealConstant(node);
    case 'string':
      return new Ref(node.text, sourcesOfNode(node));
    default:
      return `can't evaluate command ${goQuote(showNode(node))}`;
  }
};

/** A constant as a value of a type. A text: why it is none, in Go's words. */
export const literalOf = (type: string | undefined, node: LiteralNode): Ref | string => {
  const place = sourcesOfNode(node);
  switch (type) {
    case 'bool':
      return node.type === 'bool' ? new Ref(node.value, place) : `expected bool; found ${showNode(node)}`;
    case 'float64':
      return node.type === 'number' && node.float !== undefined
        ? new Ref(new GoFloat(node.float), place)
        : `expected float; found ${showNode(node)}`;
    case 'int':
    case 'int64':
      return node.type === 'number' && node.int !== undefined
        ? new Ref(new GoInt(node.int, type), place)
        : `expected integer; found ${showNode(node)}`;
    case 'uint32':
      return node.type === 'number' && node.uint !== undefined
        ? new Ref(new GoInt(node.uint, type), place)
        : `expected unsigned integer; found ${showNode(node)}`;
    case 'string':
      return node.type === 'string' ? new Ref(node.text, place) : `expected string; found ${showNode(node)}`;
    case 'interface {}':
    case 'reflect.Value':
      return constantOf(node);
    default:
      return `can't handle ${showNode(node)} for arg of type ${type ?? '%!s(<nil>)'}`;
  }
};
