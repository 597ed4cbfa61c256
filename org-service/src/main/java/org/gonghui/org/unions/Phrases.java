package org.gonghui.org.unions;

import com.github.houbb.pinyin.spi.IPinyinSegment;
import com.github.houbb.pinyin.support.tone.PinyinTones;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into the longest phrases that the library knows how to read 正向最大匹配, by the set of
 * them that it holds anyway; its own way keeps them a second time, as a tree of maps of 13 MB.
 */
final class Phrases implements IPinyinSegment {

  private final Set<String> known = PinyinTones.defaults().phraseSet();
  private final int longest = known.stream().mapToInt(String::length).max().orElse(1);

  @Override
  public List<String> segment(String text) {
    List<String> phrases = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + longest);
      while (to > from + 1 && !known.contains(text.substring(from, to))) {
        to--;
      }
      phrases.add(text.substring(from, to));
      from = to;
    }
    return phrases;
  }
}
