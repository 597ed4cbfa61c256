/** The member service; its features are the packages below. */
@NullMarked
package org.gonghui.member;

import org.jspecify.annotations.NullMarked;
