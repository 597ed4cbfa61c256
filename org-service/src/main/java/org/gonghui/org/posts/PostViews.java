package org.gonghui.org.posts;

import java.time.Clock;
import java.util.function.Function;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Shows posts to a viewer as of now. */
@Component
class PostViews {

  private final PostService service;
  private final DistrictLaw law;
  private final Clock clock;

  PostViews(PostService service, DistrictLaw law, Clock clock) {
    this.service = service;
    this.law = law;
    this.clock = clock;
  }

  Function<Stored<Post>, PostView> of(Viewer viewer) {
    return it ->
        PostView.of(
            it.state(),
            viewer,
            service.mayDecide(viewer, it.state()),
            law.of(it.state().unionId()),
            clock.instant());
  }
}
