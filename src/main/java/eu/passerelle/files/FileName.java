package eu.passerelle.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a name that can be shown and saved of what a sender calls a file. */
final class FileName {

  static final int MAX_LENGTH = 120;

  private static final Pattern PATH = Pattern.compile("(?s)^.*[/\\\\]");

  /**
   * Control characters, those that turn the direction of writing (which make {@code fdp.exe} look
   * like {@code exe.pdf}), halves of characters, and what no common file system takes.
   */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}<>:\"|?*]");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern DOTS_AND_BLANKS_AROUND = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern EXTENSION = Pattern.compile("\\.(\\p{Alpha}\\p{Alnum}{0,4})$");
  private static final String NAMELESS = "file";

  private FileName() {}

  static String of(String given, FileType type) {
    String name = clean(given);
    String extension = extension(name);
    if (type.extensions().contains(extension.toLowerCase(Locale.ROOT))) {
      return shortened(base(name), extension);
    }
    return shortened(base(name), type.extensions().getFirst());
  }

  private static String clean(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = PATH.matcher(name).replaceFirst("");
    name = BLANKS.matcher(name).replaceAll(" ");
    name = UNFIT.matcher(name).replaceAll("");
    return DOTS_AND_BLANKS_AROUND.matcher(name).replaceAll("");
  }

  private static String extension(String name) {
    var extension = EXTENSION.matcher(name);
    return extension.find() ? extension.group(1) : "";
  }

  private static String base(String name) {
    return EXTENSION.matcher(name).replaceFirst("");
  }

  private static String shortened(String base, String extension) {
    int end = Math.min(base.length(), MAX_LENGTH - extension.length() - 1);
    if (end < base.length() && Character.isLowSurrogate(base.charAt(end))) {
      end--;
    }
    String kept = DOTS_AND_BLANKS_AROUND.matcher(base.substring(0, end)).replaceAll("");
    return (kept.isEmpty() ? NAMELESS : kept) + "." + extension;
  }
}
