package org.gonghui.rights.legalaid;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All cases of legal aid. */
@Component
class LegalAidCases extends Aggregates<LegalAidCase> {

  static final String COLLECTION = "legalAidCases";

  LegalAidCases(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, LegalAidCase.class)
            .index(Fields.state("status"))
            .index(Fields.state("request.matter"))
            .index(Fields.state("escalated"))
            .index(Fields.state("limitationOn"))
            .index(Fields.state("lawyerId")));
  }
}
