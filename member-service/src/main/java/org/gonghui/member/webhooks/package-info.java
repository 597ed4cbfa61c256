/**
 * Webhooks (回调通知) for partner systems by https://www.standardwebhooks.com: who has subscribed is
 * told of changes at an address of its own, signed, at least once, again and again for three days
 * where nobody answers. A delivery (投递) waits durably and keeps its id and body, however often it
 * is sent. Addresses inside any private network (内网地址) are refused when they are given and each
 * time that they are called.
 */
@NullMarked
package org.gonghui.member.webhooks;

import org.jspecify.annotations.NullMarked;
