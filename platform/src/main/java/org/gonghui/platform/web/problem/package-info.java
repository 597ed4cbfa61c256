/** Every refusal and failure as one problem answer (RFC 9457), in Chinese or English. */
@NullMarked
package org.gonghui.platform.web.problem;

import org.jspecify.annotations.NullMarked;
