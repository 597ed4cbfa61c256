package org.gonghui.org.posts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.contracts.UnionPost;

/**
 * The work station of a community 社区工作站 at whose head somebody stands.
 *
 * @param role which follows from the post: the head is chair, the deputy vice chair
 */
@Schema(name = "PostStation")
public record Station(@Schema(example = "象角塘社区工作站") String name, Role role, LocalDate since) {

  /** Head or deputy. */
  public enum Role {
    /** 站长. */
    HEAD,
    /** 副站长. */
    DEPUTY_HEAD
  }

  static UnionPost postOf(Role role) {
    return role == Role.HEAD ? UnionPost.CHAIR : UnionPost.VICE_CHAIR;
  }
}
