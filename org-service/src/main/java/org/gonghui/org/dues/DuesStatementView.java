package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.org.dues.DuesBooks.Sums;

/** The statement of a union for some months. */
@Schema(name = "DuesStatement", description = "经费收缴报表")
record DuesStatementView(
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "2023-01") String from,
    @Schema(example = "2023-08") String to,
    @Schema(example = "CNY") String currency,
    @Schema(description = "代收净额（分）: collected less refunds", example = "4812300") long collectedFen,
    @Schema(description = "待分配（分）", example = "120000") long unallocatedFen,
    @Schema(description = "各级分成; with what is unallocated they make what was collected")
        List<ShareView> shares,
    @Schema(
            description =
                "本级所得: what of them is this union's own, with that of unions whose successor it is")
        List<ShareView> own,
    @Schema(description = "借方合计（分）", example = "9504600") long debitsFen,
    @Schema(description = "贷方合计（分）", example = "9504600") long creditsFen,
    @Schema(description = "借贷是否平衡", example = "true") boolean balanced) {

  /** What is on an account. */
  @Schema(name = "DuesAccountBalance", description = "科目余额")
  record ShareView(DuesAccount account, @Schema(description = "分", example = "2887380") long fen) {}

  static DuesStatementView of(
      String unionId,
      String from,
      String to,
      Map<DuesAccount, Sums> within,
      Map<DuesAccount, Sums> own) {
    Sums all = within.values().stream().reduce(Sums.NONE, Sums::plus);
    List<ShareView> shares = shares(within);
    long collected = balance(DuesAccount.COLLECTED, within);
    long unallocated = balance(DuesAccount.UNALLOCATED, within);
    long split = shares.stream().mapToLong(ShareView::fen).sum();
    return new DuesStatementView(
        unionId,
        from,
        to,
        "CNY",
        collected,
        unallocated,
        shares,
        shares(own),
        all.debits(),
        all.credits(),
        all.debits() == all.credits() && collected == split + unallocated);
  }

  private static List<ShareView> shares(Map<DuesAccount, Sums> sums) {
    List<ShareView> shares = new ArrayList<>();
    for (DuesAccount account : DuesAccount.values()) {
      if (account.isShare() && sums.containsKey(account)) {
        shares.add(new ShareView(account, balance(account, sums)));
      }
    }
    return shares;
  }

  private static long balance(DuesAccount account, Map<DuesAccount, Sums> sums) {
    Sums it = sums.getOrDefault(account, Sums.NONE);
    return account.isHeld() ? it.debits() - it.credits() : it.credits() - it.debits();
  }
}
