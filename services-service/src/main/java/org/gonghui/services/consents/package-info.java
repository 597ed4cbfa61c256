/**
 * What persons say about the use of their sensitive data (单独同意), as member-service tells it: a copy
 * of this service's own, by event. What is withdrawn (撤回同意, 个人信息保护法 第十五条) is not used here from
 * then on.
 */
@NullMarked
package org.gonghui.services.consents;

import org.jspecify.annotations.NullMarked;
