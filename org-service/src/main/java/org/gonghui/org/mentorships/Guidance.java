package org.gonghui.org.mentorships;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A guidance that was given. */
@Schema(name = "MentorshipGuidance", description = "指导记录")
public record Guidance(
    LocalDate on,
    @Schema(example = "陪同走访企业，示范建会动员") String topic,
    @Schema(example = "p-worker") String notedBy) {}
