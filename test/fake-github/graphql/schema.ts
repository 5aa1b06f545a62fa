import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

let schema: GraphQLSchema | undefined;

/** GitHub's public GraphQL schema. It takes 300 ms to build, so that happens with the first query; it is read by its path because the package exports no entry. */
export const gitHubSchema = (): GraphQLSchema =>
  (schema ??= buildSchema(readFileSync(new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url), 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
    noLocation: true,
  }));
