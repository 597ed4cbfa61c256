package org.gonghui.platform.web;

import java.net.URI;
import java.util.function.Function;
import org.gonghui.platform.store.Stored;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Answers that carry the version of what they show as {@code ETag}. */
public final class Answer {

  // What is shown depends on the caller (jurisdiction, masking, allowed steps): no shared cache.
  private static final String OWN_CACHE_ONLY = "private, no-cache";

  private Answer() {}

  /** 200 with the view, or 304 without making it where the caller has this version already. */
  public static <S, V> ResponseEntity<V> ok(
      Stored<S> stored, Function<? super Stored<S>, V> view, ServerHttpRequest request) {
    String etag = ETags.of(stored.version());
    if (ETags.known(request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH), etag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
    }
    return ResponseEntity.ok()
        .eTag(etag)
        .header(HttpHeaders.CACHE_CONTROL, OWN_CACHE_ONLY)
        .body(view.apply(stored));
  }

  /** 200 after a change, with the new version. */
  public static <S, V> ResponseEntity<V> changed(
      Stored<S> stored, Function<? super Stored<S>, V> view) {
    return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(view.apply(stored));
  }

  /** 201 with the address and the first version of what was made. */
  public static <S, V> ResponseEntity<V> created(
      Stored<S> stored, String location, Function<? super Stored<S>, V> view) {
    return ResponseEntity.created(URI.create(location))
        .eTag(ETags.of(stored.version()))
        .body(view.apply(stored));
  }

  /** 202: the work goes on; ask at this address how far it is. */
  public static <V> ResponseEntity<V> accepted(String location, V view) {
    return ResponseEntity.accepted().location(URI.create(location)).body(view);
  }
}
