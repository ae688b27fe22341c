package eu.passerelle.access.ui;

import eu.passerelle.access.LegalTexts.Document;
import org.springframework.modulith.NamedInterface;

/** The ways to what the operator has to tell. */
@NamedInterface("ui")
public final class LegalNavigation {

  static final String LEGAL = "legal";

  private LegalNavigation() {}

  public static String path(Document document) {
    return LEGAL + "/" + document.path();
  }
}
