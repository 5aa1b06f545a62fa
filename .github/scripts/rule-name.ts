const camelCase = (words: string): string => words.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** The name that a rule's file exports: `root-user` exports `rootUser`. */
export const exportedName = (slug: string): string => camelCase(slug);

/** The name of a rule among those of all packs: `dockerfileRootUser`. */
export const nameInCatalog = (pack: string, slug: string): string => camelCase(`${pack}-${slug}`);
