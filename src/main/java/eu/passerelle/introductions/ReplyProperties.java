package eu.passerelle.introductions;

import eu.passerelle.operations.StartupRefusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people are waited for, in working days.
 *
 * @param answer while interest waits for an answer
 * @param conversation once both talk
 * @param question while a question waits for an answer
 */
@ConfigurationProperties("passerelle.replies")
public record ReplyProperties(
    @DefaultValue Answer answer,
    @DefaultValue Conversation conversation,
    @DefaultValue Question question) {

  /** Deadlines, each counted from when the wait began. */
  interface Deadlines {
    /** After which who is waited for is reminded. */
    int remind();

    /** After which the adviser is asked to help. */
    int escalate();

    /** After which it is over. */
    int lapse();
  }

  /** While interest waits for an answer. */
  public record Answer(
      @DefaultValue("5") int remind,
      @DefaultValue("10") int escalate,
      @DefaultValue("20") int lapse)
      implements Deadlines {

    public Answer {
      require("answer", remind, escalate, lapse);
    }
  }

  /** Once both talk. */
  public record Conversation(
      @DefaultValue("10") int remind,
      @DefaultValue("20") int escalate,
      @DefaultValue("60") int lapse)
      implements Deadlines {

    public Conversation {
      require("conversation", remind, escalate, lapse);
    }
  }

  /** While a question waits for an answer. */
  public record Question(
      @DefaultValue("5") int remind,
      @DefaultValue("10") int escalate,
      @DefaultValue("20") int lapse)
      implements Deadlines {

    public Question {
      require("question", remind, escalate, lapse);
    }
  }

  private static void require(String what, int remind, int escalate, int lapse) {
    if (remind < 1 || escalate <= remind || lapse <= escalate) {
      throw new StartupRefusal(
          "passerelle.replies.%s is %d, %d and %d working days; each must be more than the one before, the first at least 1."
              .formatted(what, remind, escalate, lapse));
    }
  }

  Deadlines of(IntroductionState state) {
    return state == IntroductionState.ASKED ? answer : conversation;
  }
}
