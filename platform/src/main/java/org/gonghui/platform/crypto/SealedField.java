package org.gonghui.platform.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A sensitive value as it is stored: readable only through {@link FieldCipher}.
 *
 * @param value suite, key id and ciphertext
 * @param index blind index for equality search; null where none is wanted
 */
public record SealedField(String value, @Nullable String index) {

  public SealedField {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a sealed field is never empty");
    }
  }

  /** The same value, to be found by this blind index; see {@link FieldCipher#index}. */
  public SealedField indexed(String blindIndex) {
    return new SealedField(value, blindIndex);
  }

  /** Shows neither ciphertext nor index, so that logs cannot be compared with the database. */
  @Override
  public String toString() {
    return "SealedField[…]";
  }
}
