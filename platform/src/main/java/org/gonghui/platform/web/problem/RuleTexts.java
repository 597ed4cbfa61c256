package org.gonghui.platform.web.problem;

/** Where problem answers look up the rule of law that refused. */
@FunctionalInterface
interface RuleTexts {

  Problem.Rule of(String id);
}
