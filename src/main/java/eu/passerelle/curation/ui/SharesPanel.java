package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchList.Share;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.operations.PublicAddress;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The links by which a list is shared: making, copying and withdrawing them. */
class SharesPanel extends Composite<Div> {

  private static final List<Integer> DAYS = List.of(7, 30, 90);

  private final MatchLists lists;
  private final MatchList list;
  private final PublicAddress address;
  private final Runnable changed;

  SharesPanel(
      MatchLists lists, MatchList list, PublicAddress address, Clock clock, Runnable changed) {
    this.lists = lists;
    this.list = list;
    this.address = address;
    this.changed = changed;
    getContent().addClassName("column");
    getContent()
        .add(
            new H3(getTranslation("lists.share")),
            new Paragraph(getTranslation("lists.share.help")));
    list.shares().stream()
        .filter(share -> share.isGood(clock.instant()))
        .forEach(share -> getContent().add(row(share)));
    getContent().add(form());
  }

  private Div form() {
    TextField label = new TextField(getTranslation("lists.share.label"));
    label.setMaxLength(80);
    Select<Integer> days = new Select<>();
    days.setLabel(getTranslation("lists.share.days"));
    days.setItems(DAYS);
    days.setItemLabelGenerator(value -> getTranslation("lists.share.for", value));
    days.setValue(DAYS.get(1));
    Button make =
        new Button(
            getTranslation("lists.share.make"),
            click ->
                change(
                    () ->
                        lists.share(list.id(), label.getValue(), Duration.ofDays(days.getValue())),
                    "lists.share.made"));
    Div form = new Div(label, days, make);
    form.addClassName("form");
    return form;
  }

  private void change(Runnable change, String doneKey) {
    if (ListChange.attempt(change)) {
      Notice.done(getTranslation(doneKey));
    }
    changed.run();
  }

  private Div row(Share share) {
    String link = address.of(CurationNavigation.shared(lists.token(list.id(), share.action())));
    TextField field = new TextField();
    field.setAriaLabel(getTranslation("lists.share.link", share.label()));
    field.setValue(link);
    field.setReadOnly(true);
    field.setWidthFull();
    Button copy = new Button(getTranslation("lists.share.copy"));
    copy.addClickListener(click -> {
      copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link);
      Notice.done(getTranslation("lists.share.copied"));
    });
    Button withdraw =
        new Button(
            getTranslation("lists.share.withdraw"),
            click ->
                change(() -> lists.withdraw(list.id(), share.action()), "lists.share.withdrawn"));
    Span until =
        new Span(
            (share.label().isBlank() ? "" : share.label() + " · ")
                + getTranslation("my.ends", Reader.date(share.expiresAt())));
    until.addClassName("quiet");
    Div buttons = new Div(copy, withdraw);
    buttons.addClassName("actions");
    Div row = new Div(until, field, buttons);
    row.addClassName("column");
    return row;
  }
}
