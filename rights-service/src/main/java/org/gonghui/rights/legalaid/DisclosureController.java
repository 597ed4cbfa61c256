package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.gonghui.rights.legalaid.CaseRequests.Purpose;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Purposeful reading of the sealed part of a case. */
@RestController
@RequestMapping("/api/v1/legal-aid-cases/{id}/disclosures")
@Tag(name = "legal-aid-cases")
class DisclosureController {

  private final CaseReading reading;

  DisclosureController(CaseReading reading) {
    this.reading = reading;
  }

  @PostMapping
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      operationId = "discloseLegalAidCase",
      summary = "查阅敏感信息 Read the facts and the income",
      description =
          "Nothing is shown before the reading and its purpose stand on the audit trail"
              + " (个人信息保护法 第五十一条、第五十四条). Shown while a rule"
              + " `personal-information.statutory.legal-aid` makes legal aid a duty of unions"
              + " (第十三条第一款第三项), which the answer names.")
  Mono<ResponseEntity<Disclosure>> disclose(
      @PathVariable String id, @Valid @RequestBody Purpose body, Command command) {
    return reading
        .disclose(id, command, body.purpose())
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }
}
