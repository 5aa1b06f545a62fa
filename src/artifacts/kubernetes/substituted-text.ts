/**
 * True for text with `${NAME}`, `$(NAME)` or `{{name}}` in it, which a tool substitutes before the object is applied (envsubst, Flux,
 * OpenShift, Argo): what it will say is not known.
 */
export const isSubstituted = (text: string): boolean => text.includes('${') || text.includes('$(') || text.includes('{{');
