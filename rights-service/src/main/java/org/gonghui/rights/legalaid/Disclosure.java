package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sealed part of a case in plain, for an officer who has said what for.
 *
 * @param monthlyIncomePerHeadFen absent where no means are checked
 */
@Schema(name = "LegalAidDisclosure")
record Disclosure(String caseId, String facts, @Nullable Long monthlyIncomePerHeadFen) {}
