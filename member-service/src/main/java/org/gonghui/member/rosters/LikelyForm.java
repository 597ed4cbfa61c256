package org.gonghui.member.rosters;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.platform.sheets.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * The form of employment 就业形态 that a word for an occupation probably means. Of who drives or
 * delivers nothing is proposed where it is not clear for whom: on the form it depends what they are
 * due.
 */
final class LikelyForm {

  private static final String DRIVER = "(?:司机|驾驶员|师傅)";

  /** What says a form without a doubt; two that do are one. */
  private static final Map<EmploymentForm, Pattern> CLEAR = new EnumMap<>(EmploymentForm.class);

  static {
    clear(EmploymentForm.COURIER, ".*(?:快[递第弟迪]|速递|揽投|快件).*");
    clear(EmploymentForm.FOOD_DELIVERY_RIDER, ".*(?:外[卖买麦]|送餐|骑手|配送员|网约配送).*");
    clear(
        EmploymentForm.TRUCK_DRIVER,
        ".*(?:货车|卡车|货运|货拉拉|运满满|拖头|牵引车).*" + DRIVER + ".*|货车|卡车|货运|货拉拉|货车驾驶");
    clear(
        EmploymentForm.RIDE_HAILING_DRIVER,
        ".*(?:网约车|滴滴|专车|快车|顺风车|曹操出行|花小猪).*" + DRIVER + ".*|网约车|滴滴|专车|滴滴出行|网约车驾驶");
    clear(EmploymentForm.DOMESTIC_WORKER, ".*(?:家政|保姆|月嫂|育儿嫂|育婴|钟点工|保洁|家务).*");
    clear(EmploymentForm.SECURITY_GUARD, ".*(?:保安|安保|护工|护理员|陪护).*|护理");
  }

  private static final Pattern DRIVES = Pattern.compile(".*(?:司机|驾驶|代驾).*");
  private static final Pattern DRIVES_OR_DELIVERS =
      Pattern.compile(".*(?:司机|驾驶|代驾|骑手|送餐|送货|配送|外卖|快递).*");

  /** Forms that are none of the words and come without an employer; others come with one. */
  private static final Pattern FREE = Pattern.compile(".*(?:自由|个体|灵活|零工|散工|零散|兼职|志愿|自雇).*");

  /** Shorter words are others with a character changed: 护士 and 护工, 管理员 and 护理员. */
  private static final int SHORTEST_MISTYPED = 4;

  private LikelyForm() {}

  private static void clear(EmploymentForm form, String words) {
    CLEAR.put(form, Pattern.compile(words));
  }

  /**
   * The first word for it; null where nobody can tell.
   *
   * @param words for each form, the first of which is what we call it
   */
  static @Nullable String of(String said, Map<EmploymentForm, List<String>> words) {
    List<EmploymentForm> clear =
        CLEAR.entrySet().stream()
            .filter(it -> it.getValue().matcher(said).matches())
            .map(Map.Entry::getKey)
            .toList();
    EmploymentForm form = clear.size() == 1 ? clear.getFirst() : null;
    boolean driver =
        form == EmploymentForm.TRUCK_DRIVER || form == EmploymentForm.RIDE_HAILING_DRIVER;
    if (form != null && (driver || !DRIVES.matcher(said).matches())) {
      return first(form, words);
    }
    if (!clear.isEmpty() || DRIVES_OR_DELIVERS.matcher(said).matches()) {
      return null;
    }
    String mistyped = said.length() < SHORTEST_MISTYPED ? null : mistyped(said, words);
    if (mistyped != null) {
      return mistyped;
    }
    return first(
        FREE.matcher(said).matches() ? EmploymentForm.OTHER : EmploymentForm.ENTERPRISE_EMPLOYEE,
        words);
  }

  private static @Nullable String mistyped(String said, Map<EmploymentForm, List<String>> words) {
    Map<String, String> spellings = new HashMap<>();
    words.values().forEach(all -> all.forEach(it -> spellings.put(it, all.getFirst())));
    return Likeness.nearest(said, spellings).orElse(null);
  }

  private static String first(EmploymentForm form, Map<EmploymentForm, List<String>> words) {
    return Objects.requireNonNull(words.get(form)).getFirst();
  }
}
