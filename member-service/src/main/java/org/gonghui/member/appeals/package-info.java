/**
 * Appeals (申诉) of workers whom a union did not take in: lodged in time with the union above,
 * decided there by somebody other than whoever refused. The union above takes the worker in, or the
 * refusal stands.
 */
@NullMarked
package org.gonghui.member.appeals;

import org.jspecify.annotations.NullMarked;
