package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.exchange.Finding;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Locale;

/** What there is to say about a row; how much it matters stands before it in a word. */
class FindingList extends Composite<UnorderedList> {

  FindingList(List<Finding> findings) {
    getContent().addClassName("findings");
    findings.forEach(finding -> getContent().add(item(finding)));
  }

  private ListItem item(Finding finding) {
    Span weight = new Span(getTranslation("exchange.weight." + finding.weight()));
    weight.addClassName("weight");
    ListItem item = new ListItem(weight, new Span(finding.text(Reader.language())));
    item.addClassName(finding.weight().name().toLowerCase(Locale.ROOT));
    return item;
  }
}
