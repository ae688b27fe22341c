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
import eu.passerelle.introductions.SeenIntroduction;
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
  private Runnable stopListening = () -> {};
  private List<SeenIntroduction> shown = List.of();

  IntroductionsView(Introductions introductions) {
    this.introductions = introductions;
    addClassName("page");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = introductions.listen(event.getUI().accessLater(this::refresh, () -> {})::run);
    show(introductions.mine(), introductions.accompanied());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  /** Leaves the screen alone unless something of one's own changed. */
  private void refresh() {
    List<SeenIntroduction> mine = introductions.mine();
    if (!mine.equals(shown)) {
      show(mine, introductions.accompanied());
    }
  }

  private void show(List<SeenIntroduction> mine, List<SeenIntroduction> accompanied) {
    shown = mine;
    removeAll();
    add(new H1(getTranslation("introductions.title")));
    if (mine.isEmpty() && accompanied.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("introductions.none"),
              new Link(
                      ListingNavigation.explore(ListingQuery.all()),
                      getTranslation("introductions.explore"))
                  .asButton()));
      return;
    }
    if (!mine.isEmpty()) {
      add(board(mine));
    }
    if (!accompanied.isEmpty()) {
      add(
          new Section(
              new H2(getTranslation("introductions.accompanied", accompanied.size())),
              cards(accompanied)));
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
