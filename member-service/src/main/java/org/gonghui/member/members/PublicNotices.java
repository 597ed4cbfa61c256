package org.gonghui.member.members;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.crypto.SealBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows who is on public notice 公示 to everybody in the district, by name: that is what the notice
 * is for. Where a name cannot be read the notice hangs without it, and the others with theirs.
 */
@Component
public class PublicNotices {

  private static final Logger LOG = LoggerFactory.getLogger(PublicNotices.class);
  private static final Viewer EVERYBODY = Viewer.system("public-notices");
  private static final String UNREADABLE = "***";

  private final Members members;
  private final PersonalFiles files;
  private final UnionDirectory unions;

  PublicNotices(Members members, PersonalFiles files, UnionDirectory unions) {
    this.members = members;
    this.files = files;
    this.unions = unions;
  }

  /**
   * Who is on notice, as it is shown.
   *
   * @param unionName the union that stands by the name; null where the directory does not know it
   */
  public record Named(String name, @Nullable String unionName) {}

  /**
   * One stretch of the notices.
   *
   * @param page narrowed to what is on notice
   * @param memberId whom a record is about
   * @param notice what is shown of a record, beside the name
   */
  public <S extends Aggregate<S>, N> Mono<Page<N>> page(
      Viewer viewer,
      Aggregates<S> records,
      PageRequest page,
      Function<S, String> memberId,
      BiFunction<S, Named, N> notice) {
    return records
        .listInDistrict(viewer, page)
        .flatMap(slice ->
            names(slice, memberId)
                .map(named ->
                    Page.of(page, slice, it -> shown(it.state(), memberId, named, notice))));
  }

  private <S extends Aggregate<S>> Mono<Map<String, String>> names(
      Slice<Stored<S>> slice, Function<S, String> memberId) {
    return Flux.fromIterable(slice.items())
        .map(it -> memberId.apply(it.state()))
        .distinct()
        .concatMap(it -> name(it).map(name -> Map.entry(it, name)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<String> name(String memberId) {
    return members
        .find(EVERYBODY, memberId)
        .map(Stored::state)
        .flatMap(it -> it.isErased() ? Mono.just(MaskedData.ERASED.name()) : files.name(it))
        .onErrorResume(
            it -> it instanceof SealBroken || it instanceof NotFound,
            it -> {
              LOG.error(
                  "the name of {} on public notice cannot be read: {}", memberId, it.toString());
              return Mono.just(UNREADABLE);
            });
  }

  private <S extends Aggregate<S>, N> N shown(
      S it,
      Function<S, String> memberId,
      Map<String, String> named,
      BiFunction<S, Named, N> notice) {
    String name = Objects.requireNonNull(named.get(memberId.apply(it)));
    String union = unions.find(it.unionId()).map(UnionListed::name).orElse(null);
    return notice.apply(it, new Named(name, union));
  }
}
