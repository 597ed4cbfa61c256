package org.gonghui.org.enterprises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.SheetDownload;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The open files below a union as a sheet that can be corrected and imported; contacts are masked.
 */
@Component
class EnterpriseExport {

  private final Enterprises enterprises;
  private final UnionService unions;
  private final UnionDirectory directory;

  EnterpriseExport(Enterprises enterprises, UnionService unions, UnionDirectory directory) {
    this.enterprises = enterprises;
    this.unions = unions;
    this.directory = directory;
  }

  SheetDownload of(Viewer viewer, String unionId, SheetFormat format) {
    UnionListed union = unions.require(viewer, unionId);
    Flux<List<@Nullable Object>> rows =
        enterprises
            .within(viewer, unionId)
            .map(Stored::state)
            .filter(it -> !it.isClosed())
            .map(this::row);
    return new SheetDownload(
        format, "企业档案-" + union.name(), EnterpriseSheet.COLUMNS.headings(), rows);
  }

  private List<@Nullable Object> row(Enterprise it) {
    Profile who = it.profile();
    Covering covering = it.coverings().getLast();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(it.creditCode());
    cells.add(who.name());
    cells.add(it.headcount());
    cells.add(it.headcounts().getLast().from());
    cells.add(it.unionId());
    cells.add(name(it.unionId()));
    addPlace(who, cells);
    cells.add(EnterpriseSheet.word(EnterpriseSheet.CLUSTERS, who.cluster()));
    cells.add(EnterpriseSheet.word(EnterpriseSheet.OWNERSHIPS, who.ownership()));
    cells.add(who.aboveScale() ? "是" : "否");
    Optional<Contact> contact = Optional.ofNullable(who.contact());
    cells.add(contact.map(Contact::maskedName).orElse(null));
    cells.add(contact.map(Contact::maskedPhone).orElse(null));
    cells.add(EnterpriseSheet.word(EnterpriseSheet.COVERAGES, covering.coverage()));
    cells.add(covering.unionId());
    cells.add(covering.unionId() == null ? null : name(covering.unionId()));
    cells.add(it.registeredOn());
    return cells;
  }

  private static void addPlace(Profile who, List<@Nullable Object> cells) {
    cells.add(who.area().street());
    cells.add(who.area().community());
    cells.add(who.address());
    cells.add(who.point() == null ? null : who.point().lng());
    cells.add(who.point() == null ? null : who.point().lat());
  }

  private String name(String unionId) {
    return directory.find(unionId).map(UnionListed::name).orElse(unionId);
  }
}
