package eu.passerelle.introductions.ui;

import eu.passerelle.introductions.QuestionId;

/** The ways to the pages of questions. */
final class QuestionNavigation {

  static final String QUESTIONS = "questions";

  private QuestionNavigation() {}

  /** One question with its answers. */
  static String question(QuestionId id) {
    return QUESTIONS + "/" + id.value();
  }
}
