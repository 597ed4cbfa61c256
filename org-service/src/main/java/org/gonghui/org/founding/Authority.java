package org.gonghui.org.founding;

import java.time.Instant;

/**
 * A union that has to decide, and until when.
 *
 * @param unionId the superior union, or one above it
 * @param dueAt when its time has passed and the matter goes on to the next one
 */
public record Authority(String unionId, Instant dueAt) {}
