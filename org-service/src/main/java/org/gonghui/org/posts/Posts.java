package org.gonghui.org.posts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.contracts.UnionPost;
import org.gonghui.org.approval.DecidedAggregates;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All posts of all unions, held and left. */
@Component
class Posts extends DecidedAggregates<Post> {

  private static final int MOST = 1000;
  private static final String STATUS = Fields.state("status");
  private static final String POST = Fields.state("post");
  private static final String PREDECESSOR = Fields.state("filling.predecessorId");
  private static final Bson TAKEN =
      in(STATUS, List.of(PostStatus.REPORTED.name(), PostStatus.HELD.name()));
  private static final List<String> BEGUN = List.of(PostStatus.HELD.name(), PostStatus.LEFT.name());

  /** By their names HELD comes before LEFT. */
  private static final Bson HELD_FIRST = ascending(STATUS);

  Posts(AggregateStore store, Deciders deciders) {
    super(
        store,
        Definition.of("posts", Post.class)
            .index(Fields.UNION)
            .index(STATUS, POST, Fields.state("engagement"), Fields.state("employees"))
            .index(Fields.state("vacant"))
            .index(Fields.state("kind"), POST, Fields.state("station.role"))
            .index(Fields.state("personId"))
            .unique("post.chair-taken", and(eq(POST, UnionPost.CHAIR.name()), TAKEN), Fields.UNION)
            .unique("post.held-by-the-same", TAKEN, Fields.UNION, Fields.state("personId"))
            .unique("post.being-filled", and(TAKEN, exists(PREDECESSOR)), PREDECESSOR),
        deciders);
  }

  /** All of a union, newest first. */
  Flux<Stored<Post>> ofUnion(String unionId) {
    return query(eq(Fields.UNION, unionId), descending(Fields.ID), MOST);
  }

  /** Who holds this post now. */
  Mono<Stored<Post>> holder(String unionId, UnionPost post) {
    return query(
            and(
                eq(Fields.UNION, unionId),
                eq(POST, post.name()),
                eq(STATUS, PostStatus.HELD.name())),
            descending(Fields.ID),
            1)
        .next();
  }

  /** All that one of these persons holds now. */
  Flux<Stored<Post>> heldBy(Collection<String> personIds) {
    Bson held = and(in(Fields.state("personId"), personIds), eq(STATUS, PostStatus.HELD.name()));
    return query(held, descending(Fields.ID), MOST);
  }

  /** Who holds the post of chair in a term, or else one who has left it. */
  Mono<Stored<Post>> chairOf(String unionId, String termId) {
    Bson chair = and(eq(Fields.UNION, unionId), eq(POST, UnionPost.CHAIR.name()));
    Bson inTerm = and(chair, eq(Fields.state("termId"), termId), in(STATUS, BEGUN));
    return query(inTerm, HELD_FIRST, 1).next();
  }
}
