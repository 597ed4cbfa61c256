"""What deploy/check looks at, a module a part."""
