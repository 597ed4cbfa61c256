package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What is to be elected, when and by whom 换届方案. The superior approves it with the list of
 * candidates, so that nobody changes the number of those entitled at the meeting itself.
 *
 * @param termYears how long the committee is elected for
 * @param members how many members the union has
 * @param meeting who elects
 * @param entitled 应到会人数: all members or all delegates
 * @param meetingOn when they are to meet
 * @param seats of the committee
 * @param viceChairs how many vice chairs there may be
 */
@Schema(name = "ElectionPlan")
public record ElectionPlan(
    @Schema(description = "任期: 3 or 5 years", example = "5") @Min(1) @Max(10) int termYears,
    @Schema(description = "会员人数", example = "320") @Min(1) @Max(5_000_000) int members,
    @Schema(example = "CONGRESS") @NotNull Meeting meeting,
    @Schema(description = "应到会人数: all members, or all delegates", example = "50")
        @Min(1)
        @Max(5_000_000)
        int entitled,
    @NotNull LocalDate meetingOn,
    @Schema(description = "委员名额", example = "9") @Min(1) @Max(200) int seats,
    @Schema(description = "副主席名额", example = "1") @Min(0) @Max(20) int viceChairs) {

  ElectionPlan withSeats(int fewer) {
    return new ElectionPlan(termYears, members, meeting, entitled, meetingOn, fewer, viceChairs);
  }

  ElectionPlan withMeetingOn(LocalDate date) {
    return new ElectionPlan(termYears, members, meeting, entitled, date, seats, viceChairs);
  }
}
