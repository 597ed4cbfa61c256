package org.gonghui.org.personnel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.web.Command;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows what is otherwise masked or withheld, once its reading is on the audit trail. */
@Component
public class Disclosures {

  private final PersonSeal seal;
  private final AuditTrail trail;

  Disclosures(PersonSeal seal, AuditTrail trail) {
    this.seal = seal;
    this.trail = trail;
  }

  /** Who the person of a file is. */
  public Mono<ResponseEntity<PlainPerson>> person(
      Command command,
      String kind,
      String collection,
      String id,
      SealedPerson sealed,
      Purpose purpose) {
    return read(
        command,
        AccountableAct.read(kind, id, purpose.purpose().strip(), "name", "phone", "identityNumber"),
        () -> seal.open(collection, id, sealed));
  }

  /** Anything else of a file that is shown on record only. */
  public <T> Mono<ResponseEntity<T>> read(
      Command command, AccountableAct act, Supplier<Mono<T>> shown) {
    return trail
        .record(command.viewer(), act.traced(command.traceId()))
        .then(Mono.defer(shown))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  /** What it is needed for. */
  @Schema(name = "StaffPurpose")
  public record Purpose(
      @Schema(description = "查阅事由（不得写入个人信息）", example = "电话通知面试时间") @NotBlank @Size(max = 150)
          String purpose) {}
}
