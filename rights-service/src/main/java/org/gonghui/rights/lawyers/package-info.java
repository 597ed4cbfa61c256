/**
 * The lawyers (援助律师) who may be assigned to workers: licence (执业证号), firm (律师事务所) and the employers
 * they act for (担任法律顾问或者代理人的单位). Every officer finds them, whichever union entered them; a lawyer
 * sees themself. From the employers follows whom they cannot be assigned to (利益冲突).
 */
@NullMarked
package org.gonghui.rights.lawyers;

import org.jspecify.annotations.NullMarked;
