package eu.passerelle.mail;

import eu.passerelle.shared.Texts;
import java.util.function.Function;

/** What the files of the templates ask for: texts in the mail's language, addresses of pages. */
public final class MailWords {

  private final Texts texts;
  private final Function<String, String> address;

  /**
   * @param address gives the address of a page for its path
   */
  MailWords(Texts texts, Function<String, String> address) {
    this.texts = texts;
    this.address = address;
  }

  public String text(String key) {
    return texts.get(key);
  }

  public String text(String key, Object argument) {
    return texts.get(key, argument);
  }

  /** Where a page is, from its path below the root; withheld from those it would tell too much. */
  public String page(String path) {
    return address.apply(path);
  }
}
