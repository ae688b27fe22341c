package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.PolicyDesk.Move;
import eu.passerelle.matching.PolicyDesk.Replay;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other weights would have done with past verdicts: before and after, and who would move. */
class ReplayNote extends Composite<Div> {

  ReplayNote(Replay replay, ListingCatalogue catalogue) {
    getContent().addClassNames("notice", "column");
    if (replay.lists() == 0) {
      getContent().add(new Paragraph(getTranslation("tuning.replay.none")));
      return;
    }
    getContent()
        .add(
            new Paragraph(
                getTranslation("tuning.replay", replay.lists(), replay.before(), replay.after())));
    addMoves(replay.moves(), catalogue);
  }

  private void addMoves(List<Move> moves, ListingCatalogue catalogue) {
    Map<ListingId, PublicListing> visible =
        catalogue
            .findAll(
                moves.stream()
                    .flatMap(move -> Stream.of(move.pair().need(), move.pair().capability()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(PublicListing::id, Function.identity()));
    UnorderedList list = new UnorderedList();
    for (Move move : moves) {
      PublicListing need = visible.get(move.pair().need());
      PublicListing capability = visible.get(move.pair().capability());
      if (need != null && capability != null) {
        list.add(item(move, need, capability));
      }
    }
    if (list.getChildren().findAny().isPresent()) {
      getContent().add(new Paragraph(getTranslation("tuning.moves")), list);
    }
  }

  private ListItem item(Move move, PublicListing need, PublicListing capability) {
    boolean first = need.kind() == move.asker();
    PublicListing asker = first ? need : capability;
    PublicListing candidate = first ? capability : need;
    return new ListItem(
        new Link(
            MatchingNavigation.comparison(asker.id(), candidate.id()),
            getTranslation("tuning.pair", title(asker), title(candidate))),
        new Text(" " + getTranslation("tuning.move", move.before(), move.after())));
  }

  private static String title(PublicListing listing) {
    return listing.content().textFor(Reader.language()).title();
  }
}
