package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import eu.passerelle.introductions.ConfidentialityAgreements;
import eu.passerelle.introductions.IntroductionId;
import eu.passerelle.introductions.SentFile;

/** Downloads a file that one side has given the other. */
class SentFileLink extends Composite<Anchor> {

  private static final int BYTES_OF_A_KILOBYTE = 1024;

  SentFileLink(IntroductionId introduction, SentFile file) {
    getContent().setHref(ConfidentialityAgreements.path(introduction, file.file()));
    getContent()
        .setText(
            getTranslation(
                "attachment.named", file.name(), Math.max(1, file.size() / BYTES_OF_A_KILOBYTE)));
    getContent().setRouterIgnore(true);
  }
}
