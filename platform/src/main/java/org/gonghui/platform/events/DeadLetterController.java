package org.gonghui.platform.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Dead letters for operators: list, look, replay, discard. */
@RestController
@Tag(name = "dead-letters", description = "死信: events that a listener could not take")
@RequestMapping("/operations/dead-letters")
class DeadLetterController {

  private final DeadLetters letters;

  DeadLetterController(DeadLetters letters) {
    this.letters = letters;
  }

  /** Events that listeners of this service could not take. */
  @Operation(
      summary = "Dead letters, the latest first (死信清单)",
      description = "Events that listeners of this service could not take, with the reasons.")
  @GetMapping
  @Access(roles = Roles.OPERATOR)
  @Listed({
    @Filter(name = "status", field = "status", type = DeadLetter.Status.class),
    @Filter(name = "listener", field = "listener"),
    @Filter(name = "topic", field = "topic")
  })
  Mono<Page<DeadLetter>> list(PageRequest page) {
    return letters.list(page).map(it -> Page.of(page, it, DeadLetter::id, letter -> letter));
  }

  /** One of them. */
  @Operation(
      summary = "A dead letter (死信)",
      description = "Which event it was, which listener could not take it, and why.")
  @GetMapping("/{id}")
  @Access(roles = Roles.OPERATOR)
  Mono<DeadLetter> find(@PathVariable String id) {
    return letters.find(id);
  }

  /** Sends it once more to the listener that could not take it. */
  @Operation(
      summary = "Replay a dead letter (重放)",
      description = "Sends the event once more to the listener that could not take it.")
  @PostMapping("/{id}/replay")
  @Access(roles = Roles.OPERATOR)
  Mono<DeadLetter> replay(@PathVariable String id, Viewer viewer) {
    return letters.replay(id, viewer);
  }

  /** Gives it up, with the reason. */
  @Operation(
      summary = "Discard a dead letter (放弃)",
      description = "With the reason, which is kept.")
  @PostMapping("/{id}/discarding")
  @Access(roles = Roles.OPERATOR)
  Mono<DeadLetter> discard(
      @PathVariable String id, @Valid @RequestBody Discarding body, Viewer viewer) {
    return letters.discard(id, viewer, body.reason());
  }

  /**
   * Why a dead letter is given up.
   *
   * @param reason what the file shall show
   */
  record Discarding(
      @Schema(example = "the member was removed by a court order; nothing is to be counted")
          @NotBlank
          @Size(max = 500)
          String reason) {}
}
