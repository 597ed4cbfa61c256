package org.gonghui.member.cards;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Draws a code as a QR code (GB/T 18284), an SVG picture in a data address. */
final class QrPicture {

  /** Four modules of white around it, as the standard asks for. */
  private static final int QUIET = 4;

  private QrPicture() {}

  static String of(String code) {
    byte[] svg = svg(matrix(code)).getBytes(StandardCharsets.US_ASCII);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }

  static BitMatrix matrix(String code) {
    Map<EncodeHintType, ?> hints =
        Map.of(
            EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    try {
      return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("a card could not be drawn", e);
    }
  }

  private static String svg(BitMatrix modules) {
    int side = modules.getWidth();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(side, side)
        + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
            .formatted(side, side, path);
  }
}
