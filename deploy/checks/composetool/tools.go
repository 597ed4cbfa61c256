//go:build tools

// Package composetool pins the version of docker compose that reads our file on machines without one.
package composetool

import _ "github.com/docker/compose/v5/cmd"
