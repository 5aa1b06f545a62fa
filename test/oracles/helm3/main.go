// Renders charts with the engine of Helm 3. The answer holds every template's text by its path.
package main

import (
	"maps"
	"slices"

	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"

	"tidewaiter.example/oracles/internal/answers"
	"tidewaiter.example/oracles/internal/charts"
)

func render(q charts.Question) (any, error) {
	q.Complete()
	var files []*loader.BufferedFile
	for _, name := range slices.Sorted(maps.Keys(q.Files)) {
		files = append(files, &loader.BufferedFile{Name: name, Data: []byte(q.Files[name])})
	}
	chart, err := loader.LoadFiles(files)
	if err != nil {
		return nil, err
	}
	values, err := q.UserValues()
	if err != nil {
		return nil, err
	}
	if err := chartutil.ProcessDependenciesWithMerge(chart, values); err != nil {
		return nil, err
	}
	capabilities := chartutil.DefaultCapabilities.Copy()
	version, err := chartutil.ParseKubeVersion(q.Capabilities.KubeVersion)
	if err != nil {
		return nil, err
	}
	capabilities.KubeVersion = *version
	capabilities.APIVersions = append(slices.Clone(capabilities.APIVersions), q.Capabilities.APIVersions...)
	release := chartutil.ReleaseOptions{Name: q.Release.Name, Namespace: q.Release.Namespace, Revision: q.Release.Revision,
		IsUpgrade: q.Release.IsUpgrade, IsInstall: !q.Release.IsUpgrade}
	all, err := chartutil.ToRenderValues(chart, values, release, capabilities)
	if err != nil {
		return nil, err
	}
	return engine.Engine{}.Render(chart, all)
}

func main() { answers.Give(render) }
