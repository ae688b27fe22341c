package eu.passerelle.introductions;

/** Something happened to a question; what, its history tells. */
record QuestionChanged(QuestionId id) {}
