package org.gonghui.org.weekly;

import java.time.Instant;

/**
 * That a report was sent.
 *
 * @param late true where it was due before
 */
public record Sending(String by, Instant at, boolean late) {}
