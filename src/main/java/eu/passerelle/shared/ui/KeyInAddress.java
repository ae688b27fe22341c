package eu.passerelle.shared.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A key with any characters as a part of an address. */
public final class KeyInAddress {

  private KeyInAddress() {}

  public static String of(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The key; an empty one, which names nothing, of a made-up address. */
  public static String read(@Nullable String address) {
    try {
      return new String(
          Base64.getUrlDecoder().decode(address == null ? "" : address), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
