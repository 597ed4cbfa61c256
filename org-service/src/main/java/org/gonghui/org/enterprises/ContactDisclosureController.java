package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.kernel.NotFound;
import org.gonghui.org.enterprises.ContactSeal.PlainContact;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The contact of an enterprise in plain text, for a purpose and on record. */
@Tag(name = "enterprises", description = "一企一档: the files of enterprises")
@RestController
@RequestMapping("/api/v1/enterprises/{id}/contact-disclosures")
class ContactDisclosureController {

  private final Enterprises enterprises;
  private final ContactSeal seal;
  private final AuditTrail trail;

  ContactDisclosureController(Enterprises enterprises, ContactSeal seal, AuditTrail trail) {
    this.enterprises = enterprises;
    this.seal = seal;
    this.trail = trail;
  }

  /** Shows the contact. */
  @Operation(
      summary = "Read the contact of an enterprise unmasked (查阅联系人明文)",
      description = "The entry on the audit trail is stored first; without it nothing is shown.")
  @PostMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<PlainContact>> disclose(
      @PathVariable String id, @Valid @RequestBody Purpose body, Command command) {
    return enterprises
        .find(command.viewer(), id)
        .mapNotNull(it -> it.state().profile().contact())
        .switchIfEmpty(Mono.error(() -> new NotFound("Contact", id)))
        .flatMap(contact ->
            trail
                .record(command.viewer(), act(command, id, body))
                .then(Mono.defer(() -> seal.open(id, contact))))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  private static AccountableAct act(Command command, String id, Purpose body) {
    return AccountableAct.read("enterprise", id, body.purpose().strip(), "contact")
        .traced(command.traceId());
  }

  /** What the contact is needed for. */
  @Schema(name = "ContactPurpose")
  record Purpose(
      @Schema(description = "查阅事由（不得写入个人信息）", example = "约定建会上门走访时间") @NotBlank @Size(max = 150)
          String purpose) {}
}
