package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.introductions.IntroductionState;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;

/** One's introductions, by what is to be done next; and those one accompanies. */
@Route(IntroductionNavigation.BOARD)
@PermitAll
class IntroductionsView extends Main implements HasDynamicTitle {

  private final Introductions introductions;
  private final Questions questions;
  private Runnable stopListening = () -> {};
  private List<SeenIntroduction> shown = List.of();
  private List<SeenQuestion> asked = List.of();

  IntroductionsView(Introductions introductions, Questions questions) {
    this.introductions = introductions;
    this.questions = questions;
    addClassName("page");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = introductions.listen(event.getUI().accessLater(this::refresh, () -> {})::run);
    show(introductions.mine(), questions.mine());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  /** Leaves the screen alone unless something of one's own changed. */
  private void refresh() {
    List<SeenIntroduction> mine = introductions.mine();
    List<SeenQuestion> now = questions.mine();
    if (!mine.equals(shown) || !now.equals(asked)) {
      show(mine, now);
    }
  }

  private void show(List<SeenIntroduction> mine, List<SeenQuestion> ofMine) {
    shown = mine;
    asked = ofMine;
    List<SeenIntroduction> accompanied = introductions.accompanied();
    removeAll();
    add(new H1(getTranslation("introductions.title")));
    if (mine.isEmpty() && accompanied.isEmpty() && ofMine.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("introductions.none"),
              new Link(
                      ListingNavigation.explore(ListingQuery.all()),
                      getTranslation("introductions.explore"))
                  .asButton()));
      return;
    }
    addQuestions("questions.waiting", ofMine.stream().filter(SeenQuestion::waitsForMe).toList());
    if (!mine.isEmpty()) {
      add(board(mine));
    }
    if (!accompanied.isEmpty()) {
      add(
          new Section(
              new H2(getTranslation("introductions.accompanied", accompanied.size())),
              cards(accompanied)));
    }
    addQuestions("questions.mine", ofMine.stream().filter(one -> !one.waitsForMe()).toList());
  }

  private void addQuestions(String key, List<SeenQuestion> some) {
    if (!some.isEmpty()) {
      Section section =
          new Section(
              new H2(getTranslation(key, some.size())), new GradualList(some, QuestionCard::new));
      section.addClassName("column");
      add(section);
    }
  }

  private Div board(List<SeenIntroduction> mine) {
    Div board = new Div();
    board.addClassName("board");
    Predicate<SeenIntroduction> over = one -> one.state().isOver();
    Predicate<SeenIntroduction> agreed = one -> one.state() == IntroductionState.AGREED;
    addColumn(board, "waiting-for-me", mine, SeenIntroduction::waitsForMe);
    addColumn(
        board,
        "waiting-for-them",
        mine,
        one -> !one.waitsForMe() && one.state() == IntroductionState.ASKED);
    addColumn(
        board,
        "talking",
        mine,
        one -> !one.waitsForMe() && !over.test(one) && one.state() != IntroductionState.ASKED);
    addColumn(board, "agreed", mine, agreed);
    addColumn(board, "over", mine, over.and(agreed.negate()));
    return board;
  }

  private void addColumn(
      Div board, String key, List<SeenIntroduction> mine, Predicate<SeenIntroduction> which) {
    List<SeenIntroduction> some = mine.stream().filter(which).toList();
    Section column =
        new Section(new H2(getTranslation("introductions." + key, some.size())), cards(some));
    column.addClassName("column");
    board.add(column);
  }

  private static GradualList cards(List<SeenIntroduction> some) {
    return new GradualList(some, IntroductionCard::new);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("introductions.title"));
  }
}
