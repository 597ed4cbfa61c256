/**
 * What the stand-ins for others' services on one machine (the identity authority, the provider of
 * short messages) have in common: a small HTTP server that speaks JSON. Each keeps its own manners.
 */
@NullMarked
package org.gonghui.local.simulators;

import org.jspecify.annotations.NullMarked;
