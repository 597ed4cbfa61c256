/**
 * Counts what the work plan 工作要点 is measured by, from the events of all services. Every figure 指标
 * is a sum of facts, each a document that names the record it counts, the union and the days it
 * holds for; daily tallies per union make any figure of any past date a matter of a few documents.
 * Facts are a pure function of a record's events, so that order and repetition do not matter, and
 * all of it can be replayed 重算 from the beginning of the topics into fresh collections.
 */
@NullMarked
package org.gonghui.org.counting;

import org.jspecify.annotations.NullMarked;
