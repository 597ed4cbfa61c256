"""Gonghui on one machine, without containers: what stands behind the command ``gonghui``."""
