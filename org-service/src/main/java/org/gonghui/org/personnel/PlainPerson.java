package org.gonghui.org.personnel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.kernel.IdentityNumber;

/** Who somebody is, in plain text: as it is typed in, and as it is disclosed. */
@Schema(name = "StaffPerson", description = "姓名、手机号、公民身份号码")
public record PlainPerson(
    @Schema(example = "陈志强") @NotBlank @Size(max = 60) String name,
    @Schema(example = "13800138000")
        @NotNull
        @Pattern(regexp = "1[3-9][0-9]{9}", message = "{field.mobile}")
        String phone,
    @Schema(example = "11010519491231002X") @NotBlank @Size(max = 30) String identityNumber) {

  /** In the one spelling; refuses a number that is none. */
  PlainPerson normalised(LocalDate today) {
    String number = IdentityNumber.of(identityNumber, today).value();
    return new PlainPerson(name.strip(), phone, number);
  }

  @Override
  public String toString() {
    return "PlainPerson[…]";
  }
}
