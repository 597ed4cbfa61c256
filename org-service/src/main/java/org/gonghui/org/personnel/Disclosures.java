package org.gonghui.org.personnel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.FreeTextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows what is otherwise masked or withheld, once its reading is on the audit trail; what is
 * sensitive of it for a duty alone, by the law of the union that keeps the file.
 */
@Component
public class Disclosures {

  /** What every operation that discloses a person says; the duties that fit follow. */
  public static final String HOW =
      "The entry on the audit trail is stored first; without it nothing is shown. Name and phone"
          + " are shown for the purpose; the identity number stays masked unless a `duty` (依据) is"
          + " named for which such files are kept, and a rule `personal-information.staff.*` of"
          + " the district has it on that day (个人信息保护法 第十三条第一款第二项、第二十八条). Here: ";

  private static final String NAME = "name";
  private static final String PHONE = "phone";

  private final PersonSeal seal;
  private final AuditTrail trail;
  private final DistrictLaw law;

  Disclosures(PersonSeal seal, AuditTrail trail, DistrictLaw law) {
    this.seal = seal;
    this.trail = trail;
    this.law = law;
  }

  /** Who the person of a file is: name and phone, and for a duty the identity number. */
  public Mono<ResponseEntity<StaffDisclosure>> person(
      Command command, FiledPerson of, Purpose asked) {
    StaffDuty duty = asked.duty();
    if (duty == null) {
      return read(
          command,
          act(of, asked.purpose(), NAME, PHONE),
          () -> seal.openContact(of).map(StaffDisclosure::contact));
    }
    return Mono.defer(() -> {
      LegalRule rule = basis(command, of, duty);
      return read(
          command,
          act(of, named(duty, asked.purpose()), NAME, PHONE, "identityNumber"),
          () -> seal.open(of).map(it -> StaffDisclosure.whole(it, duty, rule)));
    });
  }

  /** Anything else of a file that is sensitive: on record, and for this duty only. */
  public <T> Mono<ResponseEntity<T>> sensitive(
      Command command, FiledPerson of, StaffDuty duty, String purpose, String field, T shown) {
    return Mono.defer(() -> {
      basis(command, of, duty);
      return read(command, act(of, named(duty, purpose), field), () -> Mono.just(shown));
    });
  }

  private LegalRule basis(Command command, FiledPerson of, StaffDuty duty) {
    return of.file().basis(duty, law.of(of.unionId()).rules(), WorkingDays.dateOf(command.now()));
  }

  private <T> Mono<ResponseEntity<T>> read(
      Command command, AccountableAct act, Supplier<Mono<T>> shown) {
    return trail
        .record(command.viewer(), act.traced(command.traceId()))
        .then(Mono.defer(shown))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  private static AccountableAct act(FiledPerson of, String purpose, String... fields) {
    return AccountableAct.read(of.file().kind(), of.id(), purpose.strip(), fields);
  }

  /** As it stands on the audit trail, and in what the person is told. */
  private static String named(StaffDuty duty, String purpose) {
    return duty + ": " + purpose.strip();
  }

  /**
   * What it is needed for.
   *
   * @param duty the basis on which the identity number is shown; null where it is not needed
   */
  @Schema(name = "StaffPurpose", example = "{\"purpose\": \"电话通知面试时间\"}")
  public record Purpose(
      @Schema(description = "查阅事由（不得写入个人信息）", example = "电话通知面试时间")
          @NotBlank
          @Pattern(regexp = FreeTextForm.PATTERN, message = "{field.free-text}")
          @Size(max = 150)
          String purpose,
      @Schema(description = "依据；须查阅完整公民身份号码的填写，不填的只显示姓名、手机号") @Nullable StaffDuty duty) {}
}
