package org.gonghui.platform.sheets;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Takes a format as people write it: xlsx is XLSX. */
@Component
class SheetFormatReader implements Converter<String, SheetFormat> {

  @Override
  public SheetFormat convert(String written) {
    return SheetFormat.valueOf(written.strip().toUpperCase(Locale.ROOT));
  }
}
