package org.gonghui.member.contests;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;

/** An honour that a contest's rules promise to those who win a prize 竞赛规程载明的荣誉. */
@Schema(name = "ContestPromise", description = "获奖者可以被推荐的荣誉")
record Promise(@NotNull ContestAward award, @NotNull HonourKind kind, @NotNull HonourLevel level) {}
