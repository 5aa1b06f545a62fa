import { sourceFile } from '../artifacts/source-file.ts';
import { mappingAt } from '../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../artifacts/yaml/model.ts';
import { parseYaml } from '../artifacts/yaml/parse.ts';
import { fieldsOf } from './object-value.ts';
import { type ObjectFields, type PolicyFile, UnknownPart } from './org-rule.ts';

/** A document of the organization's policies. */
export interface PolicyDocument {
  readonly path: string;
  readonly node: YamlMapping;
  readonly fields: ObjectFields;
}

/** The documents of a file that can be read. */
export const documentsOf = ({ path, text }: PolicyFile): readonly PolicyDocument[] =>
  parseYaml(sourceFile(path, text)).documents.flatMap(({ root }) => {
    const node = mappingAt(root);
    const fields = node && fieldsOf(node);
    return node && fields && !(fields instanceof UnknownPart) ? [{ path, node, fields }] : [];
  });

/** A name as it may stand in the id of a rule. */
export const idPart = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'policy';
