package org.gonghui.member.stars;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Votes over HTTP. What was chosen is in the body alone, since logs keep addresses. */
@RestController
@RequestMapping("/api/v1/star-selections/{id}")
@Tag(name = "star-selections", description = "职工之星评选")
class VoteController {

  private final VotingService voting;

  VoteController(VotingService voting) {
    this.voting = voting;
  }

  @Schema(name = "StarVote", description = "投票")
  record Vote(
      @Schema(example = "candidate-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String candidateId) {

    @Override
    public String toString() {
      return "Vote[…]";
    }
  }

  @PostMapping("/votes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Vote",
      description =
          "投票: one vote a verified member of the organiser's union or one below it, in the time for"
              + " voting, not for oneself. The ballot is"
              + " secret 无记名: nobody learns who voted for whom. The same vote sent again is taken"
              + " once.")
  Mono<Void> vote(Command command, @PathVariable String id, @Valid @RequestBody Vote request) {
    return voting.vote(command, id, request.candidateId());
  }

  @GetMapping("/recount")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Count the votes one by one anew",
      description = "复核计票: the frozen result beside the votes themselves, once they were counted.")
  Mono<VotingService.Recount> recount(Viewer viewer, @PathVariable String id) {
    return voting.recount(viewer, id);
  }
}
