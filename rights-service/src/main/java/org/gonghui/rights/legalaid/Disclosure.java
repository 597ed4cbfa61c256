package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.rights.legalaid.CaseView.RuleView;
import org.jspecify.annotations.Nullable;

/**
 * The sealed part of a case in plain, for an officer who has said what for.
 *
 * @param monthlyIncomePerHeadFen absent where no means are checked
 * @param basis the rule that makes legal aid a duty, by which it is shown
 */
@Schema(name = "LegalAidDisclosure")
record Disclosure(
    @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String caseId,
    @Schema(example = "操作冲床时右手食指末节离断") String facts,
    @Schema(example = "280000") @Nullable Long monthlyIncomePerHeadFen,
    @Schema(description = "The duty by which it is shown") RuleView basis) {}
