/** The documentation page: the services' OpenAPI documents as one, with sign-in to try them. */
@NullMarked
package org.gonghui.gateway.docs;

import org.jspecify.annotations.NullMarked;
