package eu.passerelle.organisations;

import java.io.Serializable;

/** Identifies a collaborative project of a cluster. */
public record ClusterProjectId(String value) implements Serializable {}
