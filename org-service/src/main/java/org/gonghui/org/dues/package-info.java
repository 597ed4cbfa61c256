/**
 * Dues that the tax office collects (税务代收工会经费): its collection files are imported line by line,
 * each payment is matched by credit code to an enterprise and so to a union, and split between the
 * levels (经费分成) by the rule in force for its period; employers without a union pay a preparatory
 * fee (建会筹备金). What differs (对账差异) waits until two persons have settled it. Books are double
 * entries (复式记账): what was posted is never edited, only reversed (冲销).
 */
@NullMarked
package org.gonghui.org.dues;

import org.jspecify.annotations.NullMarked;
