package org.gonghui.member.consents;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;

/**
 * A text that a person is asked to agree to.
 *
 * @param version counted from 1
 */
@Schema(name = "ConsentText", description = "单独同意书")
record ConsentText(
    ConsentPurpose purpose,
    SensitiveData kind,
    @Schema(description = "版本", example = "1") int version,
    @Schema(description = "全文", example = "为办理互助保障理赔，同意工会查阅本人身份证件信息。") String text) {}
