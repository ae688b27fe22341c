package eu.passerelle.introductions;

/** Something happened in an introduction; what, its state tells. */
record IntroductionChanged(IntroductionId id) {}
