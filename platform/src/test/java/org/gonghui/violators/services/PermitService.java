package org.gonghui.violators.services;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Service;

@Service
class PermitService {

  Bson ofUnion(String unionId) {
    return Filters.eq("unionId", unionId);
  }
}
