/**
 * Visits of unions to enterprises 走访企业: on which day, for what purpose, by whom, and what was found
 * 走访情况. Each stands for itself beside the enterprise's file 一企一档 and is not changed afterwards.
 * They are counted in the weekly report 周汇报 of the community in whose area the enterprise stands.
 */
@NullMarked
package org.gonghui.org.visits;

import org.jspecify.annotations.NullMarked;
