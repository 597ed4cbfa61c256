package org.gonghui.platform.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The viewer that the claims of a verified token describe. */
final class Claims {

  private static final String DEPARTMENT = "department:";

  private Claims() {}

  static Viewer viewer(Jwt token) {
    return new Viewer(
        Objects.requireNonNull(token.getSubject(), "the decoder refuses tokens without"),
        roles(token.getClaim("roles")),
        text(token.getClaim("union")),
        text(token.getClaim("department")),
        scopes(token.getClaim("scope")));
  }

  // Only roles that an issuer may give: the one of the system itself comes from no token.
  private static Set<String> roles(@Nullable Object claim) {
    return texts(claim)
        .filter(it -> Roles.ALL.contains(it) || it.startsWith(DEPARTMENT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> scopes(@Nullable Object claim) {
    Stream<String> given = claim instanceof String it ? Stream.of(it.split(" ")) : texts(claim);
    return given.filter(it -> !it.isBlank()).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> texts(@Nullable Object claim) {
    return claim instanceof Collection<?> many
        ? many.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }

  private static @Nullable String text(@Nullable Object claim) {
    return claim instanceof String it && !it.isBlank() ? it : null;
  }
}
