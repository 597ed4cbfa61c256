package org.gonghui.org.posts;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which posts are about a person, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldPosts {

  @Bean
  HeldData postsOfPersons() {
    return HeldData.indexed("posts", "post", Fields.state("personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
