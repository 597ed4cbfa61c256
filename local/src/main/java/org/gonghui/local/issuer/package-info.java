/**
 * The token issuer of the one-machine run: Spring Authorization Server with the ready-made
 * accounts.
 */
@NullMarked
package org.gonghui.local.issuer;

import org.jspecify.annotations.NullMarked;
