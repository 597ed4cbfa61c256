/**
 * The authority simulator: an HTTP service that behaves as a public identity authority (公安身份核验)
 * does. It is slow, counts what it is asked, limits its callers, fails now and then, and sometimes
 * never answers or, when told to, answers nonsense; its moods can be set, so that tests can be
 * unkind. Names and identity numbers (身份证号) are neither kept nor logged.
 */
@NullMarked
package org.gonghui.local.authority;

import org.jspecify.annotations.NullMarked;
