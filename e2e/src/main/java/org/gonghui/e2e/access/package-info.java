/**
 * The access matrix 访问矩阵: every route of the described system, tried by every kind of caller
 * (无令牌、角色、部门、合作方权限范围), must answer as the committed expectation says. Records of one union 工会管辖 are
 * asked for by the union itself, by those above it, beside it and below it. A route that nobody has
 * written an expectation for fails the proof, and so does an expectation without a route.
 */
@NullMarked
package org.gonghui.e2e.access;

import org.jspecify.annotations.NullMarked;
