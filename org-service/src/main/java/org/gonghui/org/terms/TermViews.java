package org.gonghui.org.terms;

import java.util.function.Function;
import org.gonghui.org.posts.PostService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows terms to a viewer, with the posts that they hold now. */
@Component
class TermViews {

  private final TermService service;
  private final PostService posts;
  private final DistrictLaw law;

  TermViews(TermService service, PostService posts, DistrictLaw law) {
    this.service = service;
    this.posts = posts;
    this.law = law;
  }

  Mono<Function<Stored<Term>, TermView>> of(Viewer viewer) {
    return posts
        .unionsOf(viewer)
        .map(held ->
            it ->
                TermView.of(
                    it.state(),
                    viewer,
                    service.mayDecide(viewer, it.state(), held),
                    law.of(it.state().unionId())));
  }
}
