/**
 * What unions are appraised for 达标评定: the six haves of the strong-foundation programme (强基工程、六有),
 * stars (星级工会), worker homes (职工之家), and what other features ask for by an {@code Admission}: five
 * standards of demonstration sites, grades of federations, boutique federations. A union scores
 * itself against a versioned checklist and shows evidence (自评、佐证), the union above inspects and
 * scores (验收), gives a grade or refuses with a reason, and assesses again by a date (复评). Excellent
 * ones (优秀) are chosen from those accepted; a worker home is subsidised by its grade (经费补助), see
 * {@code subsidies}.
 */
@NullMarked
package org.gonghui.org.appraisals;

import org.jspecify.annotations.NullMarked;
