package org.gonghui.platform.directory;

import java.util.Optional;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.web.problem.NamedIds;
import org.springframework.stereotype.Component;

/** Unions stand in messages by their names, which everybody signed in may know. */
@Component
final class NamesInMessages implements NamedIds {

  private final UnionDirectory unions;

  NamesInMessages(UnionDirectory unions) {
    this.unions = unions;
  }

  @Override
  public Optional<String> name(String id) {
    return unions.versionOf(id) == 0 ? Optional.empty() : unions.find(id).map(UnionListed::name);
  }
}
