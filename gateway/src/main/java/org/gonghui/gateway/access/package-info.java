/** Who may pass: the platform's token check, and which destinations ask for more than a token. */
@NullMarked
package org.gonghui.gateway.access;

import org.jspecify.annotations.NullMarked;
