package org.gonghui.rights.lawyers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.platform.store.Stored;
import org.gonghui.rights.employers.Employer;
import org.jspecify.annotations.Nullable;

/** What crosses HTTP about lawyers. */
final class LawyerViews {

  private LawyerViews() {}

  private static List<Employer> employers(List<Client> clients) {
    return clients.stream().map(it -> new Employer(it.name(), it.creditCode())).toList();
  }

  /** A lawyer to be entered. */
  @Schema(name = "NewLawyer")
  record NewLawyer(
      @Schema(description = "Id of the person in the token's sub", example = "p-lawyer")
          @NotNull
          @Pattern(regexp = "[!-~]{1,64}")
          String id,
      @Schema(description = "The union that enters them", example = "u-longgang")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(example = "陈律") @NotBlank @Size(max = 60) String name,
      @Schema(description = "执业证号, 17 digits", example = "14403201810012345")
          @NotNull
          @Pattern(regexp = "[0-9]{17}", message = "{field.licence}")
          String licence,
      @Schema(example = "广东某某律师事务所") @NotBlank @Size(max = 100) String firm,
      @Schema(description = "The employers they act for, where known already") @Size(max = 500)
          @Nullable List<@NotNull @Valid Client> clients) {

    List<Employer> employers() {
      return clients == null ? List.of() : LawyerViews.employers(clients);
    }
  }

  /** The employers that a lawyer acts for; replaces what was declared before. */
  @Schema(name = "LawyerClients")
  record Clients(@NotNull @Size(max = 500) List<@NotNull @Valid Client> clients) {

    List<Employer> employers() {
      return LawyerViews.employers(clients);
    }
  }

  /** An employer that a lawyer acts for. */
  @Schema(name = "LawyerClient")
  record Client(
      @Schema(example = "深圳市航嘉驰源电气股份有限公司") @NotBlank @Size(max = 100) String name,
      @Schema(description = "统一社会信用代码", example = "91440300727144684J") @Size(max = 40)
          @Nullable String creditCode) {}

  /** A lawyer as answers show them. */
  @Schema(name = "Lawyer")
  record LawyerView(
      @Schema(example = "p-lawyer") String id,
      @Schema(example = "u-longgang") String unionId,
      @Schema(example = "王律师") String name,
      @Schema(example = "14403201810012345") String licence,
      @Schema(example = "广东龙岗律师事务所") String firm,
      List<Client> clients) {

    static LawyerView of(Stored<Lawyer> stored) {
      Lawyer it = stored.state();
      List<Client> clients =
          it.clients().stream().map(one -> new Client(one.name(), one.creditCode())).toList();
      return new LawyerView(it.id(), it.unionId(), it.name(), it.licence(), it.firm(), clients);
    }
  }
}
