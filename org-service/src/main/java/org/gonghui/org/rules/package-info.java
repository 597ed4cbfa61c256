/**
 * The catalogue of the rules of law 法规条款 that decisions quote: each with its source, the dates and
 * the place it holds for, and its numbers. An officer who was refused by a rule finds here what it
 * says, and all versions of it.
 */
@NullMarked
package org.gonghui.org.rules;

import org.jspecify.annotations.NullMarked;
