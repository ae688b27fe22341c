package eu.passerelle.mail;

/** A mail as it is read. */
public record RenderedMail(String subject, String html, String text) {}
