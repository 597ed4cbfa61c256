/**
 * Certificates of unions as legal persons 工会法人资格证书: applied for by the union, issued by the
 * district as registrar 登记管理机关 for as long as the term of its committee runs, renewed in the last
 * thirty days 换证, changed when name, address or chair change 变更登记, expired with the term
 * (基层工会法人登记管理办法). It is free of charge.
 */
@NullMarked
package org.gonghui.org.certificates;

import org.jspecify.annotations.NullMarked;
