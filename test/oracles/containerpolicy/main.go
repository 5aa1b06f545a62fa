// Judges images of registries by a policy.json of containers/image, as skopeo, Podman and CRI-O do. An image that the policy accepts has an
// answer without anything in it; one that it refuses has an error.
package main

import (
	"context"
	"encoding/json"

	"go.podman.io/image/v5/docker"
	"go.podman.io/image/v5/image"
	"go.podman.io/image/v5/signature"
	"go.podman.io/image/v5/types"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	// A reference of a registry without TLS: `host/name@digest`.
	Image string `json:"image"`
	// A policy.json.
	Policy json.RawMessage `json:"policy"`
	// A folder of files that say where signatures lie (registries.d).
	Lookup string `json:"lookup"`
}

func main() {
	answers.Give(func(q question) (any, error) {
		policy, err := signature.NewPolicyFromBytes(q.Policy)
		if err != nil {
			return nil, err
		}
		rules, err := signature.NewPolicyContext(policy)
		if err != nil {
			return nil, err
		}
		defer rules.Destroy()
		reference, err := docker.ParseReference("//" + q.Image)
		if err != nil {
			return nil, err
		}
		ctx := context.Background()
		system := &types.SystemContext{RegistriesDirPath: q.Lookup, DockerInsecureSkipTLSVerify: types.OptionalBoolTrue}
		source, err := reference.NewImageSource(ctx, system)
		if err != nil {
			return nil, err
		}
		defer source.Close()
		_, err = rules.IsRunningImageAllowed(ctx, image.UnparsedInstance(source, nil))
		return nil, err
	})
}
