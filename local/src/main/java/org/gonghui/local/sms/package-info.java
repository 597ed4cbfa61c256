/**
 * Catches short messages on one machine: speaks the protocol of Alibaba Cloud's short messages,
 * checks the signature as the provider does, keeps what it was given and shows it. Its moods make
 * it slow, broken or throttled.
 */
@NullMarked
package org.gonghui.local.sms;

import org.jspecify.annotations.NullMarked;
