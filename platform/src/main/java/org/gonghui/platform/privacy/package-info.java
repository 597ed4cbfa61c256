/**
 * The part that each service has in a person's rights in their data (个人信息权利, 个人信息保护法 第四章): asked by
 * an event, it gathers what its collections hold on the person (查阅、复制) and answers by an event. A
 * service says by a bean of {@link org.gonghui.platform.privacy.HeldData} for each collection where
 * its data of persons is; nothing that is personal travels readable.
 */
@NullMarked
package org.gonghui.platform.privacy;

import org.jspecify.annotations.NullMarked;
