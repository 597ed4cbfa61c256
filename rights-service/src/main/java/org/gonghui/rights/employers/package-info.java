/**
 * Employers (用人单位) as cases and lawyers name them: a name and, where it is known, the unified
 * social credit code (统一社会信用代码). Two spellings of one employer are recognised, because a lawyer who
 * acts for the employer must not be given to its worker (利益冲突).
 */
@NullMarked
package org.gonghui.rights.employers;

import org.jspecify.annotations.NullMarked;
