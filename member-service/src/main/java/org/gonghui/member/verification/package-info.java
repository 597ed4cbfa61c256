/**
 * Real-name verification (实名认证) in levels: the number is well-formed, the roster agrees, the public
 * authority says that name and number match; a level never falls. Questions to the authority wait
 * in a durable queue, so that none is lost and none asked twice, however long the authority is
 * away. What it does not confirm goes to a review by hand (人工核查).
 */
@NullMarked
package org.gonghui.member.verification;

import org.jspecify.annotations.NullMarked;
