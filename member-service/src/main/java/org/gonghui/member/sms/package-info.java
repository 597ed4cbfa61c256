/**
 * Sends notices as short messages (短信) through a provider's HTTP interface: Alibaba Cloud Dysmsapi
 * (阿里云短信服务), signed by ACS3-HMAC-SHA256. One instance sends at a time, at the permitted rate, not
 * at night (免打扰时段) and not too many a day (每日上限). What could not be sent in time expires (已过期), as
 * it does without a configured provider, which operators see.
 */
@NullMarked
package org.gonghui.member.sms;

import org.jspecify.annotations.NullMarked;
