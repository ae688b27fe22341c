package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.introductions.SeenIntroduction.SeenDocument;
import eu.passerelle.introductions.SeenIntroduction.SeenDocuments;
import eu.passerelle.listings.ui.AttachmentLink;

/** The attachments of a side's listing, and what keeps the other side from them. */
class DocumentsList extends Composite<Div> {

  DocumentsList(SeenDocuments documents, boolean ours) {
    getContent().addClassName("documents");
    setVisible(!documents.shown().isEmpty() || documents.missing() != null);
    Span title = new Span(getTranslation("documents.title"));
    title.addClassName("quiet");
    getContent().add(title);
    if (!documents.shown().isEmpty()) {
      UnorderedList list = new UnorderedList();
      documents.shown().forEach(document -> list.add(item(document)));
      getContent().add(list);
    }
    if (documents.missing() != null) {
      getContent()
          .add(
              new Paragraph(
                  getTranslation(
                      "documents.missing.%s.%s"
                          .formatted(ours ? "ours" : "theirs", documents.missing()))));
    }
  }

  private ListItem item(SeenDocument document) {
    ListItem item = new ListItem(new AttachmentLink(document.listing(), document.attachment()));
    if (document.attachment().confidential()) {
      Span confidential = new Span(" " + getTranslation("documents.confidential"));
      confidential.addClassName("quiet");
      item.add(confidential);
    }
    return item;
  }
}
