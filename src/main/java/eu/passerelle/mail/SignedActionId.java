package eu.passerelle.mail;

import java.io.Serializable;

/** Identifies a signed action. It is no secret: only the link made of it lets somebody act. */
public record SignedActionId(String value) implements Serializable {}
