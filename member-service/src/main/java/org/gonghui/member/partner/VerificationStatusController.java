package org.gonghui.member.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** «Is this person a verified member?» */
@RestController
@RequestMapping("/api/v1/verification-status")
@Tag(name = "verification-status", description = "协作单位查询是否实名会员")
class VerificationStatusController {

  /** The partner's own name for its case: no identity number, no mobile number. */
  private static final String REFERENCE =
      "(?!.*(?<![0-9A-Za-z])(\\d{17}[0-9Xx]|1\\d{10})(?![0-9A-Za-z]))[A-Za-z0-9._:-]{1,64}";

  private static final String CHANGES =
      " With a reference, changes are told for 180 days to the webhooks that the partner has"
          + " subscribed.";

  private static final int MOST = 200;

  private final StatusService service;
  private final QuestionReader reader;

  VerificationStatusController(StatusService service, QuestionReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "VerificationStatusRequest", description = "查询是否实名会员")
  record StatusRequest(
      @Schema(description = "公民身份号码", example = "11010519491231002X") @NotBlank @Size(max = 40)
          String identityNumber,
      @Schema(description = "姓名（选填；填写时须一致）", example = "张三") @Size(max = 60) @Nullable String name,
      @Schema(description = "查询目的（不得写入个人信息）", example = "公租房申请资格核对") @NotBlank @FreeText
          String purpose,
      @Schema(description = "依据（选填；不填为法定职责）：依本人同意查询的，只答复已同意的人", example = "STATUTORY")
          @Nullable LawfulBasis basis,
      @Schema(description = "贵方的业务编号（选填；变化通知以此编号告知）", example = "GZF-2023-001882")
          @Pattern(regexp = REFERENCE)
          @Nullable String reference) {

    @Override
    public String toString() {
      return "StatusRequest[…]";
    }
  }

  @Schema(name = "VerificationStatusPerson", description = "批量查询中的一人")
  record PersonRequest(
      @Schema(description = "公民身份号码", example = "11010519491231002X") @NotBlank @Size(max = 40)
          String identityNumber,
      @Schema(description = "姓名（选填；填写时须一致）", example = "张三") @Size(max = 60) @Nullable String name,
      @Schema(description = "贵方的业务编号（选填；同一批内不得重复）", example = "GZF-2023-001882")
          @Pattern(regexp = REFERENCE)
          @Nullable String reference) {

    @Override
    public String toString() {
      return "PersonRequest[…]";
    }
  }

  @Schema(name = "VerificationStatusBatchRequest", description = "批量查询是否实名会员")
  record BatchRequest(
      @Schema(description = "查询目的（不得写入个人信息）", example = "公租房申请资格核对") @NotBlank @FreeText
          String purpose,
      @Schema(description = "依据（选填；不填为法定职责）", example = "STATUTORY") @Nullable LawfulBasis basis,
      @NotEmpty @Size(max = MOST) List<@Valid PersonRequest> persons) {

    @Override
    public String toString() {
      return "BatchRequest[…]";
    }
  }

  @Schema(name = "VerificationStatusAnswer", description = "批量查询中一人的结果")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnswerView(
      @Schema(description = "贵方的业务编号", example = "GZF-2023-001882") @Nullable String reference,
      @Schema(description = "在籍且经权威核验", example = "true") boolean verifiedMember,
      @Schema(description = "在籍会员的实名认证等级；不是会员的为 NONE", example = "AUTHORITATIVE")
          VerificationLevel level,
      @Schema(description = "无法查询的原因：号码或姓名写错", example = "identity-number.check-digit")
          @Nullable String flaw) {}

  @Schema(name = "VerificationStatusAnswers", description = "批量查询结果，顺序同请求")
  record AnswersView(List<AnswerView> items) {}

  @PostMapping
  @Access(roles = Roles.PARTNER, scopes = "verification:read")
  @Operation(
      summary = "Is this person a verified member?",
      description =
          "是否实名会员. Answers no personal data; a person who is not known, and a name that does not"
              + " match, look like a person who is no member. Every question is on the audit"
              + " trail with its lawful basis 依据: by a person's consent only those who have"
              + " consented are answered for."
              + CHANGES)
  Mono<ResponseEntity<StatusView>> status(
      Command command, @Valid @RequestBody StatusRequest request) {
    Question question = reader.read(request.identityNumber(), request.name(), request.reference());
    return service
        .answer(command, request.purpose().strip(), basis(request.basis()), List.of(question))
        .map(it -> unkept(it.getFirst()));
  }

  @PostMapping("/batch")
  @Access(roles = Roles.PARTNER, scopes = "verification:read")
  @Operation(
      summary = "Which of these persons are verified members?",
      description =
          "批量查询是否实名会员, up to 200 at once, for one purpose. The answers keep the order of the"
              + " request; what is written so that nobody can be asked for carries the code of its"
              + " flaw. A reference stands for one person of the batch; used twice it is a 400."
              + " Each person asked for is on the audit trail."
              + CHANGES)
  Mono<ResponseEntity<AnswersView>> batch(
      Command command, @Valid @RequestBody BatchRequest request) {
    requireDistinct(request.persons());
    List<QuestionReader.Read> read =
        request.persons().stream()
            .map(it -> reader.tryRead(it.identityNumber(), it.name(), it.reference()))
            .toList();
    List<Question> questions = read.stream().flatMap(it -> it.question().stream()).toList();
    return service
        .answer(command, request.purpose().strip(), basis(request.basis()), questions)
        .map(answers -> unkept(new AnswersView(QuestionReader.inOrder(read, answers))));
  }

  /** Two persons under one reference could not be told apart when something changes. */
  private static void requireDistinct(List<PersonRequest> persons) {
    Set<String> seen = new HashSet<>();
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      String reference = persons.get(i).reference();
      if (reference != null && !seen.add(reference)) {
        flaws.add(Flaw.at("/persons/" + i + "/reference", "partner.reference-repeated"));
      }
    }
    if (!flaws.isEmpty()) {
      throw HttpRefusal.invalid(flaws);
    }
  }

  private static LawfulBasis basis(@Nullable LawfulBasis asked) {
    return asked == null ? LawfulBasis.STATUTORY : asked;
  }

  private static <V> ResponseEntity<V> unkept(V view) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }
}
