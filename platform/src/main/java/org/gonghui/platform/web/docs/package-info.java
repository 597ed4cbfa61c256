/**
 * What the API's description (OpenAPI 3.1) says of everything that the platform does for routes.
 */
@NullMarked
package org.gonghui.platform.web.docs;

import org.jspecify.annotations.NullMarked;
