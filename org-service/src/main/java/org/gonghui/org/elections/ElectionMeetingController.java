package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The meeting of an election: how it voted, and the report of its result. */
@Tag(name = "elections", description = "换届选举: elections of committees, step by step")
@RestController
@RequestMapping("/api/v1/elections/{id}")
class ElectionMeetingController {

  private final ElectionService service;
  private final DistrictLaw law;

  ElectionMeetingController(ElectionService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Postpones the meeting. */
  @Operation(
      summary = "Hold the meeting on another day (改期)",
      description =
          "After the list was approved, for example because too few could come; to an earlier day"
              + " than planned as well.")
  @PostMapping("/postponement")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> postpone(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Day body, Command command) {
    return changed(command, service.postpone(command, id, body.meetingOn()));
  }

  /** Enters a round of voting. */
  @Operation(
      summary = "Enter how the meeting voted (大会投票)",
      description =
          "Valid with two thirds of all entitled present (三分之二以上到会); elected is who got more than"
              + " half of all entitled (应到会人数过半数), most votes first. Where equal votes leave open"
              + " who has the last seat, none of them has it. While seats are open there is a"
              + " further round on those not elected, or the meeting gives up seats. Not before the"
              + " day that the superior approved with the plan: one held earlier is put on its day"
              + " first (改期).")
  @PostMapping("/ballot")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> ballot(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Round body, Command command) {
    return changed(
        command, service.ballot(command, id, body.heldOn(), body.turnout(), body.votes()));
  }

  /** Gives up seats. */
  @Operation(
      summary = "Give up the seats that nobody was elected to (减少名额)",
      description =
          "Where more than half of all entitled agree and the committee keeps a legal number of"
              + " seats.")
  @PostMapping("/seat-reduction")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> reduce(
      @PathVariable String id,
      @Valid @RequestBody ElectionRequests.Consensus body,
      Command command) {
    return changed(command, service.reduce(command, id, body.inFavour()));
  }

  /** Enters whom the committee elected. */
  @Operation(
      summary = "Enter whom the new committee elected as chair and vice chairs (选举主席、副主席)",
      description =
          "From among the committee, as they were nominated, with two thirds of it present and more"
              + " than half of it in favour.")
  @PostMapping("/officers")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> officers(
      @PathVariable String id,
      @Valid @RequestBody ElectionRequests.Officers body,
      Command command) {
    return changed(
        command, service.officers(command, id, body.heldOn(), body.present(), body.votes()));
  }

  /** Reports the result. */
  @Operation(
      summary = "Report the result to the superior union (报告选举结果)",
      description = "Within 15 days of the election; starts the superior's time to decide.")
  @PostMapping("/report")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> report(@PathVariable String id, Command command) {
    return changed(command, service.report(command, id, null));
  }

  /** Answers the refusal of the result. */
  @Operation(
      summary = "Answer the refusal of the result and report it again (答复并再次报告)",
      description = "With what has been done about the reason; the time starts again.")
  @PostMapping("/answer")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> answer(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Reply body, Command command) {
    return changed(command, service.report(command, id, body.text()));
  }

  /** Begins the election again. */
  @Operation(
      summary = "Begin the election again (重新选举)",
      description = "No vote counts any longer, and the superior has to approve the list anew.")
  @PostMapping("/repetition")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> repeat(@PathVariable String id, Command command) {
    return changed(command, service.repeat(command, id));
  }

  private Mono<ResponseEntity<ElectionView>> changed(
      Command command, Mono<Stored<Election>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                ElectionView.of(
                    it.state(),
                    command.viewer(),
                    service.mayDecide(command.viewer(), it.state()),
                    law.of(it.state().unionId()))));
  }
}
