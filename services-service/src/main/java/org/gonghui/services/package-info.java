/** The services service; its features are the packages below. */
@NullMarked
package org.gonghui.services;

import org.jspecify.annotations.NullMarked;
