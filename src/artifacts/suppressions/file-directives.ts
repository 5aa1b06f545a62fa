import { onceFor } from '../../text/once-for.ts';
import { type FileArtifact, isYamlArtifact, type YamlArtifact } from '../artifact.ts';
import { annotatedParts } from './annotations.ts';
import { annotationPrefix, ownAnnotationDirectives } from './own-annotations.ts';
import { ownDockerfileDirectives } from './own-dockerfile.ts';
import { ownLineDirectives } from './own-lines.ts';
import { ownYamlDirectives } from './own-yaml.ts';
import { peerAnnotationDirectives, peerAnnotationMarkers } from './peers/peer-annotations.ts';
import { peerDockerfileDirectives } from './peers/peer-dockerfile.ts';
import { peerCommentMarkers, peerYamlDirectives } from './peers/peer-yaml.ts';
import { commentMarker } from './suppression-comment.ts';
import type { Directive, Directives } from './suppression-directive.ts';
import { YamlPlaces } from './yaml-places.ts';

const placesIn = (artifact: YamlArtifact): YamlPlaces => {
  const read = new Set(artifact.yaml.documents);
  const others =
    artifact.kind === 'kubernetes' ? artifact.objects.map(({ node }) => node.document).filter(document => !read.has(document)) : [];
  return new YamlPlaces(artifact.yaml, [...new Set(others)]);
};

/** Words one of which stands in every text that silences something; ours stands in the names of our annotations, too. */
const markers = [commentMarker, ...peerCommentMarkers, ...peerAnnotationMarkers];

/** False for the text of a YAML file that no comment and no annotation of can silence anything: it need not be parsed for that. */
export const maySilence = (text: string): boolean => markers.some(marker => text.includes(marker));

/** What our own comments and annotations in a file want. */
export const ownDirectives = onceFor((artifact: FileArtifact): Directives => {
  if (artifact.kind === 'dockerfile') return ownDockerfileDirectives(artifact);
  if (!isYamlArtifact(artifact)) return ownLineDirectives(artifact);
  const comments = ownYamlDirectives(artifact.yaml, placesIn(artifact));
  if (artifact.kind !== 'kubernetes' || !artifact.file.text.includes(annotationPrefix)) return comments;
  return { ...comments, directives: [...comments.directives, ...ownAnnotationDirectives(artifact.file.path, annotatedParts(artifact))] };
});

/** What other tools' comments and annotations in a file want, as far as it is about something that we look at too. */
export const peerDirectives = onceFor((artifact: FileArtifact): readonly Directive[] => {
  if (artifact.kind === 'dockerfile') return peerDockerfileDirectives(artifact);
  if (!isYamlArtifact(artifact)) return [];
  const comments = peerYamlDirectives(artifact.yaml, placesIn(artifact), artifact.kind);
  if (artifact.kind !== 'kubernetes' || !peerAnnotationMarkers.some(marker => artifact.file.text.includes(marker))) return comments;
  return [...comments, ...peerAnnotationDirectives(artifact.file.path, annotatedParts(artifact))];
});

/** What all comments and annotations in a file want, ours and those of other tools. */
export const directivesOf = (artifact: FileArtifact): readonly Directive[] => [
  ...ownDirectives(artifact).directives,
  ...peerDirectives(artifact),
];
