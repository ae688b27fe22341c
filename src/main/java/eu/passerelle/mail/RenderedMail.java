package eu.passerelle.mail;

import java.util.List;

/**
 * A mail as it is read.
 *
 * @param attachments without their text for those who may only know that they are there
 */
public record RenderedMail(
    String subject, String html, String text, List<MailAttachment> attachments) {}
