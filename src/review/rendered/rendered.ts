/** The door to the renderers: loaded only for a change that touches a chart or a kustomization. */
export { readRendered } from './read-rendered.ts';
export { RenderedChange } from './rendered-change.ts';
