package eu.passerelle.demo;

import java.util.List;

/**
 * What a research unit works on.
 *
 * @param text behind the form, with its preposition
 * @param fields codes of the fields of application it goes with
 */
record UnitSubject(String text, List<String> fields) {}
