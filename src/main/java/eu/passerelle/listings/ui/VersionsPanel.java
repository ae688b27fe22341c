package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.ContentField;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingVersion;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.stream.Collectors;

/** The editions of a listing, each with what changed. */
class VersionsPanel extends Composite<Details> {

  VersionsPanel(List<ListingVersion> versions) {
    getContent().setSummaryText(getTranslation("versions.title", versions.size()));
    getContent().addClassName("versions");
    versions.forEach(version -> getContent().add(edition(version)));
  }

  private Div edition(ListingVersion version) {
    H2 head =
        new H2(getTranslation("versions.edition", version.number(), Reader.date(version.since())));
    Div edition = new Div(head);
    edition.addClassName("edition");
    ListingContent before = version.before();
    if (before == null) {
      edition.add(new Span(getTranslation("versions.first")));
    } else {
      edition.add(new ContentChanges(before, version.content(), version.changed()));
    }
    return edition;
  }

  /** What differs between two contents: the parts by name, the texts word for word. */
  static class ContentChanges extends Composite<Div> {

    ContentChanges(ListingContent before, ListingContent after, List<ContentField> changed) {
      getContent().addClassName("changes");
      getContent()
          .add(
              new Paragraph(
                  changed.isEmpty()
                      ? getTranslation("versions.nothing")
                      : getTranslation(
                          "versions.changed",
                          changed.stream()
                              .map(field -> getTranslation("content." + field))
                              .collect(Collectors.joining(", ")))));
      for (ContentField field : changed) {
        switch (field) {
          case TITLE -> add(field, before.text().title(), after.text().title());
          case SUMMARY -> add(field, before.text().summary(), after.text().summary());
          case DESCRIPTION -> add(field, before.text().description(), after.text().description());
          case ADVANTAGES -> add(field, before.advantages(), after.advantages());
          case OUTCOME -> add(field, before.expectedOutcome(), after.expectedOutcome());
          default -> {}
        }
      }
    }

    private void add(ContentField field, String before, String after) {
      Span name = new Span(getTranslation("content." + field));
      name.addClassName("quiet");
      getContent().add(name);
      if (!before.isBlank()) {
        getContent().add(new Removed(before));
      }
      if (!after.isBlank()) {
        getContent().add(new Added(after));
      }
    }
  }

  /** A text that is there no more. */
  @Tag("del")
  static class Removed extends HtmlContainer {
    Removed(String text) {
      setText(text);
    }
  }

  /** A text that is new. */
  @Tag("ins")
  static class Added extends HtmlContainer {
    Added(String text) {
      setText(text);
    }
  }
}
