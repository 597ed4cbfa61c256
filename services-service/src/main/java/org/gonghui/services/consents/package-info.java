/**
 * What persons say about the use of their sensitive data (单独同意), as member-service tells it: a copy
 * of this service's own, by event, of what is given and what is withdrawn. What tells of health is
 * written and read here only while a consent stands (个人信息保护法 第二十九条); what is withdrawn (撤回同意, 第十五条)
 * is not used from then on.
 */
@NullMarked
package org.gonghui.services.consents;

import org.jspecify.annotations.NullMarked;
