package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.introductions.ReplyHabit;
import eu.passerelle.introductions.ReplyHabit.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How fast an organisation answers, and when it was last active, in words. */
class ReplyHabitNote extends Composite<Paragraph> {

  ReplyHabitNote(ReplyHabit habit) {
    getContent().addClassName("quiet");
    String words =
        Stream.of(
                Optional.ofNullable(habit.reply()).map(this::words),
                Optional.ofNullable(habit.lastActive())
                    .map(active -> getTranslation("responsiveness.active." + active)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    getContent().setText(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  private String words(Reply reply) {
    return reply.days().isPresent()
        ? getTranslation("responsiveness.days", reply.days().getAsInt())
        : getTranslation("responsiveness.rarely");
  }
}
