/**
 * Boutique community federations of a programme “8+2+n” (精品社区工联会): every street of the district
 * takes part, two communities of each are chosen, each creates n services of its own. The places of
 * a street are kept by the store, so that no third community is chosen however many choose at once.
 * What was created is scored by an appraisal of its own kind, see {@code appraisals}, confirmed by
 * another than who chose it, and lost with the appraisal or the union.
 */
@NullMarked
package org.gonghui.org.boutiques;

import org.jspecify.annotations.NullMarked;
