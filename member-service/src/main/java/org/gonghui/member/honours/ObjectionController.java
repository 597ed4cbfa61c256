package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Objections against who is on public notice, over HTTP. */
@RestController
@RequestMapping("/api/v1/honours/{id}")
@Tag(name = "honours", description = "劳动模范、五一劳动奖章")
class ObjectionController {

  private final ObjectionService objections;
  private final HonourService service;
  private final LegalTime law;

  ObjectionController(ObjectionService objections, HonourService service, LegalTime law) {
    this.objections = objections;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "HonourObjectionRequest", description = "提出异议")
  record Objecting(
      @Schema(description = "异议内容", example = "所列事迹与事实不符") @NotBlank @Size(max = 2000)
          String text) {

    @Override
    public String toString() {
      return "Objecting[…]";
    }
  }

  @Schema(name = "HonourObjectionReceipt", description = "异议回执")
  record Receipt(@Schema(example = "objection-01k6b3v2s9q0d5w8x7y6z4a3b2") String id, Instant at) {}

  @Schema(name = "HonourObjectionDecision", description = "异议处理")
  record Decision(
      @Schema(example = "objection-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String objectionId,
      @Schema(description = "理由", example = "经核查，事迹属实") @NotBlank @Size(max = 2000) String answer) {

    @Override
    public String toString() {
      return "Decision[" + objectionId + ", …]";
    }
  }

  @PostMapping("/objections")
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Operation(
      summary = "Object to who is on public notice",
      description =
          "公示异议: by anybody who reads the notice, that is everybody in the district, once, while it"
              + " lasts. Who decides reads who it was.")
  Mono<Receipt> object(
      Command command, @PathVariable String id, @Valid @RequestBody Objecting request) {
    return objections.object(command, id, request.text()).map(it -> new Receipt(it.id(), it.at()));
  }

  @GetMapping("/objections")
  @Access(
      roles = {Roles.OFFICER, Roles.AUDITOR},
      departments = Roles.RIGHTS)
  @Operation(
      summary = "The objections in plain",
      description = "查看异议, for officers of the organising union and auditors.")
  Flux<ObjectionService.Plain> all(Viewer viewer, @PathVariable String id) {
    return objections.of(viewer, id);
  }

  @GetMapping("/objections/own")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Operation(
      summary = "The caller's own objection and its answer",
      description =
          "本人的异议与答复: what the caller has objected and, once it is decided, whether it holds and"
              + " why; also when the nomination has come to its end.")
  Mono<ObjectionService.Plain> own(Viewer viewer, @PathVariable String id) {
    return objections.own(viewer, id);
  }

  @PostMapping("/objection-dismissal")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Find that an objection does not hold",
      description = "异议不成立, with the reason.")
  Mono<ResponseEntity<HonourView>> dismiss(
      Command command, @PathVariable String id, @Valid @RequestBody Decision request) {
    return decided(command, id, request, false);
  }

  @PostMapping("/objection-upholding")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Find that an objection holds",
      description = "异议成立: the nominee is not chosen, and the union's quota is free.")
  Mono<ResponseEntity<HonourView>> uphold(
      Command command, @PathVariable String id, @Valid @RequestBody Decision request) {
    return decided(command, id, request, true);
  }

  private Mono<ResponseEntity<HonourView>> decided(
      Command command, String id, Decision request, boolean upheld) {
    return objections
        .decide(command, id, request.objectionId(), upheld, request.answer())
        .map(it ->
            Answer.changed(it, one -> HonourView.of(one.state(), command.viewer(), service, law)));
  }
}
