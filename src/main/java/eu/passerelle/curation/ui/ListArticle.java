package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.curation.ReadableList;
import eu.passerelle.matching.Matching;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;

/** A list as its readers see it. */
class ListArticle extends Composite<Div> {

  ListArticle(ReadableList readable, Matching matching, Taxonomy taxonomy) {
    getContent().addClassName("column");
    Span by =
        new Span(
            getTranslation(
                "lists.by", readable.cluster(), Reader.date(readable.list().changedAt())));
    by.addClassName("quiet");
    getContent().add(new H1(readable.list().title()), by);
    if (!readable.list().introduction().isBlank()) {
      Paragraph introduction = new Paragraph(readable.list().introduction());
      introduction.addClassNames("lead", "prose");
      getContent().add(introduction);
    }
    if (readable.entries().isEmpty()) {
      getContent().add(new EmptyState(getTranslation("lists.empty")));
    }
    for (int i = 0; i < readable.entries().size(); i++) {
      ReadableList.Entry entry = readable.entries().get(i);
      Paragraph note = new Paragraph(entry.note());
      note.addClassNames("notice", "prose");
      note.setVisible(!entry.note().isBlank());
      getContent().add(new PairSheet(i + 1, entry, matching, taxonomy, note));
    }
    if (readable.withheld() > 0) {
      getContent().add(new Paragraph(getTranslation("lists.withheld", readable.withheld())));
    }
  }
}
