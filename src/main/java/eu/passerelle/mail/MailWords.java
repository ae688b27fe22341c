package eu.passerelle.mail;

import eu.passerelle.operations.PublicAddress;
import eu.passerelle.shared.Texts;

/** What the files of the templates ask for: texts in the mail's language, addresses of pages. */
public final class MailWords {

  private final Texts texts;
  private final PublicAddress address;

  MailWords(Texts texts, PublicAddress address) {
    this.texts = texts;
    this.address = address;
  }

  public String text(String key) {
    return texts.get(key);
  }

  public String text(String key, Object argument) {
    return texts.get(key, argument);
  }

  /** The address of a page, from its path below the root. */
  public String page(String path) {
    return address.of(path);
  }
}
