package org.gonghui.org.unions;

import com.github.houbb.pinyin.bs.PinyinBs;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a union is found by: its name, the spelling of its name in pinyin 全拼 and the initials of
 * that 首字母, each from every syllable on, so that whatever part of the name somebody types is the
 * beginning of a key and one index answers.
 */
final class SearchKeys {

  private static final int LONGEST = 30;
  private static final int MOST_WORDS = 5;

  /** A Chinese character, or a run of other letters and digits, is typed as one. */
  private static final Pattern SYLLABLE = Pattern.compile("\\p{IsHan}|[^\\p{IsHan}]+");

  private static final Pattern NOT_TYPED = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final PinyinBs PINYIN =
      PinyinBs.newInstance().segment(new Phrases()).style(PinyinToneStyles.normal()).init();

  private SearchKeys() {}

  /** Reads the dictionaries of phrases and of characters, which must not wait for a request. */
  static void prepare() {
    PINYIN.toPinyin("工会");
    PINYIN.toPinyin("坂");
  }

  /** The keys of a union. */
  static List<String> of(String id, String name, @Nullable String pinyin) {
    List<String> parts = syllables(plain(name));
    List<String> spelt = spelt(parts);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(cut(plain(id)));
    fromEachOn(parts, keys);
    fromEachOn(spelt, keys);
    fromEachOn(initials(parts, spelt), keys);
    if (pinyin != null) {
      keys.add(cut(plain(pinyin)));
    }
    return List.copyOf(keys);
  }

  /** The words of a question as keys begin with them; none where nothing is left of it. */
  static List<String> words(String question) {
    return SPACE
        .splitAsStream(question)
        .map(SearchKeys::plain)
        .filter(it -> !it.isEmpty())
        .map(SearchKeys::cut)
        .limit(MOST_WORDS)
        .toList();
  }

  private static String plain(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_TYPED.matcher(one).replaceAll("").replace('ü', 'v');
  }

  private static List<String> syllables(String plain) {
    List<String> parts = new ArrayList<>();
    Matcher it = SYLLABLE.matcher(plain);
    while (it.find()) {
      parts.add(it.group());
    }
    return parts;
  }

  /** Runs of Chinese characters are spelt together, since a phrase tells how each one is read. */
  private static List<String> spelt(List<String> parts) {
    List<String> all = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (String part : parts) {
      if (isHan(part)) {
        run.append(part);
      } else {
        all.addAll(spell(run));
        all.add(part);
      }
    }
    all.addAll(spell(run));
    return all;
  }

  private static List<String> spell(StringBuilder run) {
    String text = run.toString();
    run.setLength(0);
    if (text.isEmpty()) {
      return List.of();
    }
    String spelt = PINYIN.toPinyin(text);
    return Arrays.stream(spelt.split(" ")).map(SearchKeys::plain).toList();
  }

  private static List<String> initials(List<String> parts, List<String> spelt) {
    List<String> initials = new ArrayList<>();
    for (int i = 0; i < spelt.size(); i++) {
      String it = spelt.get(i);
      boolean whole = i >= parts.size() || !isHan(parts.get(i)) || it.isEmpty();
      initials.add(whole ? it : it.substring(0, 1));
    }
    return initials;
  }

  private static boolean isHan(String part) {
    return Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static void fromEachOn(List<String> parts, Set<String> keys) {
    for (int i = 0; i < parts.size(); i++) {
      keys.add(cut(String.join("", parts.subList(i, parts.size()))));
    }
  }

  private static String cut(String key) {
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }
}
