package org.gonghui.local.sms;

import java.time.Instant;

/**
 * A short message that was caught.
 *
 * @param bizId the receipt
 * @param outId the sender's id of it
 * @param text what the phone shows: signature and template filled in
 */
record Caught(
    String bizId, String outId, String phone, String template, String text, Instant caughtAt) {}
