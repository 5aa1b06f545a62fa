// Reads Dockerfiles with BuildKit's parser, and checks them with its linter, as `docker build --check` does.
package main

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/moby/buildkit/solver/pb"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	Text string `json:"text"`
	// OS is that of the image; left out: linux.
	OS string `json:"os"`
}

type node struct {
	Value    string           `json:"value"`
	Words    []string         `json:"words,omitempty"`
	Flags    []string         `json:"flags,omitempty"`
	Original string           `json:"original"`
	Start    int              `json:"start"`
	End      int              `json:"end"`
	JSON     bool             `json:"json,omitempty"`
	Children []node           `json:"children,omitempty"`
	Heredocs []parser.Heredoc `json:"heredocs,omitempty"`
	Previous []string         `json:"prev,omitempty"`
}

type parsed struct {
	Escape    string `json:"escape,omitempty"`
	Error     string `json:"err,omitempty"`
	ErrorLine int    `json:"errline,omitempty"`
	Warnings  int    `json:"warn"`
	Nodes     []node `json:"nodes"`
}

type warning struct {
	Rule   string `json:"rule"`
	Detail string `json:"detail"`
	// Lines are the first and the last one, counted from 1.
	Lines [][2]int32 `json:"lines,omitempty"`
}

type checked struct {
	Warnings []warning `json:"warnings"`
	Error    string    `json:"error,omitempty"`
}

type answer struct {
	Parser parsed  `json:"parser"`
	Linter checked `json:"linter"`
}

func lineOf(err error) int {
	var location *parser.LocationError
	if errors.As(err, &location) && len(location.Locations) > 0 && len(location.Locations[0]) > 0 {
		return location.Locations[0][0].Start.Line
	}
	return 0
}

// convert writes an instruction out; the words of one hang on another in a chain, and an ONBUILD holds another instruction.
func convert(from *parser.Node) node {
	to := node{Value: from.Value, Flags: from.Flags, Original: from.Original, Start: from.StartLine, End: from.EndLine,
		JSON: from.Attributes["json"], Heredocs: from.Heredocs, Previous: from.PrevComment}
	for next := from.Next; next != nil; next = next.Next {
		if len(next.Children) == 0 {
			to.Words = append(to.Words, next.Value)
		}
		for _, child := range next.Children {
			to.Children = append(to.Children, convert(child))
		}
	}
	return to
}

func parse(text string) parsed {
	result, err := parser.Parse(strings.NewReader(text))
	if err != nil {
		return parsed{Error: err.Error(), ErrorLine: lineOf(err)}
	}
	read := parsed{Escape: string(result.EscapeToken), Warnings: len(result.Warnings), Nodes: []node{}}
	for _, child := range result.AST.Children {
		read.Nodes = append(read.Nodes, convert(child))
	}
	return read
}

// anyImage answers for a registry: every image is there, and its configuration says nothing.
type anyImage struct{}

func (anyImage) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	config := []byte(`{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}`)
	return ref, digest.FromBytes(config), config, nil
}

func lint(text, os string) checked {
	platform := ocispecs.Platform{OS: cmp.Or(os, "linux"), Architecture: "amd64"}
	// What a daemon of this version offers; without it the linter fails on mounts that a step may write to.
	capabilities := pb.Caps.CapSet(pb.Caps.All())
	options := dockerfile2llb.ConvertOpt{
		Config:         dockerui.Config{BuildPlatforms: []ocispecs.Platform{platform}, TargetPlatforms: []ocispecs.Platform{platform}},
		SourceMap:      &llb.SourceMap{Definition: &llb.Definition{}, Filename: "Dockerfile", Language: "Dockerfile", Data: []byte(text)},
		TargetPlatform: &platform,
		MetaResolver:   anyImage{},
		LLBCaps:        &capabilities,
	}
	results, err := dockerfile2llb.DockerfileLint(context.Background(), []byte(text), options)
	if err != nil {
		return checked{Error: err.Error()}
	}
	found := checked{Warnings: []warning{}}
	for _, one := range results.Warnings {
		told := warning{Rule: one.RuleName, Detail: one.Detail}
		for _, place := range one.Location.GetRanges() {
			told.Lines = append(told.Lines, [2]int32{place.GetStart().GetLine(), place.GetEnd().GetLine()})
		}
		found.Warnings = append(found.Warnings, told)
	}
	if results.Error != nil {
		found.Error = results.Error.Message
	}
	return found
}

func main() {
	answers.Give(func(q question) (any, error) {
		return answer{Parser: parse(q.Text), Linter: lint(q.Text, q.OS)}, nil
	})
}
