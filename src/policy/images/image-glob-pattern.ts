/** What a glob over image names is made of. Source: policy-controller, `pkg/apis/glob`, `validGlob`. */
export const imageGlobPattern = /^[a-zA-Z0-9\-_:/*.@]+$/u;
