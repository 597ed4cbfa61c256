package org.gonghui.member.courses;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders hold on who ordered for their union. */
@Configuration(proxyBeanMethods = false)
class HeldCourseOrders {

  @Bean
  HeldData courseOrdersOfPersons() {
    return HeldData.of("courseOrders", "course-order", Fields.state("orderedBy"))
        .kept(Keeping.during(CourseOrders.STATUS, List.of("ORDERED", "CONFIRMED", "SCHEDULED")));
  }
}
