package eu.passerelle.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.Notices.Entry;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.KeyInAddress;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All a person was told. With the key of a notice it leads on to the page that one is about. */
@Route(AccessNavigation.NOTICES)
@PermitAll
class NoticesView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final int MOST = 300;
  private static final String UNREAD = "unread";

  private final Notices notices;
  private final String me;
  private final Checkbox unreadOnly = new Checkbox(getTranslation("notices.unread-only"));
  private final Button readAll;
  private final Div list = new Div();
  private Runnable stopListening = () -> {};

  NoticesView(Notices notices, CurrentAccount current) {
    this.notices = notices;
    me = current.require().id().value();
    readAll = new Button(getTranslation("notices.read-all"), click -> notices.readAll(me));
    unreadOnly.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        getUI()
            .ifPresent(ui -> ui.navigate(AccessNavigation.NOTICES, parameters(change.getValue())));
      }
    });
    Div bar =
        new Div(
            unreadOnly,
            readAll,
            new Link(AccessMenu.PREFERENCES, getTranslation("notices.preferences")));
    bar.addClassNames("actions", "own");
    list.addClassName("column");
    addClassNames("page", "narrow");
    add(
        new H1(getTranslation("notices.title")),
        new Paragraph(getTranslation("notices.text")),
        bar,
        list);
  }

  private static QueryParameters parameters(boolean unread) {
    return unread ? QueryParameters.of(UNREAD, "") : QueryParameters.empty();
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
    notices
        .open(me, KeyInAddress.read(key))
        .map(Entry::path)
        .ifPresentOrElse(
            event::forwardTo,
            () -> {
              unreadOnly.setValue(
                  event.getLocation().getQueryParameters().getParameters().containsKey(UNREAD));
              refresh();
            });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = notices.listen(me, event.getUI().accessLater(this::refresh, () -> {})::run);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  private void refresh() {
    List<Entry> shown = notices.latest(me, unreadOnly.getValue(), MOST);
    readAll.setVisible(shown.stream().anyMatch(notice -> !notice.read()));
    list.removeAll();
    shown.forEach(notice -> list.add(row(notice)));
    if (shown.isEmpty()) {
      list.add(
          new EmptyState(
              getTranslation(unreadOnly.getValue() ? "notices.none-unread" : "notices.empty")));
    }
  }

  private Div row(Entry notice) {
    Paragraph text = new Paragraph(notice.text());
    text.addClassNames("quiet", "clamp");
    Div row =
        new Div(
            new Tag(getTranslation("notice.kind." + notice.kind()), "state"),
            new NoticeLink(notice),
            text);
    row.addClassName("notice-row");
    return row;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("notices.title"));
  }
}
