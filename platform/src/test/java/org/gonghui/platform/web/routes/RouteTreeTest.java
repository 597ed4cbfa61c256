package org.gonghui.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class RouteTreeTest {

  private static final List<String> PATTERNS =
      List.of(
          "",
          "/",
          "/a",
          "/a/",
          "/a/{id}",
          "/a/me",
          "/a/{id}/b",
          "/a/{id}/{part}",
          "/a/{id:[0-9]+}",
          "/a/x{id}y",
          "/a/m?",
          "/a/m*",
          "/a/{id:.*}",
          "/a/*",
          "/a/*/b",
          "/a/**",
          "/a/{*rest}",
          "/**",
          "/**/b",
          "/{first}/b",
          "/b c",
          "/人/{id}");

  private static final List<String> PATHS =
      List.of(
          "",
          "/",
          "/a",
          "/a/",
          "/a//",
          "//a",
          "/a/7",
          "/a/me",
          "/a/%6De",
          "/a/me;v=1",
          "/a/x7y",
          "/a/7/b",
          "/a/7/c",
          "/a/7/b/d",
          "/b/b",
          "/A/7",
          "/b%20c",
          "/人/7",
          "/%E4%BA%BA/7");

  @Test
  void every_pattern_that_matches_a_path_is_found() {
    RouteTree<PathPattern> tree = new RouteTree<>();
    List<PathPattern> patterns = PATTERNS.stream().map(RouteTreeTest::parse).toList();
    patterns.forEach(it -> tree.add(it, it));
    for (String path : PATHS) {
      PathContainer parsed = PathContainer.parsePath(path);
      List<PathPattern> matching = patterns.stream().filter(it -> it.matches(parsed)).toList();
      assertThat(tree.find(parsed)).as(path).containsAll(matching).doesNotHaveDuplicates();
    }
  }

  @Test
  void patterns_with_another_fixed_segment_or_of_another_length_are_not() {
    RouteTree<String> tree = new RouteTree<>();
    for (String it : List.of("/a/{id}", "/a/{id}/b", "/a/{id}/c", "/a/me", "/b/{id}")) {
      tree.add(parse(it), it);
    }
    assertThat(tree.find(PathContainer.parsePath("/a/7"))).containsExactly("/a/{id}");
    assertThat(tree.find(PathContainer.parsePath("/a/me"))).containsExactly("/a/me", "/a/{id}");
    assertThat(tree.find(PathContainer.parsePath("/a/7/b"))).containsExactly("/a/{id}/b");
    assertThat(tree.find(PathContainer.parsePath("/a"))).isEmpty();
  }

  private static PathPattern parse(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }
}
