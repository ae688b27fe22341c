package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.LikelyDuplicates.Duplicate;
import eu.passerelle.listings.ListingText;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which listings say nearly the same already as the one being written. */
class DuplicatesNote extends Composite<Section> {

  private final UnorderedList list = new UnorderedList();
  private @Nullable List<Duplicate> shown;

  DuplicatesNote() {
    getContent().addClassNames("writing-note", "duplicates");
    getContent()
        .add(
            new H2(getTranslation("duplicates.title")),
            new Paragraph(getTranslation("duplicates.text")),
            list);
    setVisible(false);
  }

  void show(List<Duplicate> duplicates) {
    setVisible(!duplicates.isEmpty());
    if (duplicates.equals(shown)) {
      return;
    }
    shown = duplicates;
    list.removeAll();
    duplicates.forEach(duplicate -> list.add(item(duplicate)));
  }

  private ListItem item(Duplicate duplicate) {
    ListingText text = duplicate.listing().content().textFor(Reader.language());
    Link title = new Link(page(duplicate), text.title());
    title.getElement().setAttribute("lang", text.language().tag());
    Span whose = new Span(whose(duplicate));
    whose.addClassName("quiet");
    return new ListItem(title, whose);
  }

  private static String page(Duplicate duplicate) {
    return duplicate.own()
        ? ListingNavigation.edit(duplicate.listing().id())
        : ListingNavigation.listing(duplicate.listing().id());
  }

  private String whose(Duplicate duplicate) {
    if (duplicate.own()) {
      return getTranslation("duplicates.own");
    }
    String name = duplicate.listing().organisationName();
    return name == null ? getTranslation("listing.anonymous") : name;
  }
}
