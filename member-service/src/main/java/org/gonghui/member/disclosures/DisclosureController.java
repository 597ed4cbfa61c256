package org.gonghui.member.disclosures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.FreeText;
import org.gonghui.member.consents.ConsentGate;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.PlainData;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Personal data in plain text, for a purpose and on record. */
@RestController
@RequestMapping("/api/v1/members/{id}/disclosures")
@Tag(name = "disclosures", description = "个人信息明文查阅")
class DisclosureController {

  private static final String MEMBER = "member";
  private static final int SHOWN = 200;

  private final Members members;
  private final PersonalFiles files;
  private final AuditTrail trail;
  private final ConsentGate consents;

  DisclosureController(
      Members members, PersonalFiles files, AuditTrail trail, ConsentGate consents) {
    this.members = members;
    this.files = files;
    this.trail = trail;
    this.consents = consents;
  }

  @Schema(name = "DisclosureRequest", description = "申请查阅明文")
  record DisclosureRequest(
      @Schema(description = "目的", example = "CONTACT") @NotNull ConsentPurpose purpose,
      @Schema(description = "事由（不得写入个人信息）", example = "通知领取高温慰问品")
          @NotBlank
          @FreeText
          @Size(max = 150)
          String reason,
      @Schema(description = "需要查阅的字段", example = "[\"PHONE\"]") @NotEmpty
          Set<PersonalField> fields) {}

  /** Only the fields that were asked for. */
  @Schema(name = "Disclosure", description = "明文")
  record DisclosureView(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "{\"PHONE\": \"13800138000\"}") Map<PersonalField, String> fields) {

    @Override
    public String toString() {
      return "DisclosureView[…]";
    }
  }

  @Schema(name = "DisclosureEntry", description = "一次明文查阅的记录")
  record EntryView(
      Instant at,
      @Schema(example = "officer-xiangjiaotang") String by,
      @Schema(example = "u-bantian") @Nullable String unionId,
      @Schema(example = "CONTACT: 通知领取高温慰问品") String purpose,
      @Schema(example = "[\"PHONE\"]") List<String> fields) {

    static EntryView of(AuditEntry it) {
      return new EntryView(it.at(), it.person(), it.unionId(), it.purpose(), it.fields());
    }
  }

  @PostMapping
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.RIGHTS, Roles.AUDIT})
  @Operation(
      summary = "Read personal data unmasked",
      description =
          "明文查阅. The entry on the audit trail is stored first; where it cannot be, nothing is"
              + " shown. The member can see the entry. The identity number needs the member's"
              + " consent 单独同意 for the purpose, unless the purpose is a statutory duty.")
  Mono<ResponseEntity<DisclosureView>> disclose(
      Command command, @PathVariable String id, @Valid @RequestBody DisclosureRequest request) {
    return members
        .find(command.viewer(), id)
        .filter(it -> !it.state().isErased())
        .switchIfEmpty(Mono.error(() -> new RuleBroken("disclosure.erased")))
        .flatMap(it ->
            consents
                .require(
                    it.state().personId(),
                    request.purpose(),
                    sensitive(request.fields()),
                    command.now())
                .then(Mono.defer(() -> trail.record(command.viewer(), act(command, id, request))))
                .then(Mono.defer(() -> files.open(it.state())))
                .map(plain -> secret(view(it.state(), request.fields(), plain))));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.AUDITOR})
  @Operation(
      summary = "Who has read this member's data unmasked",
      description = "谁查阅过我的信息, the latest first.")
  Mono<List<EntryView>> readers(Viewer viewer, @PathVariable String id) {
    return members
        .find(viewer, id)
        .flatMapMany(it -> trail.readsOf(MEMBER, id, SHOWN))
        .map(EntryView::of)
        .collectList();
  }

  private static Set<SensitiveData> sensitive(Set<PersonalField> fields) {
    return fields.stream().flatMap(it -> Stream.ofNullable(it.kind())).collect(Collectors.toSet());
  }

  private static AccountableAct act(Command command, String id, DisclosureRequest request) {
    String[] fields =
        EnumSet.copyOf(request.fields()).stream().map(Enum::name).toArray(String[]::new);
    String purpose = request.purpose() + ": " + request.reason().strip();
    return AccountableAct.read(MEMBER, id, purpose, fields).traced(command.traceId());
  }

  private static DisclosureView view(Member member, Set<PersonalField> fields, PlainData plain) {
    Map<PersonalField, String> shown = new EnumMap<>(PersonalField.class);
    fields.forEach(it -> shown.put(it, it.of(plain)));
    return new DisclosureView(member.id(), shown);
  }

  private static <V> ResponseEntity<V> secret(V view) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }
}
