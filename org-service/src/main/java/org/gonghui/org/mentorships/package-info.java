/**
 * Mentors and apprentices among union workers 师徒结对: an experienced worker leads 带徒 a younger one
 * for a term towards goals, guidance 指导 is noted, and at its end another officer says what came of
 * it 评定. No mentor has more apprentices at once than the rule lets, no apprentice two mentors.
 */
@NullMarked
package org.gonghui.org.mentorships;

import org.jspecify.annotations.NullMarked;
