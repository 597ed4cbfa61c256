package org.gonghui.org.approval;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A union that has to decide, and until when.
 *
 * @param unionId the superior union, or one above it
 * @param dueAt when its time has passed and the matter goes on to the next one
 */
public record Authority(@Schema(example = "u-xiangjiaotang") String unionId, Instant dueAt) {}
