package eu.passerelle.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.IFrame.SandboxType;
import eu.passerelle.mail.RenderedMail;

/** A mail as a mail program shows it, kept apart from the page around it. */
class MailSheet extends Composite<Div> {

  MailSheet(RenderedMail mail) {
    IFrame frame = new IFrame();
    frame.setSandbox(
        SandboxType.ALLOW_POPUPS, SandboxType.ALLOW_TOP_NAVIGATION, SandboxType.ALLOW_SAME_ORIGIN);
    frame.setTitle(mail.subject());
    frame.setSrcdoc(mail.html().replaceFirst("<head>", "<head><base target='_top'>"));
    frame.addClassName("mail-frame");
    H2 subject = new H2(mail.subject());
    subject.addClassName("visually-hidden");
    getContent().addClassName("mail-sheet");
    getContent().add(subject, frame);
  }
}
